// Looks for phrases in the texts of units, of which the terms are known to be there.
#ifndef CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_TEXT_SCAN_H_
#define CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_TEXT_SCAN_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "glossary/index/concordance/concordance_query.h"
#include "glossary/index/concordance/texts_file.h"

namespace crosswalk::index {

// The terms that a unit with such a text has, without doubles, in no order that matters.
std::vector<std::string> TermsOf(const ConcordanceQuery& query);

// The texts of one row after the other; rows are asked for in ascending order. One thread.
class PlaceWalk {
 public:
  explicit PlaceWalk(std::span<const TextPlace> places) : places_(places) {}
  std::span<const TextPlace> At(std::uint32_t row);

 private:
  std::span<const TextPlace> places_;
  std::size_t at_ = 0;
};

// The phrases of a query. One thread.
class TextScan {
 public:
  explicit TextScan(const ConcordanceQuery& query);

  // Whether one of these texts of a unit, which has all the terms, has all the phrases. Reads the
  // texts only where the terms do not say it. False where the file is damaged there.
  bool AnyHasAll(const TextsFile& file, std::span<const TextPlace> texts);

 private:
  const ConcordanceQuery& query_;
  bool terms_suffice_in_one_;      // for a unit with one text
  bool terms_suffice_in_several_;  // for a unit with several
  std::vector<TextWord> words_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_TEXT_SCAN_H_
