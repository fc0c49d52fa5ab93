#include "glossary/exchange/table/utx_status.h"

#include <algorithm>
#include <array>
#include <set>

#include "glossary/exchange/file/status_word.h"

namespace crosswalk::exchange {
namespace {

constexpr std::array<std::string_view, 4> kWords = {"approved", "provisional", "non-standard",
                                                    "forbidden"};

std::string_view WordOf(v1::TermStatus status) {
  switch (status) {
    case v1::TERM_STATUS_PREFERRED:
      return "approved";
    case v1::TERM_STATUS_CANDIDATE:
      return "provisional";
    case v1::TERM_STATUS_DEPRECATED:
      return "non-standard";
    case v1::TERM_STATUS_FORBIDDEN:
      return "forbidden";
    default:
      return {};
  }
}

}  // namespace

bool IsRejected(v1::TermStatus status) {
  return status == v1::TERM_STATUS_DEPRECATED || status == v1::TERM_STATUS_FORBIDDEN;
}

void SetUtxStatuses(const std::vector<UtxEntry>& entries, v1::Concept& concept_) {
  std::set<const v1::Term*> used;
  for (const UtxEntry& entry : entries) {
    if (IsRejected(StatusOfWord(entry.word))) continue;
    used.insert(entry.source);
    if (entry.target != nullptr) used.insert(entry.target);
  }
  for (const UtxEntry& entry : entries) {
    if (entry.word.empty()) continue;
    v1::Term* term = entry.target == nullptr ? entry.source : entry.target;
    if (IsRejected(StatusOfWord(entry.word)) && used.count(term) > 0) {
      term = entry.source;
      if (used.count(term) > 0) {
        const std::string target = entry.target == nullptr ? "" : " = " + entry.target->text();
        v1::Property& property = *concept_.add_properties();
        property.set_name("term status");
        property.set_value(entry.source->text() + target + ": " + entry.word);
        continue;
      }
    }
    // The first line about a term is the one that counts.
    if (term->status() == v1::TERM_STATUS_UNSPECIFIED) SetStatus(entry.word, *term);
  }
}

std::string UtxWord(const v1::Term& term) {
  const bool is_known = std::find(kWords.begin(), kWords.end(), term.raw_status()) != kWords.end();
  if (is_known && StatusOfWord(term.raw_status()) == term.status()) return term.raw_status();
  return std::string(WordOf(term.status()));
}

}  // namespace crosswalk::exchange
