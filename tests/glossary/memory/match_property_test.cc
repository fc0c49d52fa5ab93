// A match is what a comparison with every unit would find, on memories of near-duplicates.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "tests/glossary/memory/full_scan.h"
#include "tests/glossary/memory/small_units.h"
#include "tests/glossary/term/small_snapshot.h"

namespace crosswalk::memory {
namespace {

using rc::gen::inRange;

const term::SmallSnapshot& NoGlossary() {
  static const term::SmallSnapshot empty((std::vector<v1::Concept>()));
  return empty;
}

int Below(int count) { return *inRange(0, count); }
bool OneIn(int count) { return Below(count) == 0; }

// So few pieces that texts meet, differ in spelling alone, in script, in white space, and in a
// token.
std::string RandomText() {
  static const std::vector<std::string> kPieces = {"开", "開", "启", "啟",      "a",  "A",
                                                   " ",  "  ", "é",  "e\u0301", "面", "麵",
                                                   "1",  ".",  "カ", "ー"};
  std::string text;
  for (int i = 1 + Below(5); i > 0; --i) {
    text += kPieces[static_cast<std::size_t>(Below(static_cast<int>(kPieces.size())))];
  }
  return text;
}

void MaybeAddCode(v1::Segment& segment) {
  if (!OneIn(6)) return;
  std::uint32_t at = 0;
  while (at < segment.text().size() && OneIn(2)) {
    do ++at;
    while (at < segment.text().size() && (segment.text()[at] & 0xC0) == 0x80);
  }
  AddCode(segment, at, OneIn(2) ? v1::CODE_KIND_OPENING : v1::CODE_KIND_STANDALONE,
          OneIn(2) ? "x" : "y");
}

std::string RandomTag(bool many) {
  static const std::vector<std::string> kFew = {"en", "zh-Hans-CN", "zh-Hant-TW", "ja"};
  static const std::vector<std::string> kMany = {
      "en",         "en-US",      "en-GB",      "zh", "zh-Hans",       "zh-Hans-CN", "zh-Hant",
      "zh-Hant-TW", "zh-Hant-HK", "zh-Hant-MO", "ja", "ja-x-kyujitai", "fr",         "yue"};
  const auto& tags = many ? kMany : kFew;
  return tags[static_cast<std::size_t>(Below(static_cast<int>(tags.size())))];
}

void Fill(v1::Segment& segment, bool many_tags) {
  segment.set_text(RandomText());
  segment.set_language_tag(RandomTag(many_tags));
  MaybeAddCode(segment);
  if (OneIn(5)) segment.set_state(static_cast<v1::TranslationState>(Below(5)));
  if (OneIn(8)) segment.set_machine_made(true);
}

v1::Unit RandomUnit(bool many_tags) {
  v1::Unit unit;
  Fill(*unit.mutable_source(), many_tags);
  for (int i = 1 + Below(3); i > 0; --i) {
    v1::Segment target;
    Fill(target, many_tags);
    bool is_new = true;
    for (const v1::Segment& known : unit.targets()) {
      is_new = is_new && known.language_tag() != target.language_tag();
    }
    if (is_new) *unit.add_targets() = target;
  }
  if (OneIn(3)) unit.set_context_id(OneIn(2) ? "c1" : "c2");
  if (OneIn(3)) unit.set_previous_source("p");
  if (OneIn(3)) unit.set_next_source("n");
  if (OneIn(3)) unit.mutable_provenance()->mutable_change_time()->set_seconds(Below(4));
  return unit;
}

// Pieces with changes of few units, so that later ones replace and delete earlier ones.
std::vector<std::vector<UnitChange>> RandomPieces(bool many_tags) {
  static const std::vector<std::string> kMemories = {"a", "b", "m"};
  std::vector<std::vector<UnitChange>> pieces(static_cast<std::size_t>(1 + Below(3)));
  for (auto& piece : pieces) {
    for (int i = Below(14); i > 0; --i) {
      UnitChange change{kMemories[static_cast<std::size_t>(Below(3))],
                        "u" + std::to_string(Below(12)), std::nullopt, Below(4)};
      if (!OneIn(7)) change.unit = RandomUnit(many_tags);
      piece.push_back(change);
    }
  }
  // Equal units count once.
  for (auto& piece : pieces) {
    for (UnitChange& change : piece) {
      if (change.unit && OneIn(4) && pieces[0].size() > 1 && pieces[0][0].unit) {
        change.unit->mutable_source()->CopyFrom(pieces[0][0].unit->source());
        *change.unit->mutable_targets() = pieces[0][0].unit->targets();
      }
    }
  }
  return pieces;
}

v1::MatchRequest RandomRequest(const SmallUnits& units, bool many_tags) {
  v1::MatchRequest request;
  Fill(*request.mutable_source(), many_tags);
  if (!units.living().empty() && OneIn(2)) {
    auto unit = units.living().begin();
    std::advance(unit, Below(static_cast<int>(units.living().size())));
    request.mutable_source()->set_text(unit->second.unit->source().text());
    *request.mutable_source()->mutable_codes() = unit->second.unit->source().codes();
  }
  request.set_target_language_tag(RandomTag(many_tags));
  request.set_threshold(
      static_cast<std::uint32_t>(*rc::gen::element(1, 20, 50, 70, 85, 97, 99, 100, 101)));
  request.set_limit(static_cast<std::uint32_t>(1 + Below(6)));
  if (OneIn(2)) request.set_context_id("c1");
  if (OneIn(2)) request.set_previous_source("p");
  if (OneIn(2)) request.set_next_source("n");
  v1::PenaltyPoints& points = *request.mutable_penalties();
  if (OneIn(4)) points.set_other_script(static_cast<std::uint32_t>(Below(4)));
  if (OneIn(4)) points.set_other_region(static_cast<std::uint32_t>(Below(4)));
  if (OneIn(4)) points.set_converted_target(static_cast<std::uint32_t>(Below(4)));
  if (OneIn(4)) points.set_unreviewed(static_cast<std::uint32_t>(Below(30)));
  if (OneIn(4)) points.set_machine_made(static_cast<std::uint32_t>(Below(30)));
  if (OneIn(4)) points.set_pivot(static_cast<std::uint32_t>(Below(30)));
  for (const char* memory : {"a", "b", "m"}) {
    if (!units.HasMemory(memory)) continue;
    if (OneIn(3)) (*points.mutable_memories())[memory] = static_cast<std::uint32_t>(Below(12));
    if (OneIn(3)) request.add_memories(memory);
  }
  if (OneIn(5)) request.set_without_pivot(true);
  if (OneIn(3)) {
    request.add_pivot_language_tags("zh-Hant-TW");
    request.add_pivot_language_tags("en");
    request.add_pivot_language_tags("ja");
  }
  return request;
}

void CheckEqual(const SmallUnits& units, const v1::MatchRequest& request) {
  const auto response = TestEngine().Match(units, NoGlossary(), request, Cancellation());
  RC_ASSERT(response.status().ToString() == "OK");
  const auto found = Lines(*response);
  const auto expected = FullScan(units, request);
  if (found != expected) {
    RC_LOG() << request.DebugString();
    for (const auto& [key, change] : units.living()) {
      RC_LOG() << key.first << "/" << key.second << " " << change.unit->ShortDebugString() << "\n";
    }
    for (const std::string& line : found) RC_LOG() << "found    " << line << "\n";
    for (const std::string& line : expected) RC_LOG() << "expected " << line << "\n";
  }
  RC_ASSERT(found == expected);
}

RC_GTEST_PROP(MatchProperty, AMatchIsWhatAFullScanFinds, ()) {
  const bool many_tags = OneIn(3);
  const SmallUnits units(RandomPieces(many_tags));
  for (int i = 0; i < 12; ++i) CheckEqual(units, RandomRequest(units, many_tags));
}

RC_GTEST_PROP(MatchProperty, AUnitAlwaysMatchesItself, ()) {
  const SmallUnits units(RandomPieces(false));
  for (const auto& [key, change] : units.living()) {
    const v1::Unit& unit = *change.unit;
    v1::MatchRequest request;
    *request.mutable_source() = unit.source();
    request.set_target_language_tag(unit.targets(0).language_tag());
    request.set_threshold(100);
    request.set_limit(1000);
    request.mutable_penalties()->set_unreviewed(0);
    request.mutable_penalties()->set_machine_made(0);
    const auto response = TestEngine().Match(units, NoGlossary(), request, Cancellation());
    RC_ASSERT(response.ok());
    bool found = false;
    for (const v1::Match& match : response->matches()) {
      found = found || (match.source().text() == unit.source().text() &&
                        match.target().text() == unit.targets(0).text());
    }
    RC_ASSERT(found);
  }
}

RC_GTEST_PROP(MatchProperty, DeletingWhatWasAddedRestoresEveryReply, ()) {
  auto pieces = RandomPieces(false);
  const SmallUnits before(pieces);
  std::vector<UnitChange> added;
  std::vector<UnitChange> deleted;
  for (int i = 1 + Below(6); i > 0; --i) {
    added.push_back({"m", "new" + std::to_string(i), RandomUnit(false), 9});
    deleted.push_back({"m", "new" + std::to_string(i), std::nullopt, 10});
  }
  if (OneIn(2)) {
    added.insert(added.end(), deleted.begin(), deleted.end());
    pieces.push_back(added);
  } else {
    pieces.push_back(added);
    pieces.push_back(deleted);
  }
  const SmallUnits behind(pieces);
  for (int i = 0; i < 6; ++i) {
    const v1::MatchRequest request = RandomRequest(before, false);
    const auto a = TestEngine().Match(before, NoGlossary(), request, Cancellation());
    const auto b = TestEngine().Match(behind, NoGlossary(), request, Cancellation());
    RC_ASSERT(a.ok());
    RC_ASSERT(b.ok());
    RC_ASSERT(a->SerializeAsString() == b->SerializeAsString());
  }
}

RC_GTEST_PROP(MatchProperty, ABatchAnswersLikeSingleCalls, ()) {
  const SmallUnits units(RandomPieces(false));
  v1::BatchMatchRequest batch;
  for (int i = 0; i < 5; ++i) *batch.add_requests() = RandomRequest(units, false);
  const auto together = TestEngine().BatchMatch(units, NoGlossary(), batch, Cancellation());
  RC_ASSERT(together.ok());
  for (int i = 0; i < 5; ++i) {
    const auto alone = TestEngine().Match(units, NoGlossary(), batch.requests(i), Cancellation());
    RC_ASSERT(alone->SerializeAsString() == together->responses(i).SerializeAsString());
  }
}

}  // namespace
}  // namespace crosswalk::memory
