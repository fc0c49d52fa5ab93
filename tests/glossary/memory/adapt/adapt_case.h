// Tables of segments, and what their matches' targets become.
#ifndef CROSSWALK_TESTS_GLOSSARY_MEMORY_ADAPT_ADAPT_CASE_H_
#define CROSSWALK_TESTS_GLOSSARY_MEMORY_ADAPT_ADAPT_CASE_H_

#include <initializer_list>
#include <string>

#include "crosswalk/v1/unit.pb.h"
#include "glossary/memory/adapt/adapt.h"

namespace crosswalk::memory {

v1::Segment SegmentOf(const std::string& language_tag, const std::string& text);

// A line of a table.
struct Case {
  // The segment, and the unit's two sides.
  const char* query;
  const char* source;
  const char* target;
  // What the target becomes.
  const char* wanted;
};

// Every target becomes what is wanted, and stays as it is for the unit's own source.
void ExpectAdapted(const std::string& source_tag, const std::string& target_tag,
                   std::initializer_list<Case> cases);
// The same, and what the target became turns into the target again for the unit's source.
void ExpectAdaptedAndBack(const std::string& source_tag, const std::string& target_tag,
                          std::initializer_list<Case> cases);
// A line of a table of targets that stay.
struct Kept {
  const char* query;
  const char* source;
  const char* target;
};
void ExpectKept(const std::string& source_tag, const std::string& target_tag,
                std::initializer_list<Kept> cases);

}  // namespace crosswalk::memory

#endif  // CROSSWALK_TESTS_GLOSSARY_MEMORY_ADAPT_ADAPT_CASE_H_
