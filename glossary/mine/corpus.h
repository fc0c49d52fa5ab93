// Many files mined together: what one tells about a term helps to read the others.
#ifndef CROSSWALK_GLOSSARY_MINE_CORPUS_H_
#define CROSSWALK_GLOSSARY_MINE_CORPUS_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/document/document.h"
#include "glossary/mine/miner.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::mine {

// A file to mine, read.
struct CorpusFile {
  std::string name;
  document::Document document;
  text::LanguageTag language;  // none: found from the text
};

// Files are added, from any thread and in any order; then Finish, once, tells the candidates of
// all. The candidates of a file depend on the set of files alone. Texts wait in a file without a
// name, so memory does not grow with them.
class Corpus {
 public:
  // `known` may be empty.
  Corpus(std::shared_ptr<const Miner> miner, KnownTerms known);
  ~Corpus();

  // UNAVAILABLE where the disk takes no more.
  Status Add(const CorpusFile& file, const Cancellation&);

  // The candidates of one file, in order of offset; offsets and lines are those of the file.
  struct Told {
    std::string name;
    std::vector<v1::Evidence> candidates;
    std::uint64_t files_done = 0;
    std::uint64_t files = 0;
  };
  // `tell` gets file after file, by name. Not while another thread adds.
  Status Finish(const Cancellation&, const std::function<Status(Told)>& tell);

 private:
  Status CountOccurrences(const Cancellation&);

  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_CORPUS_H_
