#include "glossary/mine/source/english_term.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

using View = std::u32string_view;

constexpr std::size_t kLongestEnglish = 120;
constexpr std::size_t kMostWords = 14;

bool Contains(View text, View piece) { return text.find(piece) != View::npos; }

template <std::size_t kCount>
bool IsOneOf(View word, const View (&words)[kCount]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool AllOf(View text, bool (*is)(char32_t)) { return std::all_of(text.begin(), text.end(), is); }

// km, 12 GB, 64kHz.
bool IsUnit(View text) {
  static constexpr View kUnits[] = {
      U"km",  U"cm",  U"mm",  U"nm",  U"kg",  U"mg",  U"ms",   U"Hz",   U"kHz",  U"MHz",  U"GHz",
      U"kB",  U"KB",  U"MB",  U"GB",  U"TB",  U"PB",  U"kW",   U"MW",   U"GW",   U"eV",   U"Pa",
      U"dB",  U"USD", U"RMB", U"EUR", U"JPY", U"CNY", U"HKD",  U"TWD",  U"GBP",  U"KiB",  U"MiB",
      U"GiB", U"TiB", U"kWh", U"MWh", U"GWh", U"TWh", U"kbps", U"Mbps", U"Gbps", U"kPa",  U"MPa",
      U"hPa", U"px",  U"pt",  U"dpi", U"fps", U"rpm", U"mAh",  U"ppm",  U"ppb",  U"km/h", U"m/s",
      U"min", U"sec", U"hr",  U"mL",  U"ml",  U"am",  U"pm",   U"AM",   U"PM"};
  std::size_t at = 0;
  while (at < text.size() && (IsDigit(text[at]) || text[at] == U'.' || text[at] == U',')) ++at;
  const bool number = at > 0;
  while (at < text.size() && IsSpace(text[at])) ++at;
  const View unit = text.substr(at);
  if (number && (unit == U"s" || unit == U"m" || unit == U"g" || unit == U"h" || unit == U"K" ||
                 unit == U"M" || unit == U"G" || unit == U"W" || unit == U"V")) {
    return true;
  }
  return IsOneOf(unit, kUnits);
}

bool IsRoman(View text) {
  return text.size() <= 4 && std::all_of(text.begin(), text.end(), [](char32_t c) {
           return c == U'I' || c == U'V' || c == U'X' || c == U'i' || c == U'v' || c == U'x';
         });
}

// Values and operators that manuals write in capitals.
bool IsConstant(View text) {
  static constexpr View kConstants[] = {U"NULL", U"TRUE", U"FALSE", U"OK",   U"YES",  U"NO",
                                        U"ON",   U"OFF",  U"AND",   U"OR",   U"NOT",  U"XOR",
                                        U"N/A",  U"n/a",  U"TBD",   U"TODO", U"y/N",  U"Y/n",
                                        U"TM",   U"tm",   U"null",  U"true", U"false"};
  return IsOneOf(text, kConstants);
}

// Words that open a reference or an aside and never a term.
bool OpensReference(const std::vector<View>& words) {
  static constexpr View kAlways[] = {U"e.g",  U"i.e",  U"eg",    U"ie",   U"cf",  U"ibid",
                                     U"viz",  U"http", U"https", U"www",  U"doi", U"isbn",
                                     U"issn", U"etc",  U"et",    U"arxiv"};
  static constexpr View kBeforeWords[] = {
      U"see",   U"if",   U"when", U"such",    U"also",       U"from",    U"since",  U"aged",
      U"born",  U"died", U"née",  U"founded", U"especially", U"because", U"unless", U"including",
      U"which", U"who",  U"that", U"where",   U"example",    U"usually", U"called", U"named"};
  static constexpr View kBeforeNumbers[] = {
      U"fig",   U"figure", U"figures", U"vol",     U"volume", U"pp",      U"p",
      U"no",    U"eq",     U"sec",     U"section", U"ch",     U"page",    U"pages",
      U"table", U"b",      U"d",       U"ca",      U"ver",    U"version", U"chapter",
      U"note",  U"part",   U"step",    U"c",       U"est",    U"level",   U"appendix"};
  std::u32string lowered = Lowered(words.front());
  while (!lowered.empty() && !IsLatin(lowered.back())) lowered.pop_back();
  if (IsOneOf(lowered, kAlways)) return true;
  if (words.size() < 2) return false;
  if (IsLower(words.front().front()) && IsOneOf(lowered, kBeforeWords)) return true;
  const bool number = IsDigit(words[1].front()) || (words.size() == 2 && IsRoman(words[1])) ||
                      (words.size() == 2 && words[1].size() == 1);
  return number && IsOneOf(lowered, kBeforeNumbers);
}

bool HasCodeMark(View text) {
  return text.find_first_of(U"=\\{}<>@|^$#~→←≤≥≠∈∑×÷%*\"`_…?？。") != View::npos ||
         Contains(text, U"//") || Contains(text, U"::") || Contains(text, U"()") ||
         Contains(text, U"..") || Contains(text, U"www.");
}

bool IsFileEnding(View ending) {
  static constexpr View kEndings[] = {
      U"txt",  U"pdf", U"html", U"htm",  U"xml",  U"json", U"conf", U"cfg", U"ini",  U"sh",
      U"py",   U"pl",  U"c",    U"h",    U"cc",   U"cpp",  U"so",   U"deb", U"rpm",  U"gz",
      U"bz2",  U"xz",  U"zip",  U"tar",  U"jpg",  U"jpeg", U"png",  U"gif", U"svg",  U"doc",
      U"docx", U"odt", U"xls",  U"xlsx", U"csv",  U"tsv",  U"log",  U"md",  U"yaml", U"yml",
      U"exe",  U"dll", U"rc",   U"in",   U"am",   U"po",   U"mo",   U"css", U"php",  U"jsp",
      U"java", U"iso", U"img",  U"dsc",  U"lock", U"bak",  U"tmp",  U"rb",  U"rs",   U"go",
      U"ts",   U"mp3", U"mp4",  U"avi",  U"wav",  U"ogg",  U"tex",  U"bib", U"ko",   U"odm"};
  return IsOneOf(ending, kEndings);
}

// A file name, an address on the net, a path, an option, a variable, a key: one word of code.
bool IsCodeWord(View word) {
  while (!word.empty() && (word.back() == U',' || word.back() == U'.' || word.back() == U':')) {
    word.remove_suffix(1);
  }
  if (word.empty()) return false;
  if (word.size() > 1 && word.front() == U'-' && word[1] != U' ') return true;
  if (word.front() == U'.' && word.size() > 1 && IsLower(word[1])) return true;
  std::size_t slashes = 0, capitals = 0, letters = 0, digits = 0, hyphens = 0;
  for (const char32_t c : word) {
    slashes += c == U'/';
    capitals += IsUpper(c);
    letters += IsLatin(c);
    digits += IsDigit(c);
    hyphens += IsHyphen(c);
  }
  if (word.front() == U'/' || (slashes >= 2 && capitals == 0)) return true;
  // KEY:VALUE, apt:install.
  const std::size_t colon = word.find(U':');
  if (colon != View::npos && colon > 0) return true;
  const std::size_t dot = word.rfind(U'.');
  if (dot != View::npos && dot > 0 && dot + 1 < word.size()) {
    if (IsFileEnding(word.substr(dot + 1)) || Contains(word, U".so.")) return true;
    // A domain: small letters throughout.
    if (capitals == 0 && letters + hyphens + 2 >= word.size() && IsLatin(word[dot + 1]) &&
        word.size() - dot > 2 && dot > 1) {
      return true;
    }
  }
  // sha256, eth0.
  if (capitals == 0 && letters >= 3 && hyphens == 0 && digits > 0 && IsDigit(word.back()) &&
      letters + digits == word.size()) {
    return true;
  }
  // Ctrl+C, Alt+F4, C-x: but B+ tree and C++ are names.
  for (std::size_t i = 1; i + 1 < word.size(); ++i) {
    if (word[i] == U'+' && (IsLatin(word[i + 1]) || IsDigit(word[i + 1]))) return true;
  }
  return word.size() == 3 && IsHyphen(word[1]) && (word[0] == U'C' || word[0] == U'M') &&
         IsLower(word[2]);
}

// YYYY-MM-DD, MM/DD/YY, HH:MM.
bool IsDatePattern(View text) {
  std::size_t letters = 0;
  for (const char32_t c : text) {
    if (View(U"YMDHSymdhs").find(c) == View::npos && !IsHyphen(c) && c != U'/' && c != U':' &&
        c != U'.') {
      return false;
    }
    letters += IsLatin(c);
  }
  return letters >= 4 && letters < text.size() && text.find_first_of(U"YMym") != View::npos;
}

// RFC 6355; Priority: required.
bool IsField(const std::vector<View>& words) {
  if (words.size() != 2) return false;
  return (words[0] == U"RFC" && IsDigit(words[1].front())) ||
         (words[0].back() == U':' && IsLower(words[1].front()));
}

// They are watched; you can do that: running prose, not a name.
bool IsClause(const std::vector<View>& words) {
  static constexpr View kVerbs[] = {
      U"is",     U"are",     U"was",   U"were",  U"be",    U"been",   U"has",   U"have",
      U"had",    U"can",     U"could", U"will",  U"would", U"should", U"must",  U"does",
      U"did",    U"you",     U"your",  U"we",    U"they",  U"it",     U"he",    U"she",
      U"unless", U"because", U"but",   U"don't", U"isn't", U"cannot", U"which", U"used"};
  if (words.size() < 3 || !IsLower(words[0].front())) return false;
  return std::any_of(words.begin(), words.end(), [](View word) {
    while (!word.empty() && !IsLatin(word.back())) word.remove_suffix(1);
    return IsOneOf(word, kVerbs);
  });
}

}  // namespace

