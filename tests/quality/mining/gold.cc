#include "tests/quality/mining/gold.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <utility>

#include "glossary/mine/source/chars.h"
#include "glossary/text/utf8.h"

namespace crosswalk::mine {
namespace {

enum Column { kKind, kZh, kFound, kWritten, kJa, kAcronym, kOffset, kLine, kNote, kColumns };

std::vector<std::string> Values(const std::string& note, const std::string& key) {
  std::vector<std::string> values;
  std::istringstream parts(note);
  for (std::string part; std::getline(parts, part, ';');) {
    part.erase(0, part.find_first_not_of(' '));
    if (part.starts_with(key + "=")) values.push_back(part.substr(key.size() + 1));
  }
  return values;
}

std::u32string Plain(const std::string& side) {
  const std::u32string text = text::ToUtf32(side);
  return HasCjk(text) ? PlainCjk(text) : PlainLatin(text);
}

// The pairs of one row.
class Row {
 public:
  explicit Row(std::vector<std::string> fields) : fields_(std::move(fields)) {
    if (fields_[kWritten].empty()) fields_[kWritten] = fields_[kFound];
  }

  std::vector<GoldPair> Pairs() const {
    std::vector<GoldPair> pairs;
    const std::string& zh = fields_[kZh];
    const std::string& ja = fields_[kJa];
    if (fields_[kKind] == "alias") {
      const std::string& term = zh.empty() ? ja : zh;
      if (!fields_[kAcronym].empty()) {
        pairs.push_back(Pair(term, {fields_[kAcronym]}, "altb"));
        pairs.back().others.insert(PlainCjk(text::ToUtf32(fields_[kAcronym])));
      }
      if (!fields_[kWritten].empty()) pairs.push_back(English(term));
      return pairs;
    }
    for (const std::string& term : {zh, ja}) {
      if (term.empty()) continue;
      if (!fields_[kWritten].empty()) pairs.push_back(English(term));
      if (!fields_[kAcronym].empty()) pairs.push_back(Pair(term, {fields_[kAcronym]}, ""));
    }
    if (!zh.empty() && !ja.empty()) pairs.push_back(Pair(zh, {ja}, "altb"));
    return pairs;
  }

 private:
  GoldPair Pair(const std::string& term, std::vector<std::string> others,
                const std::string& more) const {
    GoldPair pair;
    pair.terms.insert(PlainCjk(text::ToUtf32(term)));
    for (const std::string& alternative : Values(fields_[kNote], "alt")) {
      pair.terms.insert(PlainCjk(text::ToUtf32(alternative)));
    }
    if (!more.empty()) {
      for (std::string& other : Values(fields_[kNote], more)) others.push_back(std::move(other));
    }
    for (const std::string& other : others) pair.others.insert(Plain(other));
    pair.optional = fields_[kNote].find("optional") != std::string::npos;
    pair.hard = fields_[kNote].find("hard") != std::string::npos;
    return pair;
  }

  GoldPair English(const std::string& term) const {
    GoldPair pair = Pair(term, {fields_[kFound], fields_[kWritten]}, "alten");
    pair.written = fields_[kWritten];
    pair.damaged = fields_[kFound] != fields_[kWritten];
    return pair;
  }

  std::vector<std::string> fields_;
};

struct MinedPair {
  std::u32string term;
  std::u32string other;
  bool both_cjk = false;
  std::string written;

