// Which concepts and terms may answer a request.
#ifndef CROSSWALK_GLOSSARY_TERM_TERM_FILTER_H_
#define CROSSWALK_GLOSSARY_TERM_TERM_FILTER_H_

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "crosswalk/v1/term_hit.pb.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/index/snapshot.h"

namespace crosswalk::term {

// A TermFilter bound to a snapshot, which must outlive it. Remembers what it found out about
// glossaries and concepts: one thread, one request.
class BoundFilter {
 public:
  // NOT_FOUND for an unknown glossary, INVALID_ARGUMENT for more values than `limits` allows.
  static Result<BoundFilter> Create(const index::Snapshot& snapshot, const v1::TermFilter& filter,
                                    const Limits& limits);

  // Nothing is restricted: every living term may answer.
  bool open() const { return glossaries_.empty() && !by_content_ && statuses_ == 0; }

  // The concept lives, its glossary is chosen, the term's status too, and subject field and label
  // fit. Reads the concept only for the last two.
  bool Accepts(std::size_t piece, const index::TermPosting& posting);
  bool AcceptsStatus(int status) const { return statuses_ == 0 || (statuses_ >> status & 1); }
  // The same without the status, for a concept that is at hand anyway.
  bool AcceptsConcept(index::ConceptHandle handle);

 private:
  explicit BoundFilter(const index::Snapshot& snapshot) : snapshot_(&snapshot) {}
  bool AcceptsGlossary(std::size_t piece, std::uint32_t ordinal);
  bool AcceptsContent(index::ConceptHandle handle);

  const index::Snapshot* snapshot_;
  std::vector<std::string> glossaries_;      // ids, sorted
  std::vector<std::string> subject_fields_;  // case-folded
  std::vector<std::string> labels_;
  bool by_content_ = false;
  std::uint32_t statuses_ = 0;  // bit set
  // For each piece and glossary in it: 0 not asked yet, 1 no, 2 yes.
  std::vector<std::vector<std::uint8_t>> glossary_known_;
  std::unordered_map<std::uint64_t, bool> content_known_;
};

}  // namespace crosswalk::term

#endif  // CROSSWALK_GLOSSARY_TERM_TERM_FILTER_H_
