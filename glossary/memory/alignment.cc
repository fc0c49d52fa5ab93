#include "glossary/memory/alignment.h"

#include <string_view>
#include <unordered_map>
#include <vector>

#include "glossary/memory/edit_script.h"
#include "glossary/text/normalize.h"
#include "glossary/text/utf8.h"

namespace crosswalk::memory {
namespace {

using index::SegmentToken;

std::string_view TextOf(const TokenizedSegment& side, const SegmentToken& token) {
  return std::string_view(side.segment.text()).substr(token.begin, token.end - token.begin);
}

// Whether two tokens of one folded form also look the same.
bool LookSame(const TokenizedSegment& query, const SegmentToken& a, const TokenizedSegment& unit,
              const SegmentToken& b) {
  if ((a.code < 0) != (b.code < 0)) return false;
  if (a.code >= 0) {
    return query.segment.codes(a.code).content() == unit.segment.codes(b.code).content();
  }
  const std::string_view x = TextOf(query, a);
  const std::string_view y = TextOf(unit, b);
  return x == y || text::Nfc(x) == text::Nfc(y);
}

// One side of the alignment: how far it has come, in bytes and tokens.
struct Side {
  explicit Side(const TokenizedSegment& side) : segment(side), offsets(side.segment.text()) {}

  const TokenizedSegment& segment;
  text::OffsetMap offsets;
  std::size_t next = 0;      // token
  std::uint32_t behind = 0;  // byte behind the last token taken
  std::string_view gap;      // what stands before the token that is taken now
  std::uint32_t begin = 0;   // bytes of the step that is taken now
  std::uint32_t end = 0;

  void Take() {
    const SegmentToken& token = segment.tokens.tokens[next++];
    gap = std::string_view(segment.segment.text()).substr(behind, token.begin - behind);
    begin = token.begin;
    end = token.end;
    behind = token.end;
  }
  void Stay() {
    gap = {};
    begin = end = behind;
  }
  std::uint32_t CodePoints(std::uint32_t byte) const {
    return static_cast<std::uint32_t>(offsets.CodePoints(byte));
  }
};

v1::AlignmentKind KindOf(EditStep step, const TokenizedSegment& query, const SegmentToken* a,
                         const TokenizedSegment& unit, const SegmentToken* b) {
  switch (step) {
    case EditStep::kKeep:
      return LookSame(query, *a, unit, *b) ? v1::ALIGNMENT_KIND_SAME : v1::ALIGNMENT_KIND_FOLDED;
    case EditStep::kReplace:
      return v1::ALIGNMENT_KIND_REPLACED;
    case EditStep::kAdd:
      return v1::ALIGNMENT_KIND_ADDED;
    case EditStep::kLeaveOut:
      return v1::ALIGNMENT_KIND_MISSING;
  }
  return v1::ALIGNMENT_KIND_UNSPECIFIED;
}

}  // namespace

Status Align(const TokenizedSegment& query, const TokenizedSegment& unit,
             const Cancellation& cancellation,
             google::protobuf::RepeatedPtrField<v1::Alignment>& out) {
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  const auto numbered = [&](const index::FoldedSegment& side) {
    std::vector<std::uint32_t> ids;
    ids.reserve(side.tokens.size());
    for (const SegmentToken& token : side.tokens) {
      const auto next = static_cast<std::uint32_t>(numbers.size());
      ids.push_back(numbers.try_emplace(side.Form(token), next).first->second);
    }
    return ids;
  };
  const std::vector<std::uint32_t> ours = numbered(query.tokens);
  const std::vector<std::uint32_t> theirs = numbered(unit.tokens);
  CROSSWALK_ASSIGN(const std::vector<EditStep> steps, FindEditScript(ours, theirs, cancellation));

  Side left(query);
  Side right(unit);
  v1::Alignment* last = nullptr;
  for (const EditStep step : steps) {
    const SegmentToken* a = step == EditStep::kLeaveOut ? nullptr : &query.tokens.tokens[left.next];
    const SegmentToken* b = step == EditStep::kAdd ? nullptr : &unit.tokens.tokens[right.next];
    const v1::AlignmentKind kind = KindOf(step, query, a, unit, b);
    a == nullptr ? left.Stay() : left.Take();
    b == nullptr ? right.Stay() : right.Take();
    const bool one_sided = a == nullptr || b == nullptr;
    if (last == nullptr || last->kind() != kind || (!one_sided && left.gap != right.gap)) {
      last = out.Add();
      last->set_kind(kind);
      last->set_start(left.CodePoints(left.begin));
      last->set_unit_start(right.CodePoints(right.begin));
    }
    last->set_end(left.CodePoints(left.end));
    last->set_unit_end(right.CodePoints(right.end));
  }
  return {};
}

}  // namespace crosswalk::memory
