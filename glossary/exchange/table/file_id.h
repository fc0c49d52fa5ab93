// Under which id a concept stands in a file that we write.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TABLE_FILE_ID_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TABLE_FILE_ID_H_

#include <string>
#include <string_view>

#include "crosswalk/v1/concept.pb.h"

namespace crosswalk::exchange {

// The last part of the concept's name, which no other of its glossary has; else the id that its
// first origin gave it; else empty.
inline std::string FileId(const v1::Concept& concept_) {
  const std::string_view name = concept_.name();
  if (!name.empty()) return std::string(name.substr(name.find_last_of('/') + 1));
  return concept_.origins().empty() ? std::string() : concept_.origins(0).id();
}

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TABLE_FILE_ID_H_
