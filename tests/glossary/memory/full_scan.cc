#include "tests/glossary/memory/full_scan.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "glossary/index/segment_tokens.h"
#include "glossary/term/variant_relation.h"
#include "glossary/text/language_tag.h"
#include "glossary/text/normalize.h"
#include "glossary/text/utf8.h"
#include "tests/glossary/term/small_snapshot.h"

namespace crosswalk::memory {
namespace {

using term::Relation;
using term::Step;
using text::LanguageTag;

template <typename Sequence>
std::uint64_t Levenshtein(const Sequence& a, const Sequence& b) {
  std::vector<std::vector<std::uint64_t>> cost(a.size() + 1,
                                               std::vector<std::uint64_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
        continue;
      }
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1,
                             cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
    }
  }
  return cost[a.size()][b.size()];
}

LanguageTag Tag(const std::string& raw) { return *LanguageTag::Parse(raw); }

std::vector<std::string> Tokens(const v1::Segment& segment, text::Language language) {
  index::SegmentScratch scratch;
  index::FoldedSegment folded;
  index::FoldSegment(segment, language, *term::TestFolder(), scratch, folded);
  std::vector<std::string> forms;
  for (const index::SegmentToken& token : folded.tokens) {
    forms.emplace_back(folded.Form(token));
  }
  return forms;
}

// The text in NFC, cut at its codes, with these.
std::vector<std::string> Spelling(const v1::Segment& segment) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (const v1::InlineCode& code : segment.codes()) {
    parts.push_back(text::Nfc(segment.text().substr(begin, code.offset() - begin)));
    parts.push_back(std::to_string(code.kind()) + code.content());
    begin = code.offset();
  }
  parts.push_back(text::Nfc(segment.text().substr(begin)));
  return parts;
}

// Folded characters, with a character no text has for each code and one blank for white space.
std::u32string WholeFold(const v1::Segment& segment, text::Language language) {
  script::FoldedText folded;
  term::TestFolder()->Fold(segment.text(), language, script::Separators::kKeep, folded);
  std::vector<std::pair<std::size_t, char32_t>> marks;
  for (const v1::InlineCode& code : segment.codes()) {
    std::size_t at = 0;
    while (at < folded.chars.size() && folded.begin[at] < code.offset()) ++at;
    marks.emplace_back(at, 0x110000 + code.kind());
  }
  std::u32string out;
  for (std::size_t i = 0; i <= folded.chars.size(); ++i) {
    for (const auto& [at, mark] : marks) {
      if (at == i) out += mark;
    }
    if (i == folded.chars.size()) break;
    const bool space = folded.kind[i] == text::TokenKind::kSpace;
    if (space && !out.empty() && out.back() == U' ') continue;
    out += space ? U' ' : folded.chars[i];
  }
  return out;
}

bool SameFold(const v1::Segment& a, const v1::Segment& b, text::Language language) {
  if (WholeFold(a, language) != WholeFold(b, language)) return false;
  const script::Folder& folder = *term::TestFolder();
  return !(language == text::Language::kZh &&
           folder.WritingOf(a.text()) == script::Writing::kTraditional &&
           folder.WritingOf(b.text()) == script::Writing::kTraditional &&
           folder.DifferentWords(a.text(), b.text()));
}

std::uint32_t Base(const v1::Segment& query, const v1::Segment& other, const Relation& relation,
                   bool same_context) {
  const text::Language language = Tag(query.language_tag()).language();
  const auto a = Tokens(query, language);
  const auto b = Tokens(other, language);
  const std::uint64_t distance = Levenshtein(a, b);
  const std::uint64_t longer = std::max<std::uint64_t>({a.size(), b.size(), 1});
  if (Spelling(query) == Spelling(other)) return same_context ? 101 : 100;
  if (distance == 0 && SameFold(query, other, language)) {
    if (relation.step != Step::kOtherScript) return 99;
    return same_context ? 101 : 100;
  }
  return static_cast<std::uint32_t>(
      std::min<std::uint64_t>(98, 100 * (longer - distance) / longer));
}

// Whether OpenCC has a chain from one variant to another.
bool Converts(const LanguageTag& from, const LanguageTag& to) {
  if (from.language() == text::Language::kJa) return from.script() != to.script();
  if (from.language() != text::Language::kZh) return false;
  if (from.script() != to.script()) return true;
  const auto hong_kong = [](const LanguageTag& tag) {
    return tag.region() == "HK" || tag.region() == "MO";
  };
  return from.script() == text::Script::kHant && hong_kong(from) != hong_kong(to);
}

