// A snapshot made of a few concepts, for tests: slow, plain, and its pieces as the test groups
// them.
#ifndef CROSSWALK_TESTS_GLOSSARY_TERM_SMALL_SNAPSHOT_H_
#define CROSSWALK_TESTS_GLOSSARY_TERM_SMALL_SNAPSHOT_H_

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/index/snapshot.h"
#include "glossary/script/convert.h"
#include "glossary/script/fold.h"

namespace crosswalk::term {

struct TestTerm {
  std::string tag;
  std::string text;
  v1::TermStatus status = v1::TERM_STATUS_ADMITTED;
  std::string reading = "";
};

// A concept `glossaries/{glossary}/concepts/{id}` with one section for each tag.
v1::Concept MakeConcept(const std::string& id, const std::vector<TestTerm>& terms,
                        const std::string& glossary = "g");

// The tables, made once.
std::shared_ptr<const script::Folder> TestFolder();
std::shared_ptr<const script::Converter> TestConverter();

class SmallSnapshot : public index::Snapshot {
 public:
  explicit SmallSnapshot(std::vector<v1::Concept> concepts);
  // Oldest piece first. `dead` are the (piece, ordinal) that do not live any more.
  explicit SmallSnapshot(std::vector<std::vector<v1::Concept>> pieces,
                         std::set<std::pair<std::size_t, std::uint32_t>> dead = {});
  ~SmallSnapshot() override;

  const record::Revision& revision() const override { return revision_; }
  Result<std::vector<index::ConceptHandle>> WithKey(index::KeyField field,
                                                    std::string_view key) const override;
  Result<std::vector<std::string>> KeysWithPrefix(std::string_view prefix, std::size_t limit,
                                                  const Cancellation&) const override;
  Result<std::vector<std::string>> KeysMatching(std::u32string_view pattern, std::size_t limit,
                                                const Cancellation&) const override;
  Result<std::vector<std::string>> KeysNear(std::string_view key, std::size_t limit,
                                            const Cancellation&) const override;
  Status ReadInto(index::ConceptHandle handle, v1::Concept& concept_) const override;
  Result<index::ConceptHandle> Find(std::string_view glossary, std::string_view id) const override;
  std::vector<std::string> Glossaries() const override;
  Result<index::Counts> CountOf(std::string_view glossary) const override;
  std::size_t piece_count() const override { return terms_.size(); }
  const index::TermPiece& terms(std::size_t piece) const override { return terms_[piece]; }
  bool Lives(std::size_t piece, std::uint32_t ordinal) const override;

  // How many concepts were read.
  std::size_t reads() const { return reads_; }

 private:
  std::filesystem::path folder_;
  record::Revision revision_{"test", 7};
  std::vector<std::vector<v1::Concept>> pieces_;
  std::set<std::pair<std::size_t, std::uint32_t>> dead_;
  std::vector<index::TermPiece> terms_;
  std::map<std::pair<index::KeyField, std::string>, std::set<index::ConceptHandle>> keys_;
  mutable std::size_t reads_ = 0;
};

}  // namespace crosswalk::term

#endif  // CROSSWALK_TESTS_GLOSSARY_TERM_SMALL_SNAPSHOT_H_
