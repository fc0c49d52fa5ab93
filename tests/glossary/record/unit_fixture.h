// A record with one memory, and units made of a few words.
#ifndef CROSSWALK_TESTS_GLOSSARY_RECORD_UNIT_FIXTURE_H_
#define CROSSWALK_TESTS_GLOSSARY_RECORD_UNIT_FIXTURE_H_

#include <initializer_list>
#include <string>

#include "glossary/record/unit_store.h"
#include "tests/glossary/record/record_fixture.h"

namespace crosswalk::record {

inline void SetSegment(const std::string& text, v1::Segment& segment) {
  segment.set_language_tag(text.substr(0, text.find(':')));
  segment.set_text(text.substr(text.find(':') + 1));
}

// A unit from "en:file" and its targets, likewise.
inline v1::Unit MakeUnit(const std::string& source, std::initializer_list<std::string> targets) {
  v1::Unit unit;
  SetSegment(source, *unit.mutable_source());
  for (const std::string& target : targets) SetSegment(target, *unit.add_targets());
  return unit;
}

inline void AddCode(std::uint32_t offset, v1::CodeKind kind, const std::string& content,
                    v1::Segment& segment) {
  v1::InlineCode& code = *segment.add_codes();
  code.set_offset(offset);
  code.set_kind(kind);
  code.set_element("ph");
  code.set_content(content);
}

inline void AddProperty(const std::string& name, const std::string& value, v1::Unit& unit) {
  v1::Property& property = *unit.add_properties();
  property.set_name(name);
  property.set_value(value);
}

class UnitFixture : public RecordFixture {
 protected:
  UnitFixture() : store_(*record_, limits_) {
    const auto memory = store_.EnsureMemory("m", "");
    EXPECT_TRUE(memory.ok()) << memory.status().ToString();
    uid_ = memory->uid();
  }

  Result<v1::Unit> Create(const v1::Unit& unit) {
    v1::CreateUnitRequest request;
    request.set_parent("memories/m");
    *request.mutable_unit() = unit;
    return store_.CreateUnit(request, "ann");
  }
  Result<v1::Unit> Get(const std::string& name) {
    v1::GetUnitRequest request;
    request.set_name(name);
    return store_.GetUnit(request);
  }
  Result<v1::Unit> Update(const v1::Unit& unit) {
    v1::UpdateUnitRequest request;
    *request.mutable_unit() = unit;
    return store_.UpdateUnit(request, "bob");
  }
  Status Delete(const std::string& name, const std::string& etag = "") {
    v1::DeleteUnitRequest request;
    request.set_name(name);
    request.set_etag(etag);
    return store_.DeleteUnit(request, "bob");
  }
  static std::string Field(const Status& status) {
    return status.violations().empty() ? "" : status.violations()[0].field;
  }

  const Limits limits_;
  UnitStore store_;
  std::string uid_;
};

}  // namespace crosswalk::record

#endif  // CROSSWALK_TESTS_GLOSSARY_RECORD_UNIT_FIXTURE_H_