struct Points {
  explicit Points(const v1::PenaltyPoints& points) : raw(points) {}
  std::uint64_t Of(int kind) const {
    switch (kind) {
      case v1::PENALTY_KIND_OTHER_SCRIPT:
        return raw.has_other_script() ? raw.other_script() : 2;
      case v1::PENALTY_KIND_OTHER_REGION:
        return raw.has_other_region() ? raw.other_region() : 1;
      case v1::PENALTY_KIND_CONVERTED_TARGET:
        return raw.has_converted_target() ? raw.converted_target() : 2;
      case v1::PENALTY_KIND_UNREVIEWED:
        return raw.has_unreviewed() ? raw.unreviewed() : 3;
      case v1::PENALTY_KIND_MACHINE_MADE:
        return raw.has_machine_made() ? raw.machine_made() : 15;
      default:
        return raw.has_pivot() ? raw.pivot() : 10;
    }
  }
  std::uint64_t OfMemory(const std::string& memory) const {
    const auto at = raw.memories().find(memory);
    return at == raw.memories().end() ? 0 : at->second;
  }
  std::uint32_t Net(std::uint32_t base, const std::set<int>& kinds, std::uint64_t memory) const {
    std::uint64_t sum = memory;
    for (const int kind : kinds) sum += Of(kind);
    return sum >= base ? 0 : static_cast<std::uint32_t>(base - sum);
  }
  const v1::PenaltyPoints& raw;
};

std::int64_t DateOf(const UnitChange& change) {
  const v1::Provenance& provenance = change.unit->provenance();
  if (provenance.has_change_time()) return provenance.change_time().seconds();
  if (provenance.has_creation_time()) return provenance.creation_time().seconds();
  return change.seconds;
}

std::string Shown(const v1::Segment& segment) {
  std::string out = segment.language_tag() + ":" + segment.text();
  for (const v1::InlineCode& code : segment.codes()) {
    out += "{" + std::to_string(code.offset()) + "," + std::to_string(code.kind()) + "," +
           code.content() + "}";
  }
  return out;
}

std::vector<const v1::Segment*> SegmentsOf(const v1::Unit& unit) {
  std::vector<const v1::Segment*> all = {&unit.source()};
  for (const v1::Segment& target : unit.targets()) all.push_back(&target);
  return all;
}

// The nearest of the segments but one; nothing where none is related.
const v1::Segment* Nearest(const v1::Unit& unit, const v1::Segment* but,
                           const LanguageTag& wanted) {
  const v1::Segment* best = nullptr;
  std::optional<std::pair<Relation, std::string>> best_order;
  for (const v1::Segment* segment : SegmentsOf(unit)) {
    const auto relation = term::Relate(wanted, Tag(segment->language_tag()));
    if (segment == but || !relation) continue;
    const std::pair order(*relation, segment->language_tag());
    if (!best_order || order < *best_order) {
      best = segment;
      best_order = order;
    }
  }
  return best;
}

std::set<int> KindsOf(const v1::Segment& target, const LanguageTag& wanted) {
  std::set<int> kinds;
  const LanguageTag own = Tag(target.language_tag());
  if (term::Relate(wanted, own)->step >= Step::kSameScript && Converts(own, wanted)) {
    kinds.insert(v1::PENALTY_KIND_CONVERTED_TARGET);
  }
  if (target.state() == v1::TRANSLATION_STATE_INITIAL ||
      target.state() == v1::TRANSLATION_STATE_TRANSLATED) {
    kinds.insert(v1::PENALTY_KIND_UNREVIEWED);
  }
  if (target.machine_made()) kinds.insert(v1::PENALTY_KIND_MACHINE_MADE);
  return kinds;
}

struct Answer {
  const UnitChange* unit = nullptr;
  const v1::Segment* source = nullptr;
  const v1::Segment* target = nullptr;
  std::uint32_t base = 0;
  std::uint32_t net = 0;
  std::set<int> kinds;
  std::uint64_t memory_points = 0;
  std::uint64_t alike = 0;
  std::uint64_t longer = 1;
  std::uint32_t occurrences = 1;
  const UnitChange* second = nullptr;
  const v1::Segment* via = nullptr;

  std::string Pair() const { return Shown(*source) + "\n" + Shown(*target); }
};

bool Before(const Answer& a, const Answer& b) {
  if (a.net != b.net) return a.net > b.net;
  if (a.alike * b.longer != b.alike * a.longer) return a.alike * b.longer > b.alike * a.longer;
  if (DateOf(*a.unit) != DateOf(*b.unit)) return DateOf(*a.unit) > DateOf(*b.unit);
  return std::tie(a.unit->memory, a.unit->id) < std::tie(b.unit->memory, b.unit->id);
}

std::vector<Answer> Distinct(std::vector<Answer> answers, std::size_t limit) {
  std::sort(answers.begin(), answers.end(), Before);
  std::vector<Answer> out;
  std::map<std::string, std::size_t> at;
  for (const Answer& answer : answers) {
    const auto [place, is_new] = at.emplace(answer.Pair(), out.size());
    if (is_new) {
      out.push_back(answer);
    } else {
      ++out[place->second].occurrences;
    }
  }
  if (out.size() > limit) out.resize(limit);
  return out;
}

