// Which chains lead from one variant to another: the table of ARCHITECTURE.md, "Folding and
// variants".
#include "glossary/script/conversion_path.h"

namespace crosswalk::script {
namespace {

using text::Language;
using text::LanguageTag;
using text::Script;

// Ways of writing Chinese that OpenCC tells apart.
enum class Standard { kSimplified, kTraditional, kTaiwan, kHongKong };

Standard StandardOf(const LanguageTag& tag, Script script) {
  if (script == Script::kHans) return Standard::kSimplified;
  if (tag.region() == "TW") return Standard::kTaiwan;
  if (tag.region() == "HK" || tag.region() == "MO") return Standard::kHongKong;
  return Standard::kTraditional;
}

ConversionPath Same(std::string chain) { return {{chain}, {chain}, ""}; }
ConversionPath Unchanged(const LanguageTag& from, const LanguageTag& to, const char* why) {
  return {{}, {}, "from " + from.str() + " to " + to.str() + " nothing changes: " + why};
}

ConversionPath Chinese(Standard from, Standard to) {
  switch (from) {
    case Standard::kSimplified:
      if (to == Standard::kTaiwan) return {{"s2twp"}, {"s2tw"}, ""};
      return Same(to == Standard::kHongKong ? "s2hk" : "s2t");
    case Standard::kTaiwan:
      if (to == Standard::kSimplified) return {{"tw2sp"}, {"tw2s"}, ""};
      if (to == Standard::kHongKong) return {{"tw2t", "t2hk"}, {"tw2t", "t2hk"}, ""};
      return Same("tw2t");
    case Standard::kHongKong:
      if (to == Standard::kSimplified) return Same("hk2s");
      if (to == Standard::kTaiwan) return {{"hk2t", "t2tw"}, {"hk2t", "t2tw"}, ""};
      return Same("hk2t");
    case Standard::kTraditional:
      break;
  }
  if (to == Standard::kSimplified) return Same("t2s");
  return Same(to == Standard::kTaiwan ? "t2tw" : "t2hk");
}

}  // namespace

std::string ChainName(const Chain& chain) {
  std::string name;
  for (const std::string& configuration : chain) {
    if (!name.empty()) name += '+';
    name += configuration;
  }
  return name;
}

Status CheckConvertible(const LanguageTag& from, const LanguageTag& to) {
  const Language language = from.language();
  if (language != Language::kZh && language != Language::kJa && language != Language::kEn) {
    return InvalidArgument((from.is_none() ? "no language" : from.str()) +
                           " has no variants to convert between");
  }
  if (language != to.language()) {
    return InvalidArgument(from.str() + " cannot be converted to " +
                           (to.is_none() ? "no language" : to.str()) + ": another language");
  }
  return {};
}

ConversionPath PathBetween(const LanguageTag& from, Script from_script, const LanguageTag& to) {
  if (from.language() == Language::kEn) {
    return Unchanged(from, to, "spellings of English are not converted");
  }
  if (from.language() == Language::kJa) {
    if (from.script() == to.script()) return Unchanged(from, to, "they are written alike");
    return Same(to.script() == Script::kKyujitai ? "jp2t" : "t2jp");
  }
  if (to.script() == Script::kNone) return Unchanged(from, to, "zh names no script");
  const Standard source = StandardOf(from, from_script), target = StandardOf(to, to.script());
  if (source == target) return Unchanged(from, to, "they are written alike");
  return Chinese(source, target);
}

}  // namespace crosswalk::script