  friend auto operator<=>(const MinedPair&, const MinedPair&) = default;
};

bool Is(const GoldPair& gold, const MinedPair& mined) {
  return (gold.terms.contains(mined.term) && gold.others.contains(mined.other)) ||
         (mined.both_cjk && gold.terms.contains(mined.other) && gold.others.contains(mined.term));
}

// As English is written, but for case, hyphens and apostrophes.
std::u32string Loose(const std::string& english) {
  std::u32string out;
  for (const char32_t c : Lowered(text::ToUtf32(english))) {
    if (c != U'\'' && c != U'’') out += IsHyphen(c) ? U' ' : c;
  }
  return out;
}

}  // namespace

std::u32string PlainCjk(std::u32string_view term) {
  std::u32string out;
  for (const char32_t c : term) {
    if (IsSpace(c) || ClosingQuote(c) != 0 || OpeningQuote(c) != 0) continue;
    if (std::u32string_view(U"\"'()（）*_`[]").find(c) != std::u32string_view::npos) continue;
    out += IsMiddleDot(c) ? U'·' : ToLower(c);
  }
  return out;
}

std::u32string PlainLatin(std::u32string_view english) {
  std::u32string out;
  for (const char32_t c : english) {
    if (IsLatin(c) || IsDigit(c) || c == U'+' || c == U'#') out += ToLower(c);
  }
  return out;
}

std::vector<GoldPair> ReadGold(const std::filesystem::path& path) {
  std::ifstream in(path);
  std::vector<GoldPair> gold;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    std::vector<std::string> fields;
    std::istringstream parts(line);
    for (std::string field; std::getline(parts, field, '\t');) fields.push_back(field);
    fields.resize(kColumns);
    for (GoldPair& pair : Row(std::move(fields)).Pairs()) {
      const auto same = std::find_if(gold.begin(), gold.end(), [&](const GoldPair& held) {
        return held.terms == pair.terms && held.others == pair.others;
      });
      if (same == gold.end()) {
        gold.push_back(std::move(pair));
      } else if (same->optional && !pair.optional) {
        *same = std::move(pair);
      }
    }
  }
  return gold;
}

double Agreement::f1() const {
  const double sum = precision() + recall();
  return sum == 0 ? 0 : 2 * precision() * recall() / sum;
}

void Agreement::Add(const Agreement& more) {
  right += more.right;
  mined += more.mined;
  found += more.found;
  asked += more.asked;
  restored += more.restored;
  damaged += more.damaged;
  broken += more.broken;
  wrong.insert(wrong.end(), more.wrong.begin(), more.wrong.end());
  missed.insert(missed.end(), more.missed.begin(), more.missed.end());
}

Agreement Compare(const std::vector<GoldPair>& gold, const std::vector<v1::Evidence>& mined) {
  Agreement agreement;
  std::map<MinedPair, std::string> distinct;
  for (const v1::Evidence& evidence : mined) {
    std::u32string source = text::ToUtf32(evidence.source());
    std::u32string target = text::ToUtf32(evidence.target());
    if (!HasCjk(source)) std::swap(source, target);
    if (!HasCjk(source)) continue;  // English and its acronym: no term in our languages
    const bool both = HasCjk(target);
    MinedPair pair{PlainCjk(source), both ? PlainCjk(target) : PlainLatin(target), both, ""};
    distinct.emplace(pair, text::ToUtf8(target));
  }
  std::vector<bool> hit(gold.size(), false);
  for (const auto& [pair, written] : distinct) {
    const GoldPair* asked = nullptr;
    bool any = false;
    for (std::size_t i = 0; i < gold.size(); ++i) {
      if (!Is(gold[i], pair)) continue;
      hit[i] = any = true;
      if (!gold[i].optional && asked == nullptr) asked = &gold[i];
    }
    if (any && asked == nullptr) continue;
    ++agreement.mined;
    if (asked == nullptr) {
      agreement.wrong.push_back(text::ToUtf8(pair.term) + " = " + written);
      continue;
    }
    ++agreement.right;
    if (asked->written.empty()) continue;
    if (asked->damaged) {
      ++agreement.damaged;
      agreement.restored += written == asked->written;
    } else {
      agreement.broken += Loose(written) != Loose(asked->written);
    }
  }
  for (std::size_t i = 0; i < gold.size(); ++i) {
    if (gold[i].optional) continue;
    ++agreement.asked;
    agreement.found += hit[i];
    if (hit[i]) continue;
    agreement.missed.push_back(text::ToUtf8(*gold[i].terms.begin()) + " = " +
                               text::ToUtf8(*gold[i].others.begin()));
  }
  return agreement;
}

}  // namespace crosswalk::mine
