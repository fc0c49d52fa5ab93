// Writes to the concepts of one glossary, gathered and then written together or not at all.
#ifndef CROSSWALK_GLOSSARY_RECORD_CONCEPT_CHANGES_H_
#define CROSSWALK_GLOSSARY_RECORD_CONCEPT_CHANGES_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "crosswalk/v1/glossary_service.pb.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/record/etag.h"
#include "glossary/record/record.h"

namespace crosswalk::record {

// One thread. Each call sees what the calls before it will have written. Errors name fields below
// `prefix`.
class ConceptChanges {
 public:
  ConceptChanges(const Record& record, const Limits& limits, std::string glossary);

  Status Create(const v1::CreateConceptRequest& request, const std::string& prefix);
  Status Update(const v1::UpdateConceptRequest& request, const std::string& prefix);
  Status Delete(const v1::DeleteConceptRequest& request, const std::string& prefix);
  // Writes an earlier body of a concept as its newest.
  Status Restore(const std::string& id, std::string_view etag, std::string body);
  Status Merge(const std::string& from, std::string_view from_etag, const std::string& into,
               std::string_view into_etag);

  // Writes all of it. The concepts after each call, in order. ABORTED (ETAG_MISMATCH) where
  // somebody else wrote in between.
  Result<std::vector<v1::Concept>> Write(Record& record, const std::string& author);

 private:
  // A concept as the record has it, or as it will be.
  struct State {
    std::uint64_t stored_number = 0;  // 0: there never was one
    bool is_written = false;          // by these changes
    std::optional<v1::Concept> concept_;
  };
  struct Change {
    std::string id;
    std::size_t mutation;
    v1::Concept concept_;
  };

  Result<State*> Load(const std::string& id);
  // The same, led on by redirects; `id` becomes the one that was found.
  Result<State*> LoadLiving(std::string& id, std::string_view name);
  Status CheckEtag(const State& state, std::string_view etag, std::string_view name) const;
  Result<std::string> IdOf(const std::string& field, const std::string& name) const;
  // Puts the new content of a concept, or none, among the mutations.
  void Put(const std::string& id, State& state, std::optional<v1::Concept> concept_);
  void Redirect(const std::string& id, std::optional<std::string> target);
  // Makes identities that files gave `now` and not `before` findable.
  Status RedirectOrigins(const std::string& id, const v1::Concept* before, const v1::Concept& now);

  const Record& record_;
  const Limits& limits_;
  const std::string glossary_;
  std::optional<std::string> glossary_uid_;
  std::map<std::string, State> states_;
  std::vector<Mutation> mutations_;
  std::vector<Change> changes_;
};

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_CONCEPT_CHANGES_H_
