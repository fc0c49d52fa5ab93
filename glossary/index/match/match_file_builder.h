// Gathers the units of a piece and writes match.piece.
#ifndef CROSSWALK_GLOSSARY_INDEX_MATCH_MATCH_FILE_BUILDER_H_
#define CROSSWALK_GLOSSARY_INDEX_MATCH_MATCH_FILE_BUILDER_H_

#include <cstdint>
#include <filesystem>
#include <memory>

#include "crosswalk/v1/unit.pb.h"
#include "glossary/base/status.h"
#include "glossary/index/match/match_file.h"
#include "glossary/index/step.h"
#include "glossary/script/fold.h"

namespace crosswalk::index {

// One thread; it starts another that folds once so many units have come that it pays. Documents
// wait in a file; in memory stay some 60 bytes a segment and the distinct token sequences.
class MatchFileBuilder {
 public:
  // What memory should not hold waits in `folder`; empty: memory holds all.
  MatchFileBuilder(std::shared_ptr<const script::Folder> folder,
                   const std::filesystem::path& waiting);
  ~MatchFileBuilder();

  // The next unit, normalised; its row is the number of those before it. `time_micros` is when this
  // version was written, in microseconds since 1970. A failure of one before may show here.
  // INVALID_ARGUMENT where it has more than 65,535 segments.
  Status Add(const v1::Unit& unit, std::int64_t time_micros);
  // The next unit, taken over from another file, which was folded by the same tables and outlives
  // this builder or its Write.
  Status AddFrom(const MatchFile& older, std::uint32_t row);

  // Once. RESOURCE_EXHAUSTED where the disk is full or a piece would exceed what 32 bits number.
  Status Write(const std::filesystem::path& path, bool sync, const StepFn& step = nullptr);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_MATCH_MATCH_FILE_BUILDER_H_
