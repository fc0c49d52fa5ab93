#include "glossary/mine/evidence/glosses/reading_sources.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "glossary/mine/evidence/glosses/gloss_sources.h"
#include "glossary/mine/evidence/readings_file.h"
#include "glossary/mine/evidence/sound_phones.h"
#include "glossary/mine/source/chars.h"
#include "glossary/text/utf8.h"

namespace crosswalk::mine {
namespace {

constexpr std::size_t kLongestWord = 8;
constexpr std::ptrdiff_t kMostReadings = 12;

Status Malformed(const std::filesystem::path& file, std::size_t line, const char* expected) {
  return InvalidArgument(file.string() + ":" + std::to_string(line) + ": not " + expected);
}

std::vector<std::string_view> Fields(std::string_view line, char separator) {
  std::vector<std::string_view> fields;
  while (true) {
    const std::size_t end = line.find(separator);
    fields.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return fields;
    line.remove_prefix(end + 1);
  }
}

bool AnyHan(std::u32string_view word) { return std::any_of(word.begin(), word.end(), IsHan); }

bool AnyKana(std::string_view utf8) { return HasKana(text::ToUtf32(utf8)); }

std::string KanaPhones(std::string_view utf8) { return PhonesOfKana(text::ToUtf32(utf8)); }

char PlainVowel(char32_t c) {
  constexpr std::u32string_view kMarked = U"āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿêế";
  constexpr std::string_view kPlain = "aaaaeeeeiiiioooouuuuuuuuunnnmee";
  static_assert(kMarked.size() == kPlain.size());
  const std::size_t at = kMarked.find(c);
  return at == std::u32string_view::npos ? '\0' : kPlain[at];
}

}  // namespace

void ReadingCollector::Add(std::string_view word, char kind, std::string_view phones) {
  if (phones.empty()) return;
  folder_->Fold(word, language_, script::Separators::kKeep, folded_);
  if (folded_.chars.empty() || folded_.chars.size() > kLongestWord) return;
  std::string& bytes = words_[folded_.chars];
  const std::string entry = kind + std::string(phones) + '\0';
  const std::string guarded = '\0' + bytes;
  if (guarded.find('\0' + entry) != std::string::npos) return;
  if (std::count(bytes.begin(), bytes.end(), '\0') >= kMostReadings) return;
  bytes += entry;
}

std::string WithoutTone(std::string_view pinyin) {
  std::string plain;
  for (const char32_t c : text::ToUtf32(pinyin)) {
    if (IsLower(c)) {
      plain += static_cast<char>(c);
    } else if (c >= 0x300 && c <= 0x36F) {
      continue;
    } else if (const char vowel = PlainVowel(c); vowel != 0) {
      plain += vowel;
    } else {
      return "";
    }
  }
  return plain;
}

Status AddUnihanReadings(const std::filesystem::path& file, ReadingCollector& collector) {
  return ReadTextLines(file, [&](std::string_view line, std::size_t number) -> Status {
    if (line.empty() || line.front() == '#') return {};
    const auto fields = Fields(line, '\t');
    std::uint32_t code = 0;
    if (fields.size() != 3 || !fields[0].starts_with("U+") ||
        std::from_chars(fields[0].data() + 2, fields[0].data() + fields[0].size(), code, 16).ptr !=
            fields[0].data() + fields[0].size() ||
        !IsHan(code)) {
      return Malformed(file, number, "\"U+code<TAB>field<TAB>value\"");
    }
    std::string word;
    text::AppendUtf8(code, word);
    const bool cantonese = fields[1] == "kCantonese";
    if (!cantonese && fields[1] != "kMandarin" && fields[1] != "kHanyuPinlu") return {};
    for (std::string_view reading : Fields(fields[2], ' ')) {
      // Frequencies and tones as digits stand behind.
      reading = reading.substr(0, reading.find_first_of("(0123456789"));
      std::string plain = WithoutTone(reading);
      // Jyutping's j is the y of other spellings.
      if (cantonese && plain.starts_with('j')) plain[0] = 'y';
      collector.Add(word, cantonese ? kCantoneseReading : kMandarinReading,
                    PhonesOfChineseLatin(plain));
    }
    return {};
  });
}

Status AddKanjidic(const std::filesystem::path& file, ReadingCollector& collector) {
  return ReadTextLines(file, [&](std::string_view line, std::size_t) -> Status {
    if (line.empty() || line.front() == '#') return {};
    const auto fields = Fields(line, ' ');
    for (const std::string_view field : fields) {
      // The names of radicals, which are no readings, and the meanings.
      if (field == "T2" || field.starts_with("{")) break;
      if (field == fields[0] || !AnyKana(field)) continue;
      const std::size_t dot = field.find('.');
      collector.Add(fields[0], kJapaneseReading, KanaPhones(field.substr(0, dot)));
    }
    return {};
  });
}

Status AddEdictReadings(const std::filesystem::path& file, ReadingCollector& collector) {
  return ReadTextLines(file, [&](std::string_view line, std::size_t number) -> Status {
    const std::size_t open = line.find(" [");
    const std::size_t close = line.find("] /");
    if (number == 1 || open == std::string_view::npos || close == std::string_view::npos ||
        close < open) {
      return {};
    }
    const std::string_view word = line.substr(0, open);
    const std::u32string chars = text::ToUtf32(word);
    if (chars.size() < 2 || !std::all_of(chars.begin(), chars.end(), IsHan)) return {};
    collector.Add(word, kJapaneseReading, KanaPhones(line.substr(open + 2, close - open - 2)));
    return {};
  });
}

Status AddIpadicReadings(const std::filesystem::path& file, ReadingCollector& collector) {
  return ReadTextLines(file, [&](std::string_view line, std::size_t number) -> Status {
    const auto fields = Fields(line, ',');
    if (fields.size() != 13) return Malformed(file, number, "13 fields of IPADIC");
    if (!AnyHan(text::ToUtf32(fields[0]))) return {};
    collector.Add(fields[0], kJapaneseReading, KanaPhones(fields[11]));
    return {};
  });
}

}  // namespace crosswalk::mine
