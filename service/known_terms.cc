#include "service/known_terms.h"

#include <utility>

#include "crosswalk/v1/glossary_service.pb.h"

namespace crosswalk::service {

mine::KnownTerms KnownTermsOf(const term::TermEngine& terms,
                              std::shared_ptr<const index::Snapshot> snapshot,
                              const std::vector<std::string>& glossaries) {
  v1::LookupTermsRequest request;
  request.set_source_language_tag("en");
  request.set_mode(v1::LOOKUP_MODE_EXACT);
  for (const std::string& glossary : glossaries) {
    const auto counts = snapshot->CountOf(glossary);
    if (counts.ok() && counts->terms > counts->candidate_terms) {
      request.mutable_filter()->add_glossaries(glossary);
    }
  }
  if (request.filter().glossaries().empty()) return nullptr;
  return [&terms, snapshot = std::move(snapshot), request](const std::string& english) {
    v1::LookupTermsRequest asked = request;
    asked.set_query(english);
    std::vector<std::string> known;
    // What is no query, such as a name of 5 kB, is in no glossary.
    const auto found = terms.Lookup(*snapshot, asked, Cancellation());
    if (!found.ok()) return known;
    for (const v1::LookupHit& hit : found->hits()) {
      for (const v1::TargetTerm& target : hit.targets()) {
        const bool reviewed = target.status() == v1::TERM_STATUS_PREFERRED ||
                              target.status() == v1::TERM_STATUS_ADMITTED;
        const std::string& tag = target.language_tag();
        if (reviewed && (tag.starts_with("zh") || tag.starts_with("ja"))) {
          known.push_back(target.text());
        }
      }
    }
    return known;
  };
}

}  // namespace crosswalk::service
