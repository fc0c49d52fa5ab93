#include "glossary/exchange/tmx/tu.h"

#include <algorithm>
#include <utility>

#include "glossary/exchange/tmx/neighbour.h"
#include "glossary/exchange/tmx/tmx_provenance.h"

namespace crosswalk::exchange {
namespace {

struct Candidate {
  Tuv* tuv;
  const FileTag* tag;
  std::size_t round = 0;  // how many tuvs of the same language stand before it
};

// Whether there is nothing but white space, of which the ideographic and the no-break one.
bool IsBlank(std::string_view text) {
  while (!text.empty()) {
    if (text.front() == ' ' || text.front() == '\t' || text.front() == '\n' ||
        text.front() == '\r') {
      text.remove_prefix(1);
    } else if (text.substr(0, 2) == "\xC2\xA0") {
      text.remove_prefix(2);
    } else if (text.substr(0, 3) == "\xE3\x80\x80") {
      text.remove_prefix(3);
    } else {
      return false;
    }
  }
  return true;
}

const Candidate* Match(const std::vector<Candidate>& candidates, const FileTag& wanted) {
  if (!wanted.is_language) return nullptr;
  for (const auto form : {&FileTag::key, &FileTag::without_region, &FileTag::primary}) {
    for (const Candidate& candidate : candidates) {
      if (candidate.tag->*form == wanted.*form) return &candidate;
    }
  }
  return nullptr;
}

const Candidate& Source(const std::vector<Candidate>& candidates, const Tu& tu,
                        const SourceTags& tags, TagCache& cache) {
  const std::string& srclang = tu.source_tag.empty() ? tags.header : tu.source_tag;
  for (const std::string* wanted : {&srclang, &tags.caller}) {
    if (wanted->empty()) continue;
    if (const Candidate* found = Match(candidates, cache.Get(*wanted))) return *found;
  }
  return candidates.front();
}

// Longest word that is kept where a tag should be.
constexpr std::size_t kTagBytes = 100;

// Sorts out what cannot be a segment of a unit. The tuvs that have no tag are problems.
Status Sort(Tu& tu, TagCache& cache, std::vector<Candidate>& usable, std::vector<Tuv*>& empty,
            std::vector<Tuv*>& of_no_language, UnitSink& sink) {
  for (Tuv& tuv : tu.tuvs) {
    if (!tuv.has_segment || IsBlank(tuv.segment.text())) {
      empty.push_back(&tuv);
    } else if (tuv.segment.language_tag().empty()) {
      CROSSWALK_RETURN_IF_ERROR(sink.Problem(tuv.place, "the tuv has no language (xml:lang)"));
    } else if (const FileTag& tag = cache.Get(tuv.segment.language_tag());
               !tag.is_language ||
               (!tag.is_tag && tuv.segment.language_tag().size() <= kTagBytes)) {
      of_no_language.push_back(&tuv);
    } else {
      Candidate candidate{&tuv, &tag};
      for (const Candidate& before : usable) {
        if (before.tag == &tag || before.tag->key == tag.key) ++candidate.round;
      }
      usable.push_back(candidate);
    }
  }
  return Status();
}

void MarkMachineMade(const v1::Unit& unit, Tuv& tuv) {
  if (!tuv.says_machine_made && SaysMachineMade(unit, tuv.segment)) {
    tuv.segment.set_machine_made(true);
  }
}

// The unit of one round; false where it would have no target.
bool Fill(const std::vector<Candidate>& usable, const FileTag& source_tag, std::size_t round,
          bool is_last, v1::Unit& unit) {
  const auto put = [&](Tuv& tuv, v1::Segment& segment) {
    if (is_last) {
      segment.Swap(&tuv.segment);
    } else {
      segment = tuv.segment;
    }
  };
  const Candidate* source = nullptr;
  for (const Candidate& candidate : usable) {
    if (candidate.tag->key != source_tag.key || candidate.round > round) continue;
    source = &candidate;
  }
  const bool repeats_targets = source->round == round;
  bool has_target = false;
  for (const Candidate& candidate : usable) {
    if (candidate.tag->key == source_tag.key || candidate.round > round) continue;
    if (candidate.round < round) {
      const bool is_last_of_language =
          std::none_of(usable.begin(), usable.end(), [&](const Candidate& other) {
            return other.tag->key == candidate.tag->key && other.round > candidate.round;
          });
      if (!repeats_targets || !is_last_of_language) continue;
    }
    put(*candidate.tuv, *unit.add_targets());
    has_target = true;
  }
  if (has_target) put(*source->tuv, *unit.mutable_source());
  return has_target;
}

// A tu that says too little. Where it is so for a tag that nobody knows, a text would be lost for a
// slip of the pen: that is for a person to look at.
Status LeaveOut(const Tu& tu, std::string_view reason, const std::vector<Tuv*>& of_no_language,
                TagCache& cache, UnitSink& sink) {
  for (const Tuv* tuv : of_no_language) {
    const std::string& tag = tuv->segment.language_tag();
    if (!cache.Get(tag).is_tag) {
      return sink.Problem(tuv->place, "\"" + tag + "\" is not a language tag that is known");
    }
  }
  sink.Skip(tu.place, reason);
  return Status();
}

}  // namespace

Status GiveTu(Tu& tu, const SourceTags& tags, TagCache& cache, UnitSink& sink) {
  std::vector<Candidate> usable;
  std::vector<Tuv*> empty;
  std::vector<Tuv*> of_no_language;
  usable.reserve(tu.tuvs.size());
  CROSSWALK_RETURN_IF_ERROR(Sort(tu, cache, usable, empty, of_no_language, sink));
  if (usable.size() < 2) {
    return LeaveOut(tu, "the tu has less than two segments with text", of_no_language, cache, sink);
  }
  const Candidate& source = Source(usable, tu, tags, cache);
  const FileTag& source_tag = *source.tag;
  if (std::all_of(usable.begin(), usable.end(),
                  [&](const Candidate& one) { return one.tag->key == source_tag.key; })) {
    return LeaveOut(tu, "the tu has one language only", of_no_language, cache, sink);
  }
  SetNeighbours(tu.base.properties(), tu.base);
  SetNeighbours(source.tuv->segment.properties(), tu.base);
  for (const Tuv* tuv : empty) {
    sink.Skip(tuv->place, tuv->has_segment ? "the segment has no text" : "the tuv has no seg");
  }
  for (const Tuv* tuv : of_no_language) {
    v1::Property& property = *tu.base.add_properties();
    property.set_name("tuv:" + tuv->segment.language_tag());
    property.set_value(tuv->segment.text());
    sink.Warn(tuv->place, "\"" + tuv->segment.language_tag() +
                              "\" is no language that is known: kept as a property");
  }
  // What a tu says of its source is not worth keeping where it was chosen by that.
  if (!tu.source_tag.empty() && tu.source_tag != source.tuv->written_tag &&
      cache.Get(tu.source_tag).key != source_tag.key) {
    v1::Property& property = *tu.base.add_properties();
    property.set_name("@srclang");
    property.set_value(tu.source_tag);
  }
  std::size_t rounds = 0;
  for (const Candidate& candidate : usable) {
    MarkMachineMade(tu.base, *candidate.tuv);
    rounds = std::max(rounds, candidate.round + 1);
  }
  for (std::size_t round = 0; round < rounds; ++round) {
    const bool is_last = round + 1 == rounds;
    FileUnit given;
    given.id = tu.base.context_id();
    given.line = tu.place.line;
    if (is_last) {
      given.unit.Swap(&tu.base);
    } else {
      given.unit = tu.base;
    }
    if (Fill(usable, source_tag, round, is_last, given.unit)) {
      CROSSWALK_RETURN_IF_ERROR(sink.Take(std::move(given)));
    }
  }
  return Status();
}

}  // namespace crosswalk::exchange
