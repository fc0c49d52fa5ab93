// An entry of the glossary module, gathered from its elements.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_ENTRY_READER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_ENTRY_READER_H_

#include <string>
#include <string_view>

#include "glossary/exchange/xliff/outline.h"
#include "glossary/exchange/xliff/version2_rules.h"
#include "glossary/exchange/xliff/version2_unit.h"
#include "glossary/exchange/xml/xml_reader.h"

namespace crosswalk::exchange::xliff {

// Each step gives what the module forbids about it, empty where nothing is. One thread.
class EntryReader {
 public:
  std::string Start(const XmlElement& element, std::uint64_t line, Version2Unit& unit);
  // `kind`: kTerm, kTranslation or kDefinition. The tags are those of the file.
  std::string StartText(Kind2 kind, const XmlElement& element, std::string_view source_tag,
                        std::string_view target_tag, Version2Unit& unit);
  void EndText(Kind2 kind, std::string&& text);
  void AddProperty(v1::Property&& property) { entry_.properties.push_back(std::move(property)); }
  std::string End() const;
  GlossaryEntry Take() { return std::move(entry_); }

 private:
  GlossaryEntry entry_;
  bool has_term_ = false;
};

}  // namespace crosswalk::exchange::xliff

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_ENTRY_READER_H_
