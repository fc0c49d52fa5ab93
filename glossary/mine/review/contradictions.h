// What glossaries hold against the candidates of a document, before anything is stored.
#ifndef CROSSWALK_GLOSSARY_MINE_REVIEW_CONTRADICTIONS_H_
#define CROSSWALK_GLOSSARY_MINE_REVIEW_CONTRADICTIONS_H_

#include <memory>
#include <string>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/index/snapshot.h"
#include "glossary/script/fold.h"

namespace crosswalk::mine {

// By the same rules by which a store would place them. Any thread.
class Contradictions {
 public:
  // Against these glossaries, by id; those that the snapshot does not hold hold nothing against
  // anything.
  Contradictions(std::shared_ptr<const index::Snapshot> snapshot,
                 std::shared_ptr<const script::Folder> folder, std::vector<std::string> glossaries);

  // One list of words a candidate, in their order; empty lists where nothing contradicts.
  Result<std::vector<std::vector<std::string>>> Of(const std::vector<v1::Evidence>& candidates,
                                                   const Cancellation& cancellation) const;

 private:
  const std::shared_ptr<const index::Snapshot> snapshot_;
  const std::shared_ptr<const script::Folder> folder_;
  std::vector<std::string> glossaries_;
};

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_REVIEW_CONTRADICTIONS_H_