std::vector<View> WordsOfLatin(View text) {
  std::vector<View> words;
  std::size_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && IsSpace(text[at])) ++at;
    std::size_t end = at;
    while (end < text.size() && !IsSpace(text[end])) ++end;
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

bool ReadsAsClause(View text) { return IsClause(WordsOfLatin(text)); }

bool IsYear(View text) {
  if (text.size() == 5 && IsLower(text.back())) text.remove_suffix(1);
  return text.size() == 4 && AllOf(text, IsDigit) && (text[0] == U'1' || text[0] == U'2');
}

bool CouldBeEnglishTerm(View text) {
  text = Trim(text);
  if (text.size() < 2 || text.size() > kLongestEnglish || HasCodeMark(text)) return false;
  if (IsUnit(text) || IsRoman(text) || IsConstant(text)) return false;
  if (!IsLatin(text.front()) && !IsDigit(text.front())) return false;
  std::size_t letters = 0, longest = 0, run = 0;
  for (const char32_t c : text) {
    run = IsLatin(c) ? run + 1 : 0;
    letters += IsLatin(c) ? 1 : 0;
    longest = std::max(longest, run);
    // A page of a manual, rxvt(1); a call.
    if (IsOpenRound(c) || IsCloseRound(c) || c == U'[' || c == U']' || c == U'！') return false;
  }
  // A formula, a model number or single letters with commas: no run of two letters.
  if (longest < 2 || letters * 3 < text.size()) return false;
  const auto words = WordsOfLatin(text);
  if (words.size() > kMostWords || OpensReference(words) || IsField(words) || IsDatePattern(text) ||
      IsClause(words)) {
    return false;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (IsCodeWord(words[i])) return false;
    // `&nbsp;`, `&lt;`.
    if (words[i].front() == U'&' && words[i].back() == U';') return false;
    // A sentence ends inside: a longer word with a full stop.
    if (i + 1 < words.size() && words[i].size() > 4 && words[i].back() == U'.' &&
        IsUpper(words[i + 1].front())) {
      return false;
    }
  }
  return text.find(U'!') == View::npos || text.back() == U'!';
}

}  // namespace crosswalk::mine