class Scan {
 public:
  Scan(const std::vector<const UnitChange*>& living, const v1::MatchRequest& request)
      : request_(request),
        points_(request.penalties()),
        from_(Tag(request.source().language_tag())),
        to_(Tag(request.target_language_tag())),
        threshold_(request.threshold() == 0 ? 70 : request.threshold()),
        limit_(request.limit() == 0 ? 5 : request.limit()) {
    for (const UnitChange* change : living) {
      const auto& wanted = request.memories();
      if (wanted.empty() ||
          std::find(wanted.begin(), wanted.end(), change->memory) != wanted.end()) {
        units_.push_back(change);
      }
    }
  }

  std::vector<Answer> Run() const {
    std::vector<Answer> direct;
    std::vector<Answer> leading;
    for (const UnitChange* unit : units_) {
      std::optional<Answer> best;
      std::optional<Answer> best_leading;
      for (const v1::Segment* segment : SegmentsOf(*unit->unit)) {
        Answer answer;
        if (!Resembles(*unit, *segment, answer)) continue;
        answer.target = Nearest(*unit->unit, segment, to_);
        if (answer.target != nullptr) {
          answer.kinds.merge(KindsOf(*answer.target, to_));
        } else {
          answer.kinds.insert(v1::PENALTY_KIND_PIVOT);
        }
        answer.net = points_.Net(answer.base, answer.kinds, answer.memory_points);
        auto& kept = answer.target != nullptr ? best : best_leading;
        if (answer.net >= threshold_ && (!kept || Before(answer, *kept))) kept = answer;
      }
      if (best) direct.push_back(*best);
      if (best_leading) leading.push_back(*best_leading);
    }
    std::vector<Answer> out = Distinct(direct, limit_);
    if (out.size() < limit_ && !request_.without_pivot() && from_.primary() != to_.primary()) {
      std::set<std::string> said;
      for (const Answer& answer : out) said.insert(answer.Pair());
      std::vector<Answer> led;
      for (const Answer& answer : leading) {
        const auto whole = LedOn(answer);
        if (whole && !said.contains(whole->Pair())) led.push_back(*whole);
      }
      const std::vector<Answer> below = Distinct(led, limit_ - out.size());
      out.insert(out.end(), below.begin(), below.end());
    }
    return out;
  }

 private:
  bool Resembles(const UnitChange& unit, const v1::Segment& segment, Answer& answer) const {
    const auto relation = term::Relate(from_, Tag(segment.language_tag()));
    if (!relation) return false;
    const v1::Unit& body = *unit.unit;
    const bool same_id =
        !request_.context_id().empty() && request_.context_id() == body.context_id();
    const bool same_neighbours =
        &segment == &body.source() && !request_.previous_source().empty() &&
        !request_.next_source().empty() && request_.previous_source() == body.previous_source() &&
        request_.next_source() == body.next_source();
    answer.unit = &unit;
    answer.source = &segment;
    answer.base = Base(request_.source(), segment, *relation, same_id || same_neighbours);
    answer.memory_points = points_.OfMemory(unit.memory);
    if (relation->step == Step::kOtherScript) answer.kinds.insert(v1::PENALTY_KIND_OTHER_SCRIPT);
    if (relation->step == Step::kSameScript) answer.kinds.insert(v1::PENALTY_KIND_OTHER_REGION);
    const std::u32string ours = text::ToUtf32(request_.source().text());
    const std::u32string theirs = text::ToUtf32(segment.text());
    answer.longer = std::max(ours.size(), theirs.size());
    answer.alike = answer.longer - Levenshtein(ours, theirs);
    return true;
  }

