#include "glossary/document/html_scan.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "glossary/document/character_reference.h"

namespace crosswalk::document {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view kBlanks = " \t\r\n\f";
constexpr std::size_t kLongestName = 32;
constexpr std::size_t kDeclaredWithin = std::size_t{4} << 10;

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsBlank(char c) { return kBlanks.find(c) != npos; }
char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

// Where `word`, in lower case, stands in any case.
std::size_t FindWord(std::string_view text, std::string_view word, std::size_t from = 0) {
  if (from >= text.size()) return npos;
  const auto* const found =
      std::search(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), word.begin(),
                  word.end(), [](char a, char b) { return Lower(a) == b; });
  return found == text.end() ? npos : static_cast<std::size_t>(found - text.begin());
}

// Behind the `>` of a tag whose name begins at `at`, as the tokenizer of the HTML standard goes:
// quotation marks count where a value begins and nowhere else.
std::size_t EndOfTag(std::string_view page, std::size_t at) {
  constexpr std::string_view kBetween = " \t\r\n\f/";
  constexpr std::string_view kBehindName = " \t\r\n\f/>=";
  const auto skip = [&](std::string_view what) { at = page.find_first_not_of(what, at); };
  const auto find = [&](std::string_view what) { at = page.find_first_of(what, at); };
  find(" \t\r\n\f/>");
  while (at != npos) {
    skip(kBetween);
    if (at == npos) break;
    if (page[at] == '>') return at + 1;
    ++at;  // a name may begin with `=`
    find(kBehindName);
    if (at == npos) break;
    skip(kBlanks);
    if (at == npos || page[at] != '=') continue;
    ++at;
    skip(kBlanks);
    if (at == npos) break;
    if (page[at] == '"' || page[at] == '\'') {
      at = page.find(page[at], at + 1);
      if (at != npos) ++at;
    } else {
      find(" \t\r\n\f>");
    }
  }
  return page.size();
}

template <std::size_t kCount>
bool IsOneOf(const std::array<std::string_view, kCount>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Never open for long: void elements, and those that their like closes.
constexpr std::array<std::string_view, 38> kNeverDeep{
    "area",  "base",    "br",     "col",      "embed",   "hr",      "img",   "input",
    "link",  "meta",    "param",  "source",   "track",   "wbr",     "p",     "li",
    "dt",    "dd",      "tr",     "td",       "th",      "thead",   "tbody", "tfoot",
    "rt",    "rp",      "option", "optgroup", "html",    "head",    "body",  "colgroup",
    "frame", "caption", "keygen", "command",  "bgsound", "basefont"};

// Their content has no tags.
constexpr std::array<std::string_view, 9> kRaw{"script", "style",   "textarea", "title",    "xmp",
                                               "iframe", "noembed", "noframes", "plaintext"};

class Bounding {
 public:
  Bounding(std::string_view page, const HtmlBounds& bounds) : page_(page), bounds_(bounds) {}

  std::string Run() {
    for (std::size_t at = page_.find('<'); at != npos; at = page_.find('<', at)) {
      if (!IsMarkupAt(page_, at)) {
        ++at;
        continue;
      }
      const std::string name = TagNameAt(page_, at);
      const std::size_t end = EndOfMarkup(page_, at);
      if (!name.empty()) BlankAttributes(at, end);
      if (!name.empty() && !IsOneOf(kNeverDeep, name)) {
        if (page_[at + 1] == '/') {
          Close(name, at);
        } else if (IsOneOf(kRaw, name)) {
          at = FindWord(page_, "</" + name, end);
          continue;
        } else if (page_.substr(at, end - at).ends_with("/>") && is_foreign()) {
          // Closed in itself, as only drawings and formulas may be.
        } else {
          Open(name, at, end);
        }
      }
      at = end;
    }
    BoundNumbers();
    return std::move(masked_);
  }

 private:
  struct Element {
    std::string name;
    bool is_masked;
  };

  bool is_foreign() {
    const auto is_open = [this](const char* name) {
      const auto found = open_.find(name);
      return found != open_.end() && found->second > 0;
    };
    return is_open("svg") || is_open("math");
  }

  // Each takes two bytes at least.
  void BlankAttributes(std::size_t at, std::size_t end) {
    if (end - at <= 2 * bounds_.attributes) return;
    std::size_t left = bounds_.attributes;
    std::size_t cut = at;
    while (cut < end) {
      cut = page_.find_first_of(" \t\r\n\f/=", cut);
      if (cut >= end) return;
      if (page_[cut] == '=') {
        cut = page_.find_first_not_of(kBlanks, cut + 1);
        if (cut >= end) return;
        if (page_[cut] == '"' || page_[cut] == '\'') {
          cut = page_.find(page_[cut], cut + 1);
          if (cut >= end) return;
          ++cut;
        }
        continue;
      }
      if (left-- == 0) break;
      cut = page_.find_first_not_of(" \t\r\n\f/", cut);
    }
    if (cut >= end) return;
    if (masked_.empty()) masked_ = page_;
    std::fill(masked_.begin() + static_cast<std::ptrdiff_t>(cut),
              masked_.begin() + static_cast<std::ptrdiff_t>(end) - 1, ' ');
  }

  // A reference to a number that no character has is a replacement character, as one to 0 is; Gumbo
  // lets such numbers run over.
  void BoundNumbers() {
    for (std::size_t at = page_.find("&#"); at != npos; at = page_.find("&#", at + 2)) {
      const NumberReference read = ReadNumberReference(page_.substr(at));
      if (read.code < kNoCharacter) continue;
      if (masked_.empty()) masked_ = page_;
      std::fill(masked_.begin() + static_cast<std::ptrdiff_t>(at + read.digits),
                masked_.begin() + static_cast<std::ptrdiff_t>(at + read.end), '0');
    }
  }

  void Mask(std::size_t at, std::size_t end) {
    if (masked_.empty()) masked_ = page_;
    masked_[at + 1] = '?';
    // A comment of this kind ends at the first `>`.
    for (std::size_t i = at + 2; i + 1 < end; ++i) {
      if (masked_[i] == '>') masked_[i] = ' ';
    }
  }

  void Open(const std::string& name, std::size_t at, std::size_t end) {
    const bool is_deep = elements_.size() >= bounds_.depth;
    if (is_deep) Mask(at, end);
    // Deeper ones are counted, so that their ends are found; not those that never end.
    elements_.push_back({name, is_deep});
    ++open_[name];
  }

  void Close(const std::string& name, std::size_t at) {
    const auto found = open_.find(name);
    if (found == open_.end() || found->second == 0) return;
    while (true) {
      const Element last = std::move(elements_.back());
      elements_.pop_back();
      --open_[last.name];
      if (last.name != name) continue;
      if (last.is_masked) Mask(at, EndOfMarkup(page_, at));
      return;
    }
  }

  std::string_view page_;
  HtmlBounds bounds_;
  std::vector<Element> elements_;
  std::unordered_map<std::string, std::size_t> open_;
  std::string masked_;
};

// `charset = "…"` behind `at`, as in a value of `content` or an attribute of its own.
std::string_view CharsetIn(std::string_view tag) {
  constexpr std::string_view kCharset = "charset";
  for (std::size_t at = FindWord(tag, kCharset); at != npos; at = FindWord(tag, kCharset, at + 1)) {
    std::size_t i = tag.find_first_not_of(kBlanks, at + kCharset.size());
    if (i == npos || tag[i] != '=') continue;
    i = tag.find_first_not_of(kBlanks, i + 1);
    if (i == npos) return {};
    if (tag[i] == '"' || tag[i] == '\'') ++i;
    return tag.substr(i, tag.find_first_of("\"'; \t\r\n\f/>", i) - i);
  }
  return {};
}

}  // namespace

