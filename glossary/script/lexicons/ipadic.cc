// IPADIC's tables: `surface, left class, right class, cost, part of speech ×4, conjugation ×2, base
// form, reading, pronunciation`, and matrix.def, the costs between classes; all in EUC-JP.
#include <iconv.h>

#include <algorithm>
#include <charconv>
#include <system_error>
#include <vector>

#include "glossary/base/mapped_file.h"
#include "glossary/script/lexicons/word_chain.h"
#include "glossary/script/lexicons/word_list.h"

namespace crosswalk::script {
namespace {

constexpr double kCostFactor = 800;  // dicrc: cost-factor

// EUC-JP to UTF-8, a line at a time.
class Decoder {
 public:
  Decoder() : iconv_(iconv_open("UTF-8", "EUC-JP")) {}
  ~Decoder() { iconv_close(iconv_); }
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;

  bool Decode(std::string_view line, std::string& out) {
    out.resize(line.size() * 3);
    char* from = const_cast<char*>(line.data());
    char* to = out.data();
    std::size_t from_left = line.size();
    std::size_t to_left = out.size();
    const bool good =
        iconv(iconv_, &from, &from_left, &to, &to_left) != static_cast<std::size_t>(-1);
    out.resize(out.size() - to_left);
    return good;
  }

 private:
  iconv_t iconv_;
};

WordClass NounClass(std::string_view second, std::string_view third) {
  if (second == "固有名詞") {
    if (third == "人名") return WordClass::kPerson;
    if (third == "地域") return WordClass::kPlace;
    if (third == "組織") return WordClass::kOrganisation;
    return WordClass::kProperNoun;
  }
  if (second == "代名詞") return WordClass::kPronoun;
  if (second == "数") return WordClass::kNumeral;
  if (second == "接尾") return third == "助数詞" ? WordClass::kMeasure : WordClass::kSuffix;
  // の, こと, もの: nouns that need something before them.
  if (second == "非自立") return WordClass::kSuffix;
  return WordClass::kNoun;
}

WordClass ClassOf(std::string_view first, std::string_view second, std::string_view third) {
  if (first == "名詞") return NounClass(second, third);
  if (first == "動詞") return second == "自立" ? WordClass::kVerb : WordClass::kAuxiliary;
  if (first == "形容詞") return second == "自立" ? WordClass::kAdjective : WordClass::kAuxiliary;
  if (first == "連体詞") return WordClass::kAdjective;
  if (first == "副詞") return WordClass::kAdverb;
  if (first == "接続詞") return WordClass::kConjunction;
  if (first == "助詞") return WordClass::kParticle;
  if (first == "助動詞") return WordClass::kAuxiliary;
  if (first == "接頭詞") return WordClass::kPrefix;
  if (first == "感動詞" || first == "フィラー") return WordClass::kInterjection;
  return WordClass::kOther;
}

std::vector<std::string_view> Fields(std::string_view line) {
  std::vector<std::string_view> fields;
  while (true) {
    const std::size_t comma = line.find(',');
    fields.push_back(line.substr(0, comma));
    if (comma == std::string_view::npos) return fields;
    line.remove_prefix(comma + 1);
  }
}

template <typename Number>
bool ReadNumber(std::string_view text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

struct Entry {
  std::u32string key;
  WordClass word_class;
};

struct Dictionary {
  std::vector<Entry> entries;
  std::vector<ChainWord> chain;  // of the same length
};

Status ReadTable(const std::filesystem::path& path, const Folder& folder, Dictionary& dictionary) {
  Decoder decoder;
  std::string decoded;
  FoldedText folded;
  std::size_t line_number = 0;
  return ReadLines(path, "mecab-ipadic", [&](std::string_view line) -> Status {
    ++line_number;
    if (line.empty()) return {};
    const auto refused = [&] {
      return InvalidArgument(path.string() + ":" + std::to_string(line_number) +
                             ": not an entry of IPADIC in EUC-JP");
    };
    if (!decoder.Decode(line, decoded)) return refused();
    const std::vector<std::string_view> fields = Fields(decoded);
    ChainWord word{};
    if (fields.size() < 7 || !ReadNumber(fields[1], word.left) ||
        !ReadNumber(fields[2], word.right) || !ReadNumber(fields[3], word.cost)) {
      return refused();
    }
    folder.Fold(fields[0], text::Language::kJa, Separators::kDrop, folded);
    word.length = static_cast<std::uint16_t>(folded.chars.size());
    dictionary.chain.push_back(word);
    // Punctuation takes part in the model but is no word.
    const bool mark = fields[4] == "記号";
    dictionary.entries.push_back(
        {mark ? U"" : folded.chars, ClassOf(fields[4], fields[5], fields[6])});
    return {};
  });
}

Result<ConnectionCosts> ReadConnections(const std::filesystem::path& path) {
  ConnectionCosts connections;
  bool good = true;
  CROSSWALK_RETURN_IF_ERROR(ReadLines(path, "mecab-ipadic", [&](std::string_view line) -> Status {
    std::int64_t number[3] = {0, 0, 0};
    const bool first = connections.costs.empty();
    const char* at = line.data();
    const char* const end = line.data() + line.size();
    for (int i = 0; i < (first ? 2 : 3); ++i) {
      while (at < end && *at == ' ') ++at;
      const auto [behind, error] = std::from_chars(at, end, number[i]);
      good = good && error == std::errc();
      at = behind;
    }
    const auto right = static_cast<std::size_t>(number[0]);
    const auto left = static_cast<std::size_t>(number[1]);
    if (first && good && right < 10'000 && left < 10'000) {
      connections.right_count = right;
      connections.left_count = left;
      connections.costs.resize(right * left);
    } else if (good && right < connections.right_count && left < connections.left_count) {
      connections.costs[right * connections.left_count + left] =
          static_cast<std::int16_t>(number[2]);
    } else {
      return InvalidArgument(path.string() + ": not a matrix of connection costs");
    }
    return {};
  }));
  return connections;
}

// By how much a character more makes a word dearer, over all words (least squares).
double SlopeOverLength(const std::vector<ChainWord>& words, const std::vector<double>& costs) {
  const auto count = static_cast<double>(words.size());
  double length_sum = 0;
  double cost_sum = 0;
  double square_sum = 0;
  double product_sum = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const double length = words[i].length;
    length_sum += length;
    cost_sum += costs[i];
    square_sum += length * length;
    product_sum += length * costs[i];
  }
  return (count * product_sum - length_sum * cost_sum) /
         (count * square_sum - length_sum * length_sum);
}

}  // namespace

Result<WordList> ReadIpadic(const std::filesystem::path& folder_of_tables, const Folder& folder) {
  std::vector<std::filesystem::path> tables;
  std::error_code error;
  for (const auto& file : std::filesystem::directory_iterator(folder_of_tables, error)) {
    if (file.path().extension() == ".csv") tables.push_back(file.path());
  }
  if (error || tables.empty()) {
    return NotFound("no tables *.csv in " + folder_of_tables.string() +
                    "; they come with the package mecab-ipadic");
  }
  std::sort(tables.begin(), tables.end());
  Dictionary dictionary;
  for (const auto& table : tables) {
    CROSSWALK_RETURN_IF_ERROR(ReadTable(table, folder, dictionary));
  }
  CROSSWALK_ASSIGN(const ConnectionCosts connections,
                   ReadConnections(folder_of_tables / "matrix.def"));
  for (const ChainWord& word : dictionary.chain) {
    if (word.left >= connections.left_count || word.right >= connections.right_count) {
      return InvalidArgument(folder_of_tables.string() + ": a class that matrix.def lacks");
    }
  }
  const std::vector<double> costs = MinusLnShares(dictionary.chain, connections, kCostFactor);
  // The model says little of how long words are, and so takes long ones for far too rare; no
  // reading changes if each character costs as much less. Then words of all lengths stand beside
  // unknown characters and a glossary's words at the same price, as the Chinese ones do.
  const double slope = SlopeOverLength(dictionary.chain, costs);
  WordList words;
  for (std::size_t i = 0; i < costs.size(); ++i) {
    const Entry& entry = dictionary.entries[i];
    const double cost = costs[i] - slope * (dictionary.chain[i].length - 1.0);
    AddWord(words, entry.key, {CostOf(cost), entry.word_class, 0});
  }
  return words;
}

}  // namespace crosswalk::script
