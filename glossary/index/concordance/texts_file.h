// texts.piece: the words of the texts of units in their order, and what units are filtered by.
#ifndef CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_TEXTS_FILE_H_
#define CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_TEXTS_FILE_H_

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/status.h"
#include "glossary/index/byte_spool.h"
#include "glossary/index/concordance/concordance_schema.h"
#include "glossary/index/concordance/segment_words.h"
#include "glossary/index/sections.h"

namespace crosswalk::index {

// A row as it is kept; views of the file.
struct StoredRow {
  struct Text {
    std::string_view language;
    std::uint32_t length;  // in code points
    std::string_view words;
  };
  std::vector<Text> texts;
  std::vector<std::string_view> domains;
  std::vector<std::string_view> authors;
};

// The words of a text as they are kept, into `words`, whose former content is dropped; false where
// they are damaged. Views of `bytes`.
bool ReadWords(std::string_view bytes, std::vector<TextWord>& words);
// The other way round; appends.
void WriteWords(const std::vector<TextWord>& words, std::string& bytes);

// Immutable, mapped; threads share one. Bounded: no number read from the file leads outside it.
class TextsFile {
 public:
  // NOT_FOUND; DATA_LOSS where it does not hold `rows` rows.
  static Result<TextsFile> Open(const std::filesystem::path& path, std::uint32_t rows);

  std::uint32_t row_count() const { return static_cast<std::uint32_t>(dates_.size()); }
  std::int64_t DateOf(std::uint32_t row) const { return row < dates_.size() ? dates_[row] : 0; }
  // The texts of a language (primary subtag), by row; empty where there is none.
  std::span<const TextPlace> PlacesOf(std::string_view language) const;
  // The words of a text, for ReadWords; empty where the file is damaged there.
  std::string_view WordsAt(const TextPlace& place) const;
  // False where the file is damaged there.
  bool ReadRow(std::uint32_t row, StoredRow& stored) const;

 private:
  explicit TextsFile(Sections sections) : sections_(std::move(sections)) {}

  Sections sections_;
  std::string_view rows_;
  std::span<const std::uint64_t> offsets_;
  std::span<const std::int64_t> dates_;
  std::vector<std::string_view> languages_;
  std::map<std::string_view, std::span<const TextPlace>> places_;
};

// Writes one. One thread.
class TextsFileBuilder {
 public:
  // What does not fit into memory waits in nameless files of the same folder.
  static Result<TextsFileBuilder> Create(const std::filesystem::path& path);

  // The next row.
  Status Add(const StoredRow& row, std::int64_t date);
  std::uint32_t row_count() const { return row_; }

  Status Finish(bool sync);

 private:
  struct OfLanguage {
    std::string name;
    ByteSpool places;
  };

  TextsFileBuilder(SectionWriter writer, const std::filesystem::path& folder)
      : writer_(std::move(writer)), folder_(folder), offsets_(folder), dates_(folder) {}
  std::size_t NumberOf(std::string_view language);

  SectionWriter writer_;
  std::filesystem::path folder_;
  std::uint32_t row_ = 0;
  std::uint64_t size_ = 0;  // of all rows
  std::string bytes_;       // of one
  std::vector<OfLanguage> languages_;
  std::map<std::string, std::size_t, std::less<>> numbers_;
  ByteSpool offsets_;
  ByteSpool dates_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_TEXTS_FILE_H_
