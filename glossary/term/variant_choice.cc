#include "glossary/term/variant_choice.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "glossary/term/term_status.h"

namespace crosswalk::term {
namespace {

using google::protobuf::RepeatedPtrField;
using text::Language;
using text::LanguageTag;
using text::Script;

struct Placed {
  Answer answer;
  Relation relation;
};

// The terms of the best relation within the steps [first, last].
void TakeBest(const std::vector<Placed>& placed, Step first, Step last,
              std::vector<Answer>& answers) {
  std::optional<Relation> best;
  for (const Placed& each : placed) {
    if (each.relation.step < first || each.relation.step > last) continue;
    if (!best || each.relation < *best) best = each.relation;
  }
  if (!best) return;
  for (const Placed& each : placed) {
    if (each.relation == *best) answers.push_back(each.answer);
  }
}

void CopyFields(const v1::Term& term, v1::TargetTerm& target) {
  target.set_status(ShownStatus(term.status()));
  target.set_reading(term.reading());
  target.set_usage_note(term.usage_note());
}

bool Holds(const RepeatedPtrField<v1::TargetTerm>& targets, int from, std::string_view text) {
  return std::any_of(targets.begin() + from, targets.end(),
                     [&](const v1::TargetTerm& each) { return each.text() == text; });
}

}  // namespace

LanguageTag EffectiveTag(const v1::Term& term, TagTable& tags, const script::Folder& folder) {
  const LanguageTag& own = tags.Read(term.language_tag());
  if (own.language() != Language::kZh || own.script() != Script::kNone || own.str() != "zh") {
    return own;
  }
  switch (folder.ScriptOf(term.text())) {
    case Script::kHans:
      return tags.Read("zh-Hans");
    case Script::kHant:
      return tags.Read("zh-Hant");
    default:
      return own;
  }
}

std::vector<Answer> AnswersFor(const v1::Concept& concept_, const LanguageTag& asked,
                               TagTable& tags, const script::Folder& folder) {
  std::vector<Placed> placed;
  for (const v1::LanguageSection& section : concept_.languages()) {
    for (const v1::Term& term : section.terms()) {
      // A tag asked for word for word is the same tag, whatever its characters would decide.
      const LanguageTag& stored = tags.Read(term.language_tag());
      if (stored.primary() != asked.primary()) continue;
      LanguageTag own = stored == asked ? stored : EffectiveTag(term, tags, folder);
      const auto relation = Relate(asked, own);
      if (relation) placed.push_back({{&term, std::move(own), relation->step}, *relation});
    }
  }
  const bool all_refused = std::all_of(placed.begin(), placed.end(), [](const Placed& each) {
    return each.relation.step > Step::kNarrower || !IsUsable(each.answer.term->status());
  });
  std::vector<Answer> answers;
  TakeBest(placed, Step::kSame, Step::kNarrower, answers);
  if (answers.empty()) {
    TakeBest(placed, Step::kSameScript, Step::kOtherScript, answers);
  } else if (all_refused) {
    TakeBest(placed, Step::kSameScript, Step::kSameScript, answers);
    TakeBest(placed, Step::kOtherScript, Step::kOtherScript, answers);
  }
  std::stable_sort(answers.begin(), answers.end(), [](const Answer& a, const Answer& b) {
    return StatusRank(a.term->status()) < StatusRank(b.term->status());
  });
  return answers;
}

Status TargetWriter::SetAsked(const RepeatedPtrField<std::string>& raw, std::size_t limit) {
  if (static_cast<std::size_t>(raw.size()) > limit) {
    return InvalidField("target_language_tags", "holds " + std::to_string(raw.size()) +
                                                    " tags; at most " + std::to_string(limit) +
                                                    " are allowed");
  }
  asked_.clear();
  for (int i = 0; i < raw.size(); ++i) {
    const LanguageTag& tag = tags_.Read(raw[i]);
    if (tag.is_none()) {
      return InvalidField("target_language_tags[" + std::to_string(i) + "]",
                          "'" + raw[i] + "' is not a language tag");
    }
    if (std::find(asked_.begin(), asked_.end(), tag) == asked_.end()) asked_.push_back(tag);
  }
  return {};
}

Status TargetWriter::Append(const v1::Concept& concept_, const v1::Term* except,
                            RepeatedPtrField<v1::TargetTerm>& out) {
  for (const LanguageTag& tag : asked_) CROSSWALK_RETURN_IF_ERROR(AppendFor(concept_, tag, out));
  if (asked()) return {};
  for (const v1::LanguageSection& section : concept_.languages()) {
    for (std::uint8_t rank = 0; rank <= 4; ++rank) {
      for (const v1::Term& term : section.terms()) {
        if (&term == except || StatusRank(term.status()) != rank) continue;
        v1::TargetTerm& target = *out.Add();
        target.set_text(term.text());
        target.set_language_tag(term.language_tag());
        CopyFields(term, target);
      }
    }
  }
  return {};
}

Status TargetWriter::AppendFor(const v1::Concept& concept_, const LanguageTag& asked,
                               RepeatedPtrField<v1::TargetTerm>& out) {
  const int first = out.size();
  for (const Answer& answer : AnswersFor(concept_, asked, tags_, folder_)) {
    const v1::Term& term = *answer.term;
    script::Chain chain;
    if (answer.step >= Step::kSameScript) {
      // A language without variants (fr-CA for fr-FR) answers as it is.
      if (auto path = converter_.Path(answer.tag, asked, term.text()); path.ok()) {
        chain = std::move(path->protected_spans);
      } else if (path.status().code() != Code::kInvalidArgument) {
        return path.status();
      }
    }
    std::string text = term.text();
    if (!chain.empty()) {
      CROSSWALK_ASSIGN(text, converter_.Apply(term.text(), chain));
    }
    // What a deprecated term already says is not said again by converting a good one.
    if (Holds(out, first, text)) continue;
    v1::TargetTerm& target = *out.Add();
    target.set_text(std::move(text));
    target.set_language_tag(chain.empty() ? term.language_tag() : asked.str());
    if (!chain.empty()) {
      target.set_converted(true);
      target.set_conversion(script::ChainName(chain) + " " + answer.tag.str());
    }
    CopyFields(term, target);
  }
  // Two variants asked for may be answered by one stored term.
  for (int i = out.size() - 1; i >= first; --i) {
    for (int j = 0; j < first; ++j) {
      if (out[j].text() == out[i].text() && out[j].language_tag() == out[i].language_tag()) {
        out.DeleteSubrange(i, 1);
        break;
      }
    }
  }
  return {};
}

}  // namespace crosswalk::term
