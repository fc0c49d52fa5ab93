#include "glossary/memory/match_query.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "glossary/memory/score.h"
#include "glossary/memory/tag_reading.h"
#include "glossary/record/unit_store.h"
#include "glossary/term/term_filter.h"
#include "glossary/text/utf8.h"

namespace crosswalk::memory {
namespace {

using text::LanguageTag;

constexpr std::uint32_t kDefaultThreshold = 70;
constexpr std::uint32_t kDefaultLimit = 5;
constexpr std::size_t kContextBytes = 4096;  // as of a unit's context id

std::string At(const char* field, int index) { return field + ("[" + std::to_string(index) + "]"); }

bool IsLowControl(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return code < 0x20 && code != '\t' && code != '\n' && code != '\r';
}

// As texts of units are checked: what a memory may hold may also be asked for.
Status CheckUnitText(const std::string& field, const std::string& text, std::size_t limit) {
  if (text.size() <= limit && text::FindInvalidUtf8(text) == std::string_view::npos &&
      std::none_of(text.begin(), text.end(), IsLowControl)) {
    return {};
  }
  return text::CheckText(field, text, limit);
}

Result<LanguageTag> ReadTag(const std::string& field, const std::string& raw) {
  if (auto known = memory::ReadTag(raw); !known.is_none()) return known;
  if (raw.empty()) return InvalidField(field, "is empty");
  auto tag = LanguageTag::Parse(raw);
  if (!tag.ok()) return InvalidField(field, tag.status().message());
  if (tag->is_none()) return InvalidField(field, "'" + raw + "' is no language");
  return tag;
}

bool IsBorder(const std::string& text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

Status CheckCodes(const v1::Segment& source, const Limits& limits) {
  if (static_cast<std::size_t>(source.codes_size()) > limits.codes_per_segment) {
    return InvalidField("source.codes", "there are " + std::to_string(source.codes_size()) +
                                            ", more than the limit of " +
                                            std::to_string(limits.codes_per_segment));
  }
  std::uint32_t before = 0;
  for (int i = 0; i < source.codes_size(); ++i) {
    const v1::InlineCode& code = source.codes(i);
    const auto refuse = [&](const char* field, const char* why) {
      return InvalidField(At("source.codes", i) + field, why);
    };
    if (code.offset() > source.text().size()) return refuse(".offset", "is behind the text's end");
    if (!IsBorder(source.text(), code.offset())) return refuse(".offset", "is inside a character");
    if (code.offset() < before) return refuse(".offset", "is in front of that of the code before");
    if (code.kind() == v1::CODE_KIND_UNSPECIFIED || !v1::CodeKind_IsValid(code.kind())) {
      return refuse(".kind", "is no kind of code");
    }
    CROSSWALK_RETURN_IF_ERROR(
        CheckUnitText(At("source.codes", i) + ".content", code.content(), limits.statement_bytes));
    before = code.offset();
  }
  return {};
}

Status CheckTexts(const v1::MatchRequest& request, const Limits& limits) {
  if (!request.has_source() || request.source().text().empty()) {
    return InvalidField("source.text", "is empty");
  }
  CROSSWALK_RETURN_IF_ERROR(
      CheckUnitText("source.text", request.source().text(), limits.segment_bytes));
  CROSSWALK_RETURN_IF_ERROR(CheckCodes(request.source(), limits));
  CROSSWALK_RETURN_IF_ERROR(CheckUnitText("context_id", request.context_id(), kContextBytes));
  CROSSWALK_RETURN_IF_ERROR(
      CheckUnitText("previous_source", request.previous_source(), limits.segment_bytes));
  return CheckUnitText("next_source", request.next_source(), limits.segment_bytes);
}

Status UnknownMemory(const std::string& field, const std::string& id) {
  const std::string why = "there is no memory '" + id + "'";
  return NotFound(field + ": " + why).WithField(field, why);
}

Status ReadMemories(const index::MatchSnapshot& units, const Limits& limits, MatchQuery& query) {
  const auto& names = query.request.memories();
  if (static_cast<std::size_t>(names.size()) > limits.filter_values) {
    return InvalidField("memories", "holds " + std::to_string(names.size()) + " values; at most " +
                                        std::to_string(limits.filter_values) + " are allowed");
  }
  for (int i = 0; i < names.size(); ++i) {
    CROSSWALK_ASSIGN(std::string id, record::MemoryId(At("memories", i), names[i]));
    if (!units.HasMemory(id)) return UnknownMemory(At("memories", i), id);
    query.memories.push_back(std::move(id));
  }
  std::sort(query.memories.begin(), query.memories.end());
  query.memories.erase(std::unique(query.memories.begin(), query.memories.end()),
                       query.memories.end());
  for (const auto& [id, points] : query.penalties.memories()) {
    if (!units.HasMemory(id)) return UnknownMemory("penalties.memories[\"" + id + "\"]", id);
  }
  return {};
}

Status ReadPivots(const Limits& limits, MatchQuery& query) {
  const v1::MatchRequest& request = query.request;
  if (static_cast<std::size_t>(request.pivot_language_tags_size()) > limits.target_tags) {
    return InvalidField("pivot_language_tags",
                        "holds " + std::to_string(request.pivot_language_tags_size()) +
                            " values; at most " + std::to_string(limits.target_tags) +
                            " are allowed");
  }
  std::vector<LanguageTag> tags;
  for (int i = 0; i < request.pivot_language_tags_size(); ++i) {
    CROSSWALK_ASSIGN(LanguageTag tag,
                     ReadTag(At("pivot_language_tags", i), request.pivot_language_tags(i)));
    tags.push_back(std::move(tag));
  }
  // From one variant to another of the same language nothing leads through a third: it would be the
  // segment again.
  if (request.without_pivot() || query.source_tag.primary() == query.target_tag.primary())
    return {};
  if (tags.empty()) {
    tags.push_back(memory::ReadTag("en"));
  }
  for (LanguageTag& tag : tags) {
    const bool leads_on =
        tag.primary() != query.source_tag.primary() && tag.primary() != query.target_tag.primary();
    const bool is_new =
        std::find(query.pivot_tags.begin(), query.pivot_tags.end(), tag) == query.pivot_tags.end();
    if (leads_on && is_new) query.pivot_tags.push_back(std::move(tag));
  }
  return {};
}

}  // namespace

bool MatchQuery::Chooses(std::string_view memory) const {
  return memories.empty() || std::binary_search(memories.begin(), memories.end(), memory);
}

Result<MatchQuery> MatchQuery::Create(const v1::MatchRequest& request,
                                      const index::MatchSnapshot& units,
                                      const index::Snapshot& glossaries, const Limits& limits) {
  MatchQuery query(request);
  CROSSWALK_RETURN_IF_ERROR(CheckTexts(request, limits));
  CROSSWALK_ASSIGN(query.source_tag,
                   ReadTag("source.language_tag", request.source().language_tag()));
  CROSSWALK_ASSIGN(query.target_tag, ReadTag("target_language_tag", request.target_language_tag()));
  if (request.threshold() > kSameContext) {
    return InvalidField("threshold", std::to_string(request.threshold()) + " is above 101");
  }
  if (request.limit() > limits.hits) {
    return InvalidField(
        "limit", std::to_string(request.limit()) + " is above " + std::to_string(limits.hits));
  }
  query.threshold = request.threshold() == 0 ? kDefaultThreshold : request.threshold();
  query.limit = request.limit() == 0 ? kDefaultLimit : request.limit();
  CROSSWALK_ASSIGN(query.penalties, PenaltyTable::Create(request.penalties(), limits));
  CROSSWALK_RETURN_IF_ERROR(ReadMemories(units, limits, query));
  CROSSWALK_RETURN_IF_ERROR(ReadPivots(limits, query));
  if (request.has_filter()) {
    // Refused here, since not every search comes to the glossaries.
    const auto filter = term::BoundFilter::Create(glossaries, request.filter(), limits);
    CROSSWALK_RETURN_IF_ERROR(filter.status());
  }
  return query;
}

}  // namespace crosswalk::memory
