#include "glossary/memory/exact_score.h"

#include "glossary/memory/coded_text.h"
#include "glossary/memory/score.h"

namespace crosswalk::memory {

std::uint32_t ExactScorer::Of(std::uint32_t piece, const index::SegmentRow& row,
                              bool other_script) {
  const std::string_view text = units_.file(piece).TextOf(row);
  const bool coded = segment_.codes_size() > 0;
  bool same = false;
  bool folds = false;
  if (!coded && text == segment_.text()) {
    same = folds = true;
  } else if (!coded && judged_.data() != nullptr && text == judged_) {
    same = judged_same_;
    folds = judged_folds_;
  } else {
    same = SameAsOurs(piece, row, text);
    folds = same || FoldsLikeOurs(piece, row, text);
    judged_ = text;
    judged_same_ = same;
    judged_folds_ = folds;
  }
  if (!folds) return kMostByTokens;
  // Crossing script costs its penalty instead of the step to 99.
  if (!same && !other_script) return kSameFold;
  return StandsLikeOurs(piece, row) ? kSameContext : kSameText;
}

bool ExactScorer::SameAsOurs(std::uint32_t piece, const index::SegmentRow& row,
                             std::string_view text) {
  if (segment_.codes_size() == 0) return SameText(CodedText(segment_), CodedText(text));
  return SameText(CodedText(segment_),
                  CodedText(SegmentNumbered(reader_.Read(piece, row.unit), row.number)));
}

bool ExactScorer::FoldsLikeOurs(std::uint32_t piece, const index::SegmentRow& row,
                                std::string_view text) {
  if (our_form_.empty()) FoldWhole(CodedText(segment_), language_, folder_, scratch_, our_form_);
  CodedText theirs(text);
  if (segment_.codes_size() > 0) {
    theirs = CodedText(SegmentNumbered(reader_.Read(piece, row.unit), row.number));
  }
  FoldWhole(theirs, language_, folder_, scratch_, their_form_);
  if (our_form_ != their_form_) return false;
  return language_ != text::Language::kZh ||
         !AreDifferentWords(segment_.text(), theirs.text, folder_);
}

bool ExactScorer::StandsLikeOurs(std::uint32_t piece, const index::SegmentRow& row) {
  // What is nowhere in the document need not be looked for in its fields.
  const std::string_view bytes = units_.file(piece).Bytes(row.unit);
  const auto has = [&](std::string_view part) { return bytes.find(part) != bytes.npos; };
  if (context_.by_id() && has(context_.id) &&
      reader_.Read(piece, row.unit).context_id() == context_.id) {
    return true;
  }
  if (!context_.by_neighbours() || row.number != 0 || !has(context_.previous_source) ||
      !has(context_.next_source)) {
    return false;
  }
  const v1::Unit& unit = reader_.Read(piece, row.unit);
  return unit.previous_source() == context_.previous_source &&
         unit.next_source() == context_.next_source;
}

}  // namespace crosswalk::memory
