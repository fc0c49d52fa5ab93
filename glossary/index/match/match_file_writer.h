// Writes match.piece from gathered units.
#ifndef CROSSWALK_GLOSSARY_INDEX_MATCH_MATCH_FILE_WRITER_H_
#define CROSSWALK_GLOSSARY_INDEX_MATCH_MATCH_FILE_WRITER_H_

#include <cstdint>
#include <filesystem>
#include <vector>

#include "glossary/base/status.h"
#include "glossary/index/match/gathered_units.h"
#include "glossary/index/match/match_file.h"
#include "glossary/index/sections.h"
#include "glossary/index/step.h"

namespace crosswalk::index {

// One thread, once. Numbers tokens by language, and sequences by language and length, anew.
class MatchFileWriter {
 public:
  MatchFileWriter(GatheredUnits& units, SectionWriter& writer) : units_(units), writer_(writer) {}

  Status Write(const StepFn& step);

 private:
  void NumberTokens();
  void NumberSequences();
  Status WriteUnits();
  Status WriteNames();
  Status WriteForms();
  Status WriteSequences();
  Status WriteSegments();
  Status WriteBigrams(const StepFn& step);
  // Those of one group, behind those of the groups before.
  Status GatherBigrams(const LanguageGroup& group);

  GatheredUnits& units_;
  SectionWriter& writer_;
  std::vector<LanguageGroup> groups_;
  std::vector<LengthRow> lengths_;
  std::vector<std::uint32_t> new_tokens_;     // by the number that a token came with
  std::vector<std::uint32_t> old_tokens_;     // by the new one; kNoToken for an edge
  std::vector<std::uint32_t> new_sequences_;  // likewise
  std::vector<std::uint32_t> old_sequences_;
  std::vector<std::uint32_t> bigram_offsets_;
  std::vector<std::uint32_t> bigram_seconds_;
  std::vector<std::uint32_t> posting_offsets_{0};
  std::vector<std::uint32_t> postings_;  // of one group, until they are written
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_MATCH_MATCH_FILE_WRITER_H_