  std::optional<Answer> LedOn(const Answer& first) const {
    std::optional<Answer> best;
    std::vector<std::string> pivots(request_.pivot_language_tags().begin(),
                                    request_.pivot_language_tags().end());
    if (pivots.empty()) pivots = {"en"};
    for (const std::string& raw : pivots) {
      const LanguageTag pivot = Tag(raw);
      if (pivot.primary() == from_.primary() || pivot.primary() == to_.primary()) continue;
      const v1::Segment* via = Nearest(*first.unit->unit, first.source, pivot);
      if (via == nullptr) continue;
      std::optional<Answer> second;
      for (const UnitChange* unit : units_) {
        for (const v1::Segment* segment : SegmentsOf(*unit->unit)) {
          const auto relation =
              term::Relate(Tag(via->language_tag()), Tag(segment->language_tag()));
          if (!relation || Base(*via, *segment, *relation, false) < 99) continue;
          Answer leg;
          leg.unit = unit;
          leg.base = Base(*via, *segment, *relation, false);
          leg.target = Nearest(*unit->unit, segment, to_);
          if (leg.target == nullptr) continue;
          leg.kinds = KindsOf(*leg.target, to_);
          leg.memory_points = points_.OfMemory(unit->memory);
          if (!second || Cheaper(leg, *second)) second = leg;
        }
      }
      if (!second) continue;
      Answer whole = first;
      whole.target = second->target;
      whole.second = second->unit;
      whole.via = via;
      whole.kinds.merge(second->kinds);
      std::set<int> of_pivot = KindsOf(*via, pivot);
      of_pivot.erase(v1::PENALTY_KIND_CONVERTED_TARGET);
      whole.kinds.merge(of_pivot);
      whole.memory_points = std::max(whole.memory_points, second->memory_points);
      whole.net = points_.Net(whole.base, whole.kinds, whole.memory_points);
      if (whole.net >= threshold_ && (!best || whole.net > best->net)) best = whole;
    }
    return best;
  }

  bool Cheaper(const Answer& a, const Answer& b) const {
    const auto cost = [&](const Answer& leg) {
      std::uint64_t sum = leg.memory_points;
      for (const int kind : leg.kinds) sum += points_.Of(kind);
      return sum;
    };
    if (cost(a) != cost(b)) return cost(a) < cost(b);
    if (a.base != b.base) return a.base > b.base;
    if (DateOf(*a.unit) != DateOf(*b.unit)) return DateOf(*a.unit) > DateOf(*b.unit);
    return std::tie(a.unit->memory, a.unit->id) < std::tie(b.unit->memory, b.unit->id);
  }

  const v1::MatchRequest& request_;
  const Points points_;
  const LanguageTag from_;
  const LanguageTag to_;
  const std::uint32_t threshold_;
  const std::size_t limit_;
  std::vector<const UnitChange*> units_;
};

v1::Segment AsSegment(const v1::MatchText& text) {
  v1::Segment segment;
  segment.set_text(text.text());
  segment.set_language_tag(text.language_tag());
  *segment.mutable_codes() = text.codes();
  return segment;
}

}  // namespace

std::vector<std::string> FullScan(const SmallUnits& units, const v1::MatchRequest& request) {
  std::vector<const UnitChange*> living;
  for (const auto& [key, change] : units.living()) living.push_back(&change);
  return FullScan(living, request);
}

std::vector<std::string> FullScan(const std::vector<const UnitChange*>& living,
                                  const v1::MatchRequest& request) {
  const Points points(request.penalties());
  std::vector<std::string> lines;
  for (const Answer& answer : Scan(living, request).Run()) {
    std::string line = "memories/" + answer.unit->memory + "/units/" + answer.unit->id + " " +
                       std::to_string(answer.net) + "/" + std::to_string(answer.base) + " " +
                       Shown(*answer.source) + " -> ";
    line += answer.kinds.contains(v1::PENALTY_KIND_CONVERTED_TARGET)
                ? "converted from " + answer.target->language_tag()
                : Shown(*answer.target);
    for (const int kind : answer.kinds) {
      if (points.Of(kind) > 0) {
        line += " " + std::to_string(kind) + "=" + std::to_string(points.Of(kind));
      }
    }
    if (answer.memory_points > 0) line += " 7=" + std::to_string(answer.memory_points);
    line += " x" + std::to_string(answer.occurrences) + " " +
            std::to_string(static_cast<double>(answer.alike) / static_cast<double>(answer.longer));
    if (answer.second != nullptr) {
      line += " through " + answer.second->memory + "/" + answer.second->id + " " +
              answer.via->language_tag() + ":" + answer.via->text();
    }
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> Lines(const v1::MatchResponse& response) {
  std::vector<std::string> lines;
  for (const v1::Match& match : response.matches()) {
    std::string line = match.unit() + " " + std::to_string(match.score()) + "/" +
                       std::to_string(match.base_score()) + " " + Shown(AsSegment(match.source())) +
                       " -> ";
    line += match.converted()
                ? "converted from " + match.conversion().substr(match.conversion().find(' ') + 1)
                : Shown(AsSegment(match.target()));
    for (const v1::Penalty& penalty : match.penalties()) {
      line += " " + std::to_string(penalty.kind()) + "=" + std::to_string(penalty.points());
    }
    line += " x" + std::to_string(match.occurrences()) + " " + std::to_string(match.likeness());
    if (match.has_pivot()) {
      std::string unit = match.pivot().unit();
      unit.erase(unit.find("/units"), 6);
      line += " through " + unit.substr(9) + " " + match.pivot().language_tag() + ":" +
              match.pivot().text();
    }
    lines.push_back(line);
  }
  return lines;
}

}  // namespace crosswalk::memory
