// A place in a message that is being checked.
#ifndef CROSSWALK_GLOSSARY_RECORD_FIELD_PATH_H_
#define CROSSWALK_GLOSSARY_RECORD_FIELD_PATH_H_

#include <string>

namespace crosswalk::record {

// Written out only when something is wrong there: `concept.languages[0].terms[2].text`.
struct FieldPath {
  const FieldPath* parent = nullptr;
  const char* name = "";
  int index = -1;

  std::string str() const {
    std::string text;
    if (parent != nullptr) text.append(parent->str()).append(".");
    text.append(name);
    if (index >= 0) text.append("[").append(std::to_string(index)).append("]");
    return text;
  }
};

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_FIELD_PATH_H_
