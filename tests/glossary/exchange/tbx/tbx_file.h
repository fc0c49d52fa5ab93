// Reads and writes whole files of TBX in tests.
#ifndef CROSSWALK_TESTS_GLOSSARY_EXCHANGE_TBX_TBX_FILE_H_
#define CROSSWALK_TESTS_GLOSSARY_EXCHANGE_TBX_TBX_FILE_H_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/exchange/tbx/tbx.h"

namespace crosswalk::exchange::tbx {

// What reading a file gave.
struct ReadFile {
  Status status;
  std::vector<FileConcept> concepts;
  std::vector<std::string> problems;  // "line: reason"
  std::vector<std::string> skipped;
  std::vector<std::string> warned;
  v1::Collection collection;

  std::size_t CountTerms() const;
  // The only concept; empty where there is another number of them.
  v1::Concept Only() const;
};

struct ReadManner {
  std::size_t step = 0;     // bytes of a piece; 0: all at once
  bool is_partial = false;  // problems are let pass
  Limits limits = {};
};

ReadFile ReadTbx(std::string_view file, const ReadManner& manner = {});

// A file of version 2 with this inside the body, and one of version 3, style DCA.
std::string InVersion2(std::string_view body);
std::string InVersion3(std::string_view body);

// The first term of a concept.
const v1::Term& FirstTerm(const v1::Concept& concept_);

// Properties by name; of several with one name the last.
template <typename Holder>
std::map<std::string, std::string> PropertiesOf(const Holder& holder) {
  std::map<std::string, std::string> properties;
  for (const v1::Property& property : holder.properties()) {
    properties[property.name()] = property.value();
  }
  return properties;
}

// Writes what was read, with each concept's id, into a file.
std::string WriteTbx(TbxVersion version, const ReadFile& read);
std::string WriteTbx(TbxVersion version, const v1::Concept& concept_, Losses* losses = nullptr);

// As the record would keep it: tags in their one form, sections and terms joined. Properties are
// ordered, as their order in the file says nothing. Empty where the record refuses it.
v1::Concept Kept(const FileConcept& read);

}  // namespace crosswalk::exchange::tbx

#endif  // CROSSWALK_TESTS_GLOSSARY_EXCHANGE_TBX_TBX_FILE_H_
