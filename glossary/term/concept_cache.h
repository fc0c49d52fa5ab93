// The concepts of one request, each read once.
#ifndef CROSSWALK_GLOSSARY_TERM_CONCEPT_CACHE_H_
#define CROSSWALK_GLOSSARY_TERM_CONCEPT_CACHE_H_

#include <google/protobuf/arena.h>

#include <cstdint>
#include <unordered_map>
#include <utility>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/base/status.h"
#include "glossary/index/snapshot.h"

namespace crosswalk::term {

// One thread. Pointers live as long as the cache.
class ConceptCache {
 public:
  explicit ConceptCache(const index::Snapshot& snapshot) : snapshot_(snapshot) {}

  Result<const v1::Concept*> Read(index::ConceptHandle handle) {
    const std::uint64_t key = std::uint64_t{handle.piece} << 32 | handle.ordinal;
    if (const auto known = concepts_.find(key); known != concepts_.end()) return known->second;
    auto* const concept_ = google::protobuf::Arena::CreateMessage<v1::Concept>(&arena_);
    CROSSWALK_RETURN_IF_ERROR(snapshot_.ReadInto(handle, *concept_));
    concepts_.emplace(key, concept_);
    return concept_;
  }

  // The term that counts as `ordinal` through the concept's sections, or null.
  static const v1::Term* TermNumbered(const v1::Concept& concept_, int ordinal) {
    for (const v1::LanguageSection& section : concept_.languages()) {
      if (ordinal < section.terms_size()) return &section.terms(ordinal);
      ordinal -= section.terms_size();
    }
    return nullptr;
  }

 private:
  const index::Snapshot& snapshot_;
  // One free for all of them at the end.
  google::protobuf::Arena arena_;
  std::unordered_map<std::uint64_t, const v1::Concept*> concepts_;
};

}  // namespace crosswalk::term

#endif  // CROSSWALK_GLOSSARY_TERM_CONCEPT_CACHE_H_
