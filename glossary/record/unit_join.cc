#include "glossary/record/unit_join.h"

#include <algorithm>
#include <string>

#include "glossary/base/hash.h"
#include "glossary/record/unit_key.h"

namespace crosswalk::record {
namespace {

bool Same(const v1::Property& a, const v1::Property& b) {
  return a.name() == b.name() && a.value() == b.value();
}

bool Same(const v1::Statement& a, const v1::Statement& b) {
  return a.text() == b.text() && a.language_tag() == b.language_tag() && a.source() == b.source() &&
         a.type() == b.type();
}

bool Same(const v1::Origin& a, const v1::Origin& b) {
  return a.origin() == b.origin() && a.id() == b.id();
}

bool Same(const v1::InlineCode& a, const v1::InlineCode& b) {
  return a.offset() == b.offset() && a.kind() == b.kind() && a.element() == b.element() &&
         a.id() == b.id() && a.content() == b.content() &&
         std::equal(a.attributes().begin(), a.attributes().end(), b.attributes().begin(),
                    b.attributes().end(), [](const auto& x, const auto& y) { return Same(x, y); });
}

template <typename Message>
bool Add(const google::protobuf::RepeatedPtrField<Message>& from,
         google::protobuf::RepeatedPtrField<Message>& into) {
  bool added = false;
  const int held = into.size();
  for (const Message& message : from) {
    const auto end = into.begin() + held;
    if (std::any_of(into.begin(), end, [&](const Message& m) { return Same(m, message); })) {
      continue;
    }
    *into.Add() = message;
    added = true;
  }
  return added;
}

bool HasState(const v1::Segment& segment) {
  return segment.state() != v1::TRANSLATION_STATE_UNSPECIFIED || !segment.raw_state().empty();
}

const v1::Segment* TargetIn(const v1::Unit& unit, const std::string& tag) {
  for (const v1::Segment& target : unit.targets()) {
    if (target.language_tag() == tag) return &target;
  }
  return nullptr;
}

// Gathers digests of what belongs to one place of a unit.
class Facts {
 public:
  explicit Facts(std::vector<std::uint64_t>& facts) : facts_(facts) {}

  // What follows belongs to `place`.
  void Begin(std::string_view place) {
    place_.clear();
    AppendCounted(place, place_);
  }
  void Present(std::string_view what) {
    std::string& bytes = Start('!');
    bytes.append(what);
    Take();
  }
  void Take(const v1::Property& property) {
    std::string& bytes = Start('p');
    AppendCounted(property.name(), bytes);
    AppendCounted(property.value(), bytes);
    Take();
  }
  void Take(const v1::Statement& note) {
    std::string& bytes = Start('n');
    AppendCounted(note.text(), bytes);
    AppendCounted(note.language_tag(), bytes);
    AppendCounted(note.source(), bytes);
    AppendCounted(note.type(), bytes);
    Take();
  }
  void Take(const v1::Origin& origin) {
    std::string& bytes = Start('o');
    AppendCounted(origin.origin(), bytes);
    AppendCounted(origin.id(), bytes);
    Take();
  }
  void Text(const v1::Segment& segment) {
    AppendSegmentKey(segment, Start('t'));
    Take();
  }
  void Rest(const v1::Segment& segment) {
    if (segment.has_provenance()) Present("provenance");
    if (HasState(segment)) Present("state");
    for (const v1::Property& property : segment.properties()) Take(property);
    for (const v1::Statement& note : segment.notes()) Take(note);
  }

 private:
  std::string& Start(char kind) {
    bytes_ = place_;
    bytes_ += kind;
    return bytes_;
  }
  void Take() { facts_.push_back(Hash64(bytes_)); }

  std::vector<std::uint64_t>& facts_;
  std::string place_;
  std::string bytes_;
};

}  // namespace

bool SameText(const v1::Segment& a, const v1::Segment& b) {
  return a.text() == b.text() && a.language_tag() == b.language_tag() &&
         std::equal(a.codes().begin(), a.codes().end(), b.codes().begin(), b.codes().end(),
                    [](const auto& x, const auto& y) { return Same(x, y); });
}

bool HasTargets(const v1::Unit& whole, const v1::Unit& part) {
  return std::all_of(part.targets().begin(), part.targets().end(), [&](const v1::Segment& target) {
    const v1::Segment* held = TargetIn(whole, target.language_tag());
    return held != nullptr && SameText(*held, target);
  });
}

bool TargetsDiffer(const v1::Unit& a, const v1::Unit& b) {
  return std::any_of(b.targets().begin(), b.targets().end(), [&](const v1::Segment& target) {
    const v1::Segment* held = TargetIn(a, target.language_tag());
    return held != nullptr && !SameText(*held, target);
  });
}

bool JoinSegment(const v1::Segment& from, v1::Segment& into) {
  bool added = Add(from.properties(), *into.mutable_properties());
  added |= Add(from.notes(), *into.mutable_notes());
  if (from.has_provenance() && !into.has_provenance()) {
    *into.mutable_provenance() = from.provenance();
    added = true;
  }
  if (HasState(from) && !HasState(into)) {
    into.set_state(from.state());
    into.set_raw_state(from.raw_state());
    added = true;
  }
  return added;
}

bool JoinUnit(const v1::Unit& from, v1::Unit& into) {
  bool added = Add(from.origins(), *into.mutable_origins());
  added |= JoinSegment(from.source(), *into.mutable_source());
  for (const v1::Segment& target : from.targets()) {
    v1::Segment* held = nullptr;
    for (v1::Segment& other : *into.mutable_targets()) {
      if (other.language_tag() == target.language_tag()) held = &other;
    }
    if (held != nullptr) {
      added |= JoinSegment(target, *held);
    } else {
      *into.add_targets() = target;
      added = true;
    }
  }
  if (into.previous_source().empty() && !from.previous_source().empty()) {
    into.set_previous_source(from.previous_source());
    added = true;
  }
  if (into.next_source().empty() && !from.next_source().empty()) {
    into.set_next_source(from.next_source());
    added = true;
  }
  if (from.has_provenance() && !into.has_provenance()) {
    *into.mutable_provenance() = from.provenance();
    added = true;
  }
  added |= Add(from.properties(), *into.mutable_properties());
  added |= Add(from.notes(), *into.mutable_notes());
  return added;
}

std::vector<std::uint64_t> UnitFacts(const v1::Unit& unit) {
  std::vector<std::uint64_t> hashes;
  Facts facts(hashes);
  facts.Begin("unit");
  for (const v1::Origin& origin : unit.origins()) facts.Take(origin);
  if (!unit.previous_source().empty()) facts.Present("previous");
  if (!unit.next_source().empty()) facts.Present("next");
  if (unit.has_provenance()) facts.Present("provenance");
  for (const v1::Property& property : unit.properties()) facts.Take(property);
  for (const v1::Statement& note : unit.notes()) facts.Take(note);
  facts.Begin("source");
  facts.Rest(unit.source());
  for (const v1::Segment& target : unit.targets()) {
    facts.Begin("target " + target.language_tag());
    facts.Text(target);
    facts.Rest(target);
  }
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

}  // namespace crosswalk::record
