// Decides for each concept of a file whether it is new, known, changed or in conflict, and writes
// it.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_CONCEPT_MERGER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_CONCEPT_MERGER_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "crosswalk/v1/exchange_service.pb.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/exchange/concept_fields.h"
#include "glossary/exchange/file/file_reader.h"
#include "glossary/record/record.h"

namespace crosswalk::exchange {

// Who imports what, and where to.
struct MergeOptions {
  std::string glossary;      // id
  std::string glossary_uid;  // Glossary.uid
  std::string origin;
  std::string author;
  bool overwrite = false;
};

// Works inside one bulk. One thread.
//
// A concept with an id is the one that has (origin, id) among its identities. One without an id is
// the one whose set of (language, text) is equal; never one that shares only a spelling. Where one
// file names a set twice and says other things of it, these are two concepts: neither is lost. What
// the file names wins over what the same origin said before; what people changed since is told as a
// conflict and stays. What the origin said before is read from the concept's own versions, which
// know the origin that wrote them: what such a version changed is what the file said.
class ConceptMerger {
 public:
  // `report` is added to; `problem` is told of each conflict.
  ConceptMerger(record::Bulk& bulk, const Limits& limits, MergeOptions options,
                v1::ImportReport& report,
                std::function<void(const FileConcept&, std::string reason)> problem);

  // `read` is normalised, and its terms are counted.
  Status Merge(FileConcept&& read);
  // Writes what is gathered. The number of the last version written, 0 where there was none.
  Result<std::uint64_t> Finish();

 private:
  struct Found {
    std::optional<record::Version> version;  // living
    bool was_deleted = false;                // it is known, and people deleted it
    bool is_one_too_many = false;            // more have its terms than can be told apart
    std::string new_id;                      // where it would be made
  };

  Result<Found> Find(const FileConcept& read);
  Result<Found> FindByOrigin(const std::string& id);
  Result<Found> FindByTerms(const v1::Concept& concept_);
  // The living concepts with these terms, those made for them by this origin first.
  Result<std::vector<record::Version>> WithTerms(const std::string& terms);
  std::string TermsId(const std::string& terms, std::size_t attempt) const;
  void Remember(const v1::Concept& concept_, const std::string& id);
  Status LoadTermSets();
  Status MergeInto(const FileConcept& read, const record::Version& version);
  // What this origin's file said last time, as far as it is known.
  Result<FieldMap> SaidBefore(const record::Key& key);
  Status Create(FileConcept&& read, const std::string& id);
  Status Put(record::Kind kind, const std::string& id, std::string body);
  Status Flush();

  record::Bulk& bulk_;
  const Limits& limits_;
  const MergeOptions options_;
  v1::ImportReport& report_;
  const std::function<void(const FileConcept&, std::string)> problem_;
  record::Batch batch_;
  std::unordered_set<std::string> gathered_;  // ids of `batch_`
  std::uint64_t last_number_ = 0;
  std::optional<bool> has_redirects_;
  // Ids by the hash of a concept's terms; loaded when the first concept without an id comes.
  std::optional<std::unordered_multimap<std::uint64_t, std::string>> term_sets_;
  // Ids that a concept without an id of this file was found to be.
  std::unordered_set<std::string> claimed_;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_CONCEPT_MERGER_H_
