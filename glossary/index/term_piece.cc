#include "glossary/index/term_piece.h"

#include <algorithm>

namespace crosswalk::index {
namespace {

// Entry `i` of a list of strings; empty where there is none.
std::string_view Entry(std::span<const std::uint32_t> offsets, std::string_view bytes,
                       std::size_t i) {
  if (i + 1 >= offsets.size()) return {};
  const std::size_t begin = offsets[i];
  const std::size_t end = offsets[i + 1];
  if (begin > end || end > bytes.size()) return {};
  return bytes.substr(begin, end - begin);
}

}  // namespace

KeyTrie TrieOf(text::Language language) {
  switch (language) {
    case text::Language::kZh:
      return KeyTrie::kZh;
    case text::Language::kJa:
      return KeyTrie::kJa;
    case text::Language::kEn:
      return KeyTrie::kEn;
    default:
      return KeyTrie::kOther;
  }
}

Result<TermPiece> TermPiece::Open(const std::filesystem::path& path, bool trusted) {
  CROSSWALK_ASSIGN(Sections sections, Sections::Open(path, "terms"));
  TermPiece piece(std::move(sections));
  const Sections& from = piece.sections_;
  const auto damaged = [&](const char* why) { return DataLoss(path.string() + " " + why); };
  for (std::size_t i = 0; i < kKeyTries; ++i) {
    Result<text::Trie> trie = text::Trie::Open(from.Bytes(kTries + i), trusted);
    if (!trie.ok()) return damaged("has a damaged trie");
    piece.tries_[i].emplace(*std::move(trie));
    piece.firsts_[i] = from.Array<std::uint32_t>(kFirsts + i);
    piece.postings_[i] = from.Array<TermPosting>(kPostings + i);
    if (piece.firsts_[i].size() != std::size_t{piece.tries_[i]->size()} + 1) {
      return damaged("has another number of keys than of lists of postings");
    }
  }
  piece.texts_ = from.Bytes(kTexts);
  piece.tag_offsets_ = from.Array<std::uint32_t>(kTagOffsets);
  piece.tag_bytes_ = from.Bytes(kTagBytes);
  piece.glossary_offsets_ = from.Array<std::uint32_t>(kGlossaryOffsets);
  piece.glossary_bytes_ = from.Bytes(kGlossaryBytes);
  piece.concepts_ = from.Array<ConceptRow>(kConceptRows);
  piece.concept_ids_ = from.Bytes(kConceptIds);
  return piece;
}

std::span<const TermPosting> TermPiece::Postings(KeyTrie which, std::uint32_t key) const {
  const auto i = static_cast<std::size_t>(which);
  if (std::size_t{key} + 1 >= firsts_[i].size()) return {};
  const std::size_t begin = firsts_[i][key];
  const std::size_t end = firsts_[i][key + 1];
  if (begin > end || end > postings_[i].size()) return {};
  return postings_[i].subspan(begin, end - begin);
}

std::string_view TermPiece::Text(const TermPosting& posting) const {
  if (posting.text_offset > texts_.size() ||
      posting.text_length > texts_.size() - posting.text_offset) {
    return {};
  }
  return texts_.substr(posting.text_offset, posting.text_length);
}

std::string_view TermPiece::Tag(const TermPosting& posting) const {
  return Entry(tag_offsets_, tag_bytes_, posting.tag);
}

std::string_view TermPiece::GlossaryOf(std::uint32_t concept_ordinal) const {
  return Glossary(GlossaryOrdinalOf(concept_ordinal));
}

std::uint32_t TermPiece::GlossaryOrdinalOf(std::uint32_t concept_ordinal) const {
  return concept_ordinal < concepts_.size() ? concepts_[concept_ordinal].glossary : ~0u;
}

std::string_view TermPiece::ConceptIdOf(std::uint32_t concept_ordinal) const {
  if (concept_ordinal >= concepts_.size()) return {};
  const ConceptRow& row = concepts_[concept_ordinal];
  if (row.id_offset > concept_ids_.size() || row.id_length > concept_ids_.size() - row.id_offset) {
    return {};
  }
  return concept_ids_.substr(row.id_offset, row.id_length);
}

std::uint32_t TermPiece::glossary_count() const {
  return glossary_offsets_.empty() ? 0 : static_cast<std::uint32_t>(glossary_offsets_.size() - 1);
}

std::string_view TermPiece::Glossary(std::uint32_t ordinal) const {
  return Entry(glossary_offsets_, glossary_bytes_, ordinal);
}

}  // namespace crosswalk::index
