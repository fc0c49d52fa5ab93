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

// A posting as bytes that sort by concept, term and flags.
std::array<char, sizeof(TermPosting)> ToBytes(const TermPosting& posting) {
  std::array<char, sizeof(TermPosting)> bytes{};
  std::size_t at = 0;
  const auto put = [&](std::uint64_t number, std::size_t size) {
    for (std::size_t i = size; i-- > 0;) bytes[at++] = static_cast<char>(number >> (8 * i));
  };
  put(posting.concept_ordinal, sizeof posting.concept_ordinal);
  put(posting.term_ordinal, sizeof posting.term_ordinal);
  put(posting.flags, sizeof posting.flags);
  put(posting.status, sizeof posting.status);
  put(posting.text_offset, sizeof posting.text_offset);
  put(posting.text_length, sizeof posting.text_length);
  put(posting.tag, sizeof posting.tag);
  return bytes;
}

TermPosting FromBytes(std::string_view bytes) {
  std::size_t at = 0;
  const auto take = [&]<typename Number>(Number& number) {
    std::uint64_t all = 0;
    for (std::size_t i = 0; i < sizeof number; ++i) {
      all = all << 8 | static_cast<unsigned char>(bytes[at++]);
    }
    number = static_cast<Number>(all);
  };
  TermPosting posting{};
  take(posting.concept_ordinal);
  take(posting.term_ordinal);
  take(posting.flags);
  take(posting.status);
  take(posting.text_offset);
  take(posting.text_length);
  take(posting.tag);
  return posting;
}

constexpr std::size_t kSortedInMemory = 32 << 20;
constexpr std::uint64_t kPostingsBetweenSteps = 16384;
// What of the work of a trie comes before it is built.
constexpr double kReadShare = 0.6;

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

TermPieceBuilder::TermPieceBuilder(const std::filesystem::path& folder)
    : postings_(folder, sizeof(TermPosting), kSortedInMemory), texts_(folder) {}

void TermPieceBuilder::Post(KeyTrie trie, std::string_view key, TermPosting posting) {
  if (key.empty()) return;
  const char which = static_cast<char>(trie);
  const auto bytes = ToBytes(posting);
  postings_.Add({&which, 1}, key, {bytes.data(), bytes.size()});
  ++posting_counts_[static_cast<std::size_t>(trie)];
  code_points_[static_cast<std::size_t>(trie)] += text::CountCodePoints(key);
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
  texts_.Append(term.text());

  Post(TrieOf(keys.language), keys.variant, posting);
  if (keys.language == text::Language::kJa) Post(KeyTrie::kJaInflected, keys.inflected, posting);
  posting.flags |= kPluralForm;
  for (const std::string& plural : keys.plurals) {
    if (plural != keys.variant) Post(KeyTrie::kEn, plural, posting);
  }
}

std::string_view TermPieceBuilder::GlossaryOf(std::uint32_t concept_ordinal) const {
  return glossary_names_[concepts_[concept_ordinal].glossary];
}

std::string_view TermPieceBuilder::ConceptIdOf(std::uint32_t concept_ordinal) const {
  const TermPiece::ConceptRow& row = concepts_[concept_ordinal];
  return std::string_view(concept_ids_).substr(row.id_offset, row.id_length);
}

// Takes the postings trie by trie, and writes each trie when the next begins.
class TermPieceBuilder::TrieWriter {
 public:
  TrieWriter(const TermPieceBuilder& from, SectionWriter& writer, const StepFn& step)
      : from_(from), writer_(writer), step_(step) {
    for (const std::uint64_t count : from.posting_counts_) total_ += count;
    Begin();
  }

  Status Add(std::string_view entry, const TermPosting& posting) {
    while (static_cast<std::size_t>(entry.front()) != trie_) CROSSWALK_RETURN_IF_ERROR(Finish());
    const std::string_view key = entry.substr(1);
    if (keys_.size() == 0 || key != last_) {
      keys_.Add(text::ToUtf32(key));
      firsts_.push_back(static_cast<std::uint32_t>(count_));
      last_ = key;
    }
    block_.push_back(posting);
    ++count_;
    if (count_ % kPostingsBetweenSteps != 0) return Status();
    CROSSWALK_RETURN_IF_ERROR(Told(kReadShare * static_cast<double>(count_)));
    return FlushBlock();
  }

  // Writes the trie, and begins with the next.
  Status Finish() {
    firsts_.push_back(static_cast<std::uint32_t>(count_));
    CROSSWALK_RETURN_IF_ERROR(FlushBlock());
    CROSSWALK_RETURN_IF_ERROR(
        writer_.AppendArray<std::uint32_t>(TermPiece::kFirsts + trie_, firsts_));
    std::vector<std::uint32_t>().swap(firsts_);
    CROSSWALK_RETURN_IF_ERROR(
        writer_.Append(TermPiece::kTries + trie_, text::Trie::Build(std::move(keys_))));
    done_ += count_;
    CROSSWALK_RETURN_IF_ERROR(Told(0));
    if (++trie_ < kKeyTries) Begin();
    return Status();
  }
  std::size_t trie() const { return trie_; }

 private:
  void Begin() {
    keys_ = text::TrieKeys();
    // Not all keys are different, but memory that is not touched costs nothing.
    keys_.Reserve(from_.posting_counts_[trie_], from_.code_points_[trie_]);
    count_ = 0;
  }
  Status FlushBlock() {
    CROSSWALK_RETURN_IF_ERROR(
        writer_.AppendArray<TermPosting>(TermPiece::kPostings + trie_, block_));
    block_.clear();
    return Status();
  }
  Status Told(double of_this_trie) const {
    if (!step_ || total_ == 0) return Status();
    return step_((static_cast<double>(done_) + of_this_trie) / static_cast<double>(total_));
  }

  const TermPieceBuilder& from_;
  SectionWriter& writer_;
  const StepFn& step_;
  std::uint64_t total_ = 0;
  std::uint64_t done_ = 0;  // of the tries before
  std::size_t trie_ = 0;
  std::uint64_t count_ = 0;
  text::TrieKeys keys_;
  std::string last_;
  std::vector<std::uint32_t> firsts_;
  std::vector<TermPosting> block_;
};

Status TermPieceBuilder::Write(const std::filesystem::path& path, bool sync, const StepFn& step) {
  if (texts_.size() > kMostBytes || concept_ids_.size() > kMostBytes) {
    return ResourceExhausted("the terms of one piece exceed 4 GB: " + path.string());
  }
  CROSSWALK_ASSIGN(SectionWriter writer, SectionWriter::Create(path, "terms"));
  CROSSWALK_RETURN_IF_ERROR(writer.Append(TermPiece::kTexts, {}));
  CROSSWALK_RETURN_IF_ERROR(texts_.Drain(
      [&](std::string_view bytes) { return writer.Append(TermPiece::kTexts, bytes); }));
  TrieWriter tries(*this, writer, step);
  CROSSWALK_RETURN_IF_ERROR(postings_.Drain([&](std::string_view entry, std::string_view bytes) {
    return tries.Add(entry, FromBytes(bytes));
  }));
  while (tries.trie() < kKeyTries) CROSSWALK_RETURN_IF_ERROR(tries.Finish());
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
