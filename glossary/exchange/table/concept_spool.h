// Concepts kept on disk for a second walk, where a head can be written only when all are known.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TABLE_CONCEPT_SPOOL_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TABLE_CONCEPT_SPOOL_H_

#include <cstdio>
#include <functional>
#include <memory>
#include <string>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/base/status.h"

namespace crosswalk::exchange {

// A temporary file that has no name and is gone with the object. One thread. Memory does not grow
// with it.
class ConceptSpool {
 public:
  // UNAVAILABLE where the disk does not take it.
  Status Add(const v1::Concept& concept_);
  // Gives each concept, in order; an error of `visit` ends the walk with it.
  Status Walk(const std::function<Status(const v1::Concept&)>& visit);

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };

  std::unique_ptr<std::FILE, Close> file_;
  std::string buffer_;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TABLE_CONCEPT_SPOOL_H_
