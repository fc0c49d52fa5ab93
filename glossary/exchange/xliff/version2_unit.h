// What the standard asks of a unit of XLIFF 2 as a whole: ids, references, order.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_VERSION2_UNIT_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_VERSION2_UNIT_H_

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/exchange/xliff/inline_version2.h"
#include "glossary/exchange/xliff/outline.h"

namespace crosswalk::exchange::xliff {

// Gathered while a unit is read, and looked at when it ends. One thread.
class Version2Unit {
 public:
  void Begin(std::string_view id);

  // Each gives what is forbidden about it; empty where nothing is. Empty ids are none.
  std::string AddPart(std::string_view id, bool is_segment);
  std::string AddNote(std::string_view id);
  std::string AddMatch(std::string_view id);
  std::string AddEntryId(std::string_view id);
  // A target that says its place among the targets, or stands at its own.
  std::string AddOrder(std::string_view order);
  // A reference of a match, resolved at the end: the parts stand behind it.
  void AddReference(std::string_view ref) { references_.emplace_back(ref); }
  // The same of an entry: one that leads nowhere loses nothing.
  void AddHint(std::string_view ref) { hints_.emplace_back(ref); }
  // Of a new `matches` or `glossary`.
  void BeginMatches() { matches_.clear(); }
  void BeginGlossary() { entries_.clear(); }

  // At the end of the unit.
  std::string Check() const;
  // A reference of an entry that leads nowhere; empty where each leads somewhere.
  std::string LostHint() const;

  CodeScope& sources() { return sources_; }
  CodeScope& targets() { return targets_; }
  const std::set<std::string>& notes() const { return notes_; }

 private:
  bool Resolves(std::string_view ref) const;

  std::string id_;
  CodeScope sources_;
  CodeScope targets_;
  std::set<std::string> parts_;
  std::set<std::string> notes_;
  std::set<std::string> matches_;
  std::set<std::string> entries_;
  std::set<std::size_t> orders_;
  std::size_t part_count_ = 0;
  bool has_segment_ = false;
  std::vector<std::string> references_;
  std::vector<std::string> hints_;
};

}  // namespace crosswalk::exchange::xliff

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_VERSION2_UNIT_H_
