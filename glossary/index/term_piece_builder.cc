#include "glossary/index/term_piece_builder.h"

#include <algorithm>
#include <limits>

#include "glossary/text/utf8.h"

namespace crosswalk::index {
namespace {

// Offsets are 32 bits wide.
constexpr std::size_t kMostBytes = std::numeric_limits<std::uint32_t>::max();

// Writes strings as their offsets, with the end of the last, and their bytes.
Status WriteStrings(SectionWriter& writer, std::size_t offsets_id, std::size_t bytes_id,
                    const std::vector<std::string>& strings) {
  std::vector<std::uint32_t> offsets{0};
  std::string bytes;
  for (const std::string& string : strings) {
    bytes += string;
    offsets.push_back(static_cast<std::uint32_t>(bytes.size()));
  }
  CROSSWALK_RETURN_IF_ERROR(writer.AppendArray<std::uint32_t>(offsets_id, offsets));
  return writer.Append(bytes_id, bytes);
}

}  // namespace

void TermPieceBuilder::AddConcept(std::string_view glossary, std::string_view id) {
  auto known = glossaries_.find(glossary);
  if (known == glossaries_.end()) {
    const auto ordinal = static_cast<std::uint32_t>(glossaries_.size());
    known = glossaries_.emplace(std::string(glossary), ordinal).first;
    glossary_names_.emplace_back(glossary);
  }
  concepts_.push_back({known->second, static_cast<std::uint32_t>(concept_ids_.size()),
                       static_cast<std::uint32_t>(id.size())});
  concept_ids_ += id;
}

void TermPieceBuilder::Post(KeyTrie trie, std::string_view key, TermPosting posting) {
  if (key.empty()) return;
  postings_[static_cast<std::size_t>(trie)].push_back(
      {key_bytes_.size(), static_cast<std::uint32_t>(key.size()), posting});
  key_bytes_ += key;
}

std::uint32_t TermPieceBuilder::TagOrdinal(const std::string& tag) {
  if (const auto known = tags_.find(tag); known != tags_.end()) return known->second;
  // Nobody needs so many; the concept itself still tells the tag.
  const bool full = tags_.size() + 1 >= std::numeric_limits<std::uint16_t>::max();
  return tags_.emplace(full ? "und" : tag, static_cast<std::uint32_t>(tags_.size())).first->second;
}

void TermPieceBuilder::AddTerm(const v1::Term& term, const TermKeys& keys,
                               std::size_t term_ordinal) {
  const std::uint32_t tag = TagOrdinal(term.language_tag());
  TermPosting posting{};
  posting.concept_ordinal = static_cast<std::uint32_t>(concepts_.size() - 1);
  posting.text_offset = static_cast<std::uint32_t>(texts_.size());
  posting.text_length = static_cast<std::uint16_t>(
      std::min<std::size_t>(term.text().size(), std::numeric_limits<std::uint16_t>::max()));
  posting.tag = static_cast<std::uint16_t>(tag);
  posting.status = static_cast<std::uint8_t>(term.status());
  posting.flags = keys.surely_traditional ? kSurelyTraditional : 0;
  posting.term_ordinal = static_cast<std::uint16_t>(term_ordinal);
  texts_ += term.text();

  Post(TrieOf(keys.language), keys.variant, posting);
  if (keys.language == text::Language::kJa) Post(KeyTrie::kJaInflected, keys.inflected, posting);
  posting.flags |= kPluralForm;
  for (const std::string& plural : keys.plurals) {
    if (plural != keys.variant) Post(KeyTrie::kEn, plural, posting);
  }
}

std::vector<std::string_view> TermPieceBuilder::VariantKeys() const {
  std::vector<std::string_view> keys;
  for (std::size_t i = 0; i < kKeyTries; ++i) {
    if (i == static_cast<std::size_t>(KeyTrie::kJaInflected)) continue;
    for (const KeyedPosting& entry : postings_[i]) {
      if ((entry.posting.flags & kPluralForm) == 0) keys.push_back(KeyOf(entry));
    }
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

std::string_view TermPieceBuilder::GlossaryOf(std::uint32_t concept_ordinal) const {
  return glossary_names_[concepts_[concept_ordinal].glossary];
}

std::string_view TermPieceBuilder::ConceptIdOf(std::uint32_t concept_ordinal) const {
  const TermPiece::ConceptRow& row = concepts_[concept_ordinal];
  return std::string_view(concept_ids_).substr(row.id_offset, row.id_length);
}

Status TermPieceBuilder::WriteTrie(std::size_t trie, SectionWriter& writer) {
  std::vector<KeyedPosting>& entries = postings_[trie];
  // UTF-8 sorts by code point. Equal keys keep the order of concepts and terms.
  std::sort(entries.begin(), entries.end(), [&](const KeyedPosting& a, const KeyedPosting& b) {
    const int order = KeyOf(a).compare(KeyOf(b));
    if (order != 0) return order < 0;
    if (a.posting.concept_ordinal != b.posting.concept_ordinal) {
      return a.posting.concept_ordinal < b.posting.concept_ordinal;
    }
    if (a.posting.term_ordinal != b.posting.term_ordinal) {
      return a.posting.term_ordinal < b.posting.term_ordinal;
    }
    return a.posting.flags < b.posting.flags;
  });
  std::vector<std::u32string> keys;
  std::vector<std::uint32_t> firsts;
  std::vector<TermPosting> postings;
  postings.reserve(entries.size());
  std::string_view last;
  for (const KeyedPosting& entry : entries) {
    const std::string_view key = KeyOf(entry);
    if (keys.empty() || key != last) {
      keys.push_back(text::ToUtf32(key));
      firsts.push_back(static_cast<std::uint32_t>(postings.size()));
      last = key;
    }
    postings.push_back(entry.posting);
  }
  firsts.push_back(static_cast<std::uint32_t>(postings.size()));
  CROSSWALK_RETURN_IF_ERROR(writer.Append(TermPiece::kTries + trie, text::Trie::Build(keys)));
  CROSSWALK_RETURN_IF_ERROR(writer.AppendArray<std::uint32_t>(TermPiece::kFirsts + trie, firsts));
  return writer.AppendArray<TermPosting>(TermPiece::kPostings + trie, postings);
}

Status TermPieceBuilder::Write(const std::filesystem::path& path, bool sync) {
  if (texts_.size() > kMostBytes || concept_ids_.size() > kMostBytes) {
    return ResourceExhausted("the terms of one piece exceed 4 GB: " + path.string());
  }
  CROSSWALK_ASSIGN(SectionWriter writer, SectionWriter::Create(path, "terms"));
  for (std::size_t i = 0; i < kKeyTries; ++i) {
    CROSSWALK_RETURN_IF_ERROR(WriteTrie(i, writer));
  }
  CROSSWALK_RETURN_IF_ERROR(writer.Append(TermPiece::kTexts, texts_));
  std::vector<std::string> tags(tags_.size());
  for (const auto& [tag, ordinal] : tags_) tags[ordinal] = tag;
  CROSSWALK_RETURN_IF_ERROR(
      WriteStrings(writer, TermPiece::kTagOffsets, TermPiece::kTagBytes, tags));
  CROSSWALK_RETURN_IF_ERROR(WriteStrings(writer, TermPiece::kGlossaryOffsets,
                                         TermPiece::kGlossaryBytes, glossary_names_));
  CROSSWALK_RETURN_IF_ERROR(
      writer.AppendArray<TermPiece::ConceptRow>(TermPiece::kConceptRows, concepts_));
  CROSSWALK_RETURN_IF_ERROR(writer.Append(TermPiece::kConceptIds, concept_ids_));
  return writer.Finish(sync);
}

}  // namespace crosswalk::index
