#include "glossary/index/concordance/texts_file.h"

#include <algorithm>
#include <cstring>

namespace crosswalk::index {
namespace {

template <typename T>
std::string_view BytesOf(const T& value) {
  return {reinterpret_cast<const char*>(&value), sizeof value};
}

template <typename T>
std::optional<T> Take(std::string_view& bytes) {
  T value{};
  if (bytes.size() < sizeof value) return std::nullopt;
  std::memcpy(&value, bytes.data(), sizeof value);
  bytes.remove_prefix(sizeof value);
  return value;
}

void PutNumber(std::uint64_t number, std::string& out) {
  while (number >= 0x80) {
    out += static_cast<char>(number | 0x80);
    number >>= 7;
  }
  out += static_cast<char>(number);
}

// False at the end of the bytes, and for more than 32 bits.
bool TakeNumber(std::string_view& bytes, std::uint32_t& number) {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 35; shift += 7) {
    if (bytes.empty()) return false;
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    value |= std::uint64_t{byte & 0x7Fu} << shift;
    if (byte < 0x80) {
      number = static_cast<std::uint32_t>(value);
      return value <= 0xFFFFFFFF;
    }
  }
  return false;
}

void PutString(std::string_view string, std::string& out) {
  PutNumber(string.size(), out);
  out += string;
}

bool TakeString(std::string_view& bytes, std::string_view& string) {
  std::uint32_t size = 0;
  if (!TakeNumber(bytes, size) || size > bytes.size()) return false;
  string = bytes.substr(0, size);
  bytes.remove_prefix(size);
  return true;
}

void PutStrings(const std::vector<std::string_view>& strings, std::string& out) {
  PutNumber(strings.size(), out);
  for (const std::string_view string : strings) PutString(string, out);
}

bool TakeStrings(std::string_view& bytes, std::vector<std::string_view>& strings) {
  std::uint32_t count = 0;
  strings.clear();
  if (!TakeNumber(bytes, count) || count > bytes.size()) return false;
  strings.resize(count);
  return std::all_of(strings.begin(), strings.end(),
                     [&](std::string_view& string) { return TakeString(bytes, string); });
}

// Bytes of the UTF-8 sequence that begins with `lead`.
std::size_t SequenceLength(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

}  // namespace

bool ReadWords(std::string_view bytes, std::vector<TextWord>& words) {
  words.clear();
  bool breaks = false;
  bool optional = false;
  std::uint8_t parts = 0;
  std::string_view form;
  while (!bytes.empty()) {
    const char item = bytes.front();
    switch (item) {
      case kBreakItem:
        bytes.remove_prefix(1);
        breaks = true;
        break;
      case kOptionalItem:
        bytes.remove_prefix(1);
        optional = true;
        break;
      case kWordItem:
        bytes.remove_prefix(1);
        if (!TakeString(bytes, form)) return false;
        words.push_back(
            {parts > 0 ? WordKind::kJoined : WordKind::kWord, breaks, false, parts, form, form});
        breaks = false;
        parts = 0;
        break;
      case kBaseItem:
        bytes.remove_prefix(1);
        if (!TakeString(bytes, form) || words.empty()) return false;
        words.back().base = form;
        break;
      case kJoinedItem: {
        bytes.remove_prefix(1);
        std::uint32_t number = 0;
        if (!TakeNumber(bytes, number) || number > kMostParts) return false;
        parts = static_cast<std::uint8_t>(number);
        break;
      }
      default: {
        const std::size_t length = SequenceLength(item);
        if (length > bytes.size()) return false;
        form = bytes.substr(0, length);
        words.push_back({WordKind::kCharacter, breaks, optional, 0, form, form});
        bytes.remove_prefix(length);
        breaks = false;
        optional = false;
      }
    }
  }
  return true;
}

void WriteWords(const std::vector<TextWord>& words, std::string& bytes) {
  for (const TextWord& word : words) {
    // The parts of a joined word begin where it does.
    if (word.breaks) bytes += kBreakItem;
    if (word.optional) bytes += kOptionalItem;
    if (word.kind == WordKind::kCharacter) {
      bytes += word.form;
      continue;
    }
    if (word.kind == WordKind::kJoined) {
      bytes += kJoinedItem;
      PutNumber(word.parts, bytes);
    }
    bytes += kWordItem;
    PutString(word.form, bytes);
    if (word.base != word.form) {
      bytes += kBaseItem;
      PutString(word.base, bytes);
    }
  }
}

Result<TextsFile> TextsFile::Open(const std::filesystem::path& path, std::uint32_t rows) {
  CROSSWALK_ASSIGN(Sections sections, Sections::Open(path, kTextsKind));
  TextsFile file(std::move(sections));
  file.rows_ = file.sections_.Bytes(kRows);
  file.offsets_ = file.sections_.Array<std::uint64_t>(kRowOffsets);
  file.dates_ = file.sections_.Array<std::int64_t>(kDates);
  if (file.dates_.size() != rows || file.offsets_.size() != rows) {
    return DataLoss(path.string() + " holds " + std::to_string(file.dates_.size()) +
                    " units instead of " + std::to_string(rows));
  }
  std::span<const TextPlace> places = file.sections_.Array<TextPlace>(kPlaces);
  std::string_view languages = file.sections_.Bytes(kLanguages);
  while (!languages.empty()) {
    const auto count = Take<std::uint64_t>(languages);
    const auto length = Take<std::uint32_t>(languages);
    if (!count || !length || *length > languages.size() || *count > places.size()) {
      return DataLoss(path.string() + " has a damaged list of languages");
    }
    file.languages_.push_back(languages.substr(0, *length));
    file.places_.emplace(file.languages_.back(), places.first(*count));
    languages.remove_prefix(*length);
    places = places.subspan(*count);
  }
  return file;
}

std::span<const TextPlace> TextsFile::PlacesOf(std::string_view language) const {
  const auto found = places_.find(language);
  return found == places_.end() ? std::span<const TextPlace>() : found->second;
}

std::string_view TextsFile::WordsAt(const TextPlace& place) const {
  std::string_view words;
  if (place.begin > rows_.size()) return words;
  std::string_view bytes = rows_.substr(place.begin);
  return TakeString(bytes, words) ? words : std::string_view();
}

bool TextsFile::ReadRow(std::uint32_t row, StoredRow& stored) const {
  if (row >= offsets_.size() || offsets_[row] > rows_.size()) return false;
  std::string_view bytes = rows_.substr(offsets_[row]);
  std::uint32_t count = 0;
  stored.texts.clear();
  if (!TakeNumber(bytes, count) || count > bytes.size()) return false;
  for (std::uint32_t i = 0; i < count; ++i) {
    std::uint32_t language = 0;
    StoredRow::Text text{};
    if (!TakeNumber(bytes, language) || language >= languages_.size() ||
        !TakeNumber(bytes, text.length) || !TakeString(bytes, text.words)) {
      return false;
    }
    text.language = languages_[language];
    stored.texts.push_back(text);
  }
  return TakeStrings(bytes, stored.domains) && TakeStrings(bytes, stored.authors);
}

Result<TextsFileBuilder> TextsFileBuilder::Create(const std::filesystem::path& path) {
  CROSSWALK_ASSIGN(SectionWriter writer, SectionWriter::Create(path, kTextsKind));
  return TextsFileBuilder(std::move(writer), path.parent_path());
}

std::size_t TextsFileBuilder::NumberOf(std::string_view language) {
  const auto known = numbers_.find(language);
  if (known != numbers_.end()) return known->second;
  languages_.push_back({std::string(language), ByteSpool(folder_)});
  return numbers_.emplace(std::string(language), languages_.size() - 1).first->second;
}

Status TextsFileBuilder::Add(const StoredRow& row, std::int64_t date) {
  bytes_.clear();
  PutNumber(row.texts.size(), bytes_);
  for (const StoredRow::Text& text : row.texts) {
    const std::size_t language = NumberOf(text.language);
    PutNumber(language, bytes_);
    PutNumber(text.length, bytes_);
    const TextPlace place{row_, text.length, size_ + bytes_.size()};
    languages_[language].places.Append(BytesOf(place));
    PutString(text.words, bytes_);
  }
  PutStrings(row.domains, bytes_);
  PutStrings(row.authors, bytes_);
  offsets_.Append(BytesOf(size_));
  dates_.Append(BytesOf(date));
  size_ += bytes_.size();
  ++row_;
  return writer_.Append(kRows, bytes_);
}

Status TextsFileBuilder::Finish(bool sync) {
  std::string names;
  const auto append = [this](std::size_t section) {
    return [this, section](std::string_view bytes) { return writer_.Append(section, bytes); };
  };
  for (OfLanguage& language : languages_) {
    names += BytesOf(std::uint64_t{language.places.size() / sizeof(TextPlace)});
    names += BytesOf(static_cast<std::uint32_t>(language.name.size()));
    names += language.name;
    CROSSWALK_RETURN_IF_ERROR(language.places.Drain(append(kPlaces)));
  }
  CROSSWALK_RETURN_IF_ERROR(writer_.Append(kLanguages, names));
  CROSSWALK_RETURN_IF_ERROR(offsets_.Drain(append(kRowOffsets)));
  CROSSWALK_RETURN_IF_ERROR(dates_.Drain(append(kDates)));
  return writer_.Finish(sync);
}

}  // namespace crosswalk::index
