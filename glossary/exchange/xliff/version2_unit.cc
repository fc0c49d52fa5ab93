#include "glossary/exchange/xliff/version2_unit.h"

#include <charconv>

#include "glossary/exchange/xliff/version2_rules.h"

namespace crosswalk::exchange::xliff {
namespace {

std::string AddTo(std::set<std::string>& ids, std::string_view id, std::string_view what) {
  if (id.empty() || ids.insert(std::string(id)).second) return "";
  return "the id \"" + Head(id, 100) + "\" stands twice among " + std::string(what);
}

}  // namespace

void Version2Unit::Begin(std::string_view id) {
  *this = Version2Unit();
  id_ = std::string(id);
}

std::string Version2Unit::AddPart(std::string_view id, bool is_segment) {
  ++part_count_;
  has_segment_ = has_segment_ || is_segment;
  return AddTo(parts_, id, "the segments");
}

std::string Version2Unit::AddNote(std::string_view id) { return AddTo(notes_, id, "the notes"); }

std::string Version2Unit::AddMatch(std::string_view id) {
  return AddTo(matches_, id, "the matches");
}

std::string Version2Unit::AddEntryId(std::string_view id) {
  return AddTo(entries_, id, "the entries and translations of the glossary");
}

std::string Version2Unit::AddOrder(std::string_view order) {
  std::size_t place = part_count_;
  if (!order.empty()) {
    const auto [end, error] = std::from_chars(order.data(), order.data() + order.size(), place);
    if (error != std::errc() || end != order.data() + order.size() || place == 0) {
      return "order of <target> is \"" + Head(order, 100) + "\", no number above 0";
    }
  }
  if (orders_.insert(place).second) return "";
  return "two targets are the " + std::to_string(place) + ". of the unit";
}

std::string Version2Unit::Check() const {
  if (!has_segment_) return "has no <segment>";
  for (const std::string& ref : references_) {
    if (!Resolves(ref)) return "ref \"" + Head(ref, 100) + "\" of <match> is no text of the unit";
  }
  return sources_.Unclosed();
}

std::string Version2Unit::LostHint() const {
  for (const std::string& ref : hints_) {
    if (!Resolves(ref)) return Head(ref, 100);
  }
  return "";
}

bool Version2Unit::Resolves(std::string_view ref) const {
  const SpanReference span = ParseSpanReference(ref);
  if (!span.is_valid || (!span.unit.empty() && span.unit != id_)) return false;
  if (span.is_target) return targets_.Knows(span.id);
  return sources_.Knows(span.id) || parts_.count(std::string(span.id)) > 0;
}

}  // namespace crosswalk::exchange::xliff
