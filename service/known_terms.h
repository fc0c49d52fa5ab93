// What glossaries say to a term, for the miner.
#ifndef CROSSWALK_SERVICE_KNOWN_TERMS_H_
#define CROSSWALK_SERVICE_KNOWN_TERMS_H_

#include <memory>
#include <string>
#include <vector>

#include "glossary/index/snapshot.h"
#include "glossary/mine/miner.h"
#include "glossary/term/term_engine.h"

namespace crosswalk::service {

// The Chinese and Japanese terms of the concepts of these glossaries (ids) that hold a term in
// Latin script, EXACT or VARIANT. Only reviewed ones: a candidate is what mining itself said, and
// must not confirm itself. None where the glossaries hold no term. `terms` outlives it.
mine::KnownTerms KnownTermsOf(const term::TermEngine& terms,
                              std::shared_ptr<const index::Snapshot> snapshot,
                              const std::vector<std::string>& glossaries);

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_KNOWN_TERMS_H_
