// The units of a piece before they are written: what stays in memory, and the documents that wait.
#ifndef CROSSWALK_GLOSSARY_INDEX_MATCH_GATHERED_UNITS_H_
#define CROSSWALK_GLOSSARY_INDEX_MATCH_GATHERED_UNITS_H_

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "crosswalk/v1/unit.pb.h"
#include "glossary/base/status.h"
#include "glossary/index/byte_spool.h"
#include "glossary/index/match/match_file.h"
#include "glossary/index/match/token_sequences.h"
#include "glossary/index/match/unit_document.h"
#include "glossary/index/segment_tokens.h"
#include "glossary/script/fold.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::index {

// One thread at a time. In memory stay 24 bytes a segment, 16 a unit, and distinct sequences.
class GatheredUnits {
 public:
  struct Tag {
    std::string text;
    std::uint32_t group;
    text::Language language;
  };

  GatheredUnits(std::shared_ptr<const script::Folder> folder, const std::filesystem::path& waiting)
      : folder_(std::move(folder)), documents_(waiting) {}

  // A unit that was trimmed (TrimUnit), and its date in seconds.
  Status Add(const v1::Unit& trimmed, std::int64_t date);
  // DATA_LOSS where it is damaged there.
  Status AddFrom(const MatchFile& older, std::uint32_t row);

  ByteSpool& documents() { return documents_; }
  const std::vector<std::uint64_t>& document_offsets() const { return document_offsets_; }
  const std::vector<std::int64_t>& dates() const { return dates_; }
  const std::vector<std::uint32_t>& unit_segments() const { return unit_segments_; }
  // Their sequences are numbered as sequences() does.
  std::vector<SegmentRow>& segments() { return segments_; }
  const std::vector<Tag>& tags() const { return tags_; }
  const TokenSequences& sequences() const { return sequences_; }

 private:
  // What the ordinals of an older file are here; kNoToken: not met yet.
  struct Translation {
    std::vector<std::uint32_t> tags;
    std::vector<std::uint32_t> tokens;
    std::vector<std::uint32_t> sequences;
  };

  std::uint32_t TagNumber(const std::string& tag);
  std::uint32_t SequenceOf(const v1::Segment& segment, const Tag& tag);
  Result<std::uint32_t> SequenceFrom(const MatchFile& older, Translation& translation,
                                     std::uint32_t sequence, std::uint32_t old_group);
  Status Finish(std::string_view document, std::int64_t date);

  const std::shared_ptr<const script::Folder> folder_;
  ByteSpool documents_;
  std::vector<std::uint64_t> document_offsets_{0};
  std::vector<std::int64_t> dates_;
  std::vector<std::uint32_t> unit_segments_{0};
  std::vector<SegmentRow> segments_;
  std::vector<Tag> tags_;
  std::map<std::string, std::uint32_t, std::less<>> tag_numbers_;
  TokenSequences sequences_;
  std::map<const MatchFile*, Translation> translations_;

  // Kept from one unit to the next for their room.
  SegmentScratch scratch_;
  FoldedSegment folded_;
  std::vector<std::uint32_t> tokens_;
  std::vector<TextPlace> places_;
  std::string document_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_MATCH_GATHERED_UNITS_H_