bool IsMarkupAt(std::string_view page, std::size_t at) {
  if (at + 1 >= page.size()) return false;
  const char next = page[at + 1];
  return IsLetter(next) || next == '!' || next == '?' || (next == '/' && at + 2 < page.size());
}

std::size_t EndOfMarkup(std::string_view page, std::size_t at) {
  const auto behind = [&](std::size_t found, std::size_t bytes) {
    return found == npos ? page.size() : found + bytes;
  };
  const char next = page[at + 1];
  if (next == '!' && page.substr(at).starts_with("<!--")) {
    const std::string_view rest = page.substr(at + 4);
    if (rest.starts_with('>')) return at + 5;
    if (rest.starts_with("->")) return at + 6;
    const std::size_t plain = behind(page.find("-->", at + 4), 3);
    return std::min(plain, behind(page.substr(0, plain).find("--!>", at + 4), 4));
  }
  const bool is_tag = IsLetter(next) || (next == '/' && IsLetter(page[at + 2]));
  return is_tag ? EndOfTag(page, at + 1 + (next == '/' ? 1 : 0))
                : behind(page.find('>', at + 1), 1);
}

std::string TagNameAt(std::string_view page, std::size_t at) {
  std::string name;
  ++at;
  if (at < page.size() && page[at] == '/') ++at;
  if (at >= page.size() || !IsLetter(page[at])) return name;
  for (; at < page.size() && name.size() < kLongestName; ++at) {
    if (IsBlank(page[at]) || page[at] == '>' || page[at] == '/') break;
    name += Lower(page[at]);
  }
  return name;
}

Declaration FindDeclaration(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kDeclaredWithin);
  if (head.starts_with("<?xml")) {
    const std::size_t close = head.find("?>");
    const std::string_view tag = head.substr(0, close == npos ? 0 : close);
    const std::size_t at = tag.find("encoding=");
    if (at != npos && at + 10 < tag.size()) {
      const std::size_t begin = at + 10;
      const char quote = tag[begin - 1];
      const std::size_t end = quote == '"' || quote == '\'' ? tag.find(quote, begin) : npos;
      if (end != npos) return {tag.substr(begin, end - begin), LineOf(bytes, begin)};
    }
  }
  for (std::size_t at = head.find('<'); at != npos; at = head.find('<', at)) {
    if (!IsMarkupAt(head, at)) {
      ++at;
      continue;
    }
    const std::size_t end = EndOfMarkup(head, at);
    if (TagNameAt(head, at) == "meta" && head[at + 1] != '/') {
      const std::string_view label = CharsetIn(head.substr(at, end - at));
      if (!label.empty()) return {label, LineOf(bytes, at)};
    }
    at = end;
  }
  return {};
}

std::string WithinBounds(std::string_view page, const HtmlBounds& bounds) {
  return Bounding(page, bounds).Run();
}

}  // namespace crosswalk::document
