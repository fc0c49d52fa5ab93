// What holds after any sequence of confirms.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

#include "tests/glossary/record/unit_fixture.h"

namespace crosswalk::record {
namespace {

class UnitConfirmProperty : public UnitFixture {
 public:
  // One confirm, in few words of everything, so that many meet.
  struct Step {
    std::string author;
    v1::ConfirmUnitRequest request;
  };
  static Step AnyStep(const std::string& memory) {
    Step step;
    step.author = *rc::gen::element<std::string>("ann", "bob", "");
    step.request.set_parent(memory);
    step.request.set_keep_all(*rc::gen::weightedElement<bool>({{4, false}, {1, true}}));
    v1::Unit& unit = *step.request.mutable_unit();
    unit = MakeUnit(*rc::gen::element<std::string>("en:file", "en:folder"),
                    {*rc::gen::element<std::string>("ja:", "zh-Hant:") +
                     *rc::gen::element<std::string>("a", "b", "c")});
    unit.set_context_id(*rc::gen::element<std::string>("", "menu"));
    v1::Segment& target = *unit.mutable_targets(0);
    target.set_state(
        *rc::gen::element(v1::TRANSLATION_STATE_UNSPECIFIED, v1::TRANSLATION_STATE_TRANSLATED));
    target.set_machine_made(*rc::gen::arbitrary<bool>());
    if (!step.author.empty()) unit.mutable_provenance()->set_changer(step.author);
    return step;
  }
  static std::string NameIn(const v1::Provenance& provenance) {
    return provenance.changer().empty() ? provenance.creator() : provenance.changer();
  }
  std::vector<v1::Unit> Units(const std::string& memory) {
    std::vector<v1::Unit> units;
    v1::StreamUnitsRequest request;
    request.set_parent(memory);
    RC_ASSERT(store_
                  .StreamUnits(request,
                               [&](v1::Unit&& unit) {
                                 units.push_back(std::move(unit));
                                 return Status();
                               })
                  .ok());
    return units;
  }
};

RC_GTEST_FIXTURE_PROP(UnitConfirmProperty, TheNewestIsKeptTheSameAgainIsNothingAndNoneIsDoubled,
                      ()) {
  const std::string memory = "m";
  bool kept_all = false;
  const int steps = *rc::gen::inRange(1, 25);
  for (int i = 0; i < steps; ++i) {
    const Step step = AnyStep(memory);
    kept_all = kept_all || step.request.keep_all();
    const auto confirmed = store_.ConfirmUnit(step.request, "");
    RC_ASSERT(confirmed.ok());
    const v1::Unit& asked = step.request.unit();

    // It is there as it was confirmed.
    RC_ASSERT(confirmed->source().text() == asked.source().text());
    RC_ASSERT(confirmed->context_id() == asked.context_id());
    bool found = false;
    for (const v1::Segment& target : confirmed->targets()) {
      if (target.language_tag() != asked.targets(0).language_tag()) continue;
      found = target.text() == asked.targets(0).text() && !target.machine_made();
    }
    RC_ASSERT(found);

    // The same again writes nothing.
    const std::uint64_t newest = record_->Newest()->number;
    const auto again = store_.ConfirmUnit(step.request, "");
    RC_ASSERT(again.ok());
    RC_ASSERT(again->SerializeAsString() == confirmed->SerializeAsString());
    RC_ASSERT(record_->Newest()->number == newest);
  }

  // Of each author, one translation of a source in a context into a language, unless all were to be
  // kept; and no translation twice.
  std::map<std::string, int> of_author;
  std::map<std::string, int> of_text;
  for (const v1::Unit& unit : Units(memory)) {
    const std::string place = unit.source().text() + "|" + unit.context_id() + "|";
    for (const v1::Segment& target : unit.targets()) {
      const std::string mine = NameIn(target.provenance());
      const std::string author = mine.empty() ? NameIn(unit.provenance()) : mine;
      ++of_author[place + target.language_tag() + "|" + author];
      ++of_text[place + target.language_tag() + "|" + target.text() + "|" + author];
    }
  }
  for (const auto& [who, count] : of_author) RC_ASSERT(kept_all || count == 1);
  for (const auto& [what, count] : of_text) RC_ASSERT(count == 1);
}

}  // namespace
}  // namespace crosswalk::record
