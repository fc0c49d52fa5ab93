#include "glossary/mine/miner.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "glossary/mine/edge/confidence.h"
#include "glossary/mine/edge/read_mentions.h"
#include "glossary/mine/edge/vote.h"
#include "glossary/mine/relation/relations.h"
#include "glossary/mine/source/acronym.h"
#include "glossary/mine/source/chars.h"
#include "glossary/mine/source/source_text.h"
#include "glossary/mine/source/written_language.h"
#include "glossary/script/lexicon.h"
#include "glossary/text/utf8.h"

namespace crosswalk::mine {

struct Miner::Parts {
  std::shared_ptr<const script::Folder> folder;
  Dictionaries dictionaries;
};

namespace {

// Below this the text merely has brackets; found by reading what clean prose yields.
constexpr double kLeastConfidence = 0.35;

v1::EvidenceKind KindOf(const Mention& mention, bool acronym, const EnglishRestorer& restorer) {
  if (acronym) return v1::EVIDENCE_KIND_ACRONYM;
  const std::u32string& english = mention.restored.front();
  const bool one_word = english.find(U' ') == std::u32string::npos;
  const bool name = mention.person || (IsUpper(english[0]) && NamesOrganisation(english)) ||
                    (one_word && IsUpper(english[0]) && !restorer.IsCommonWord(english));
  return name ? v1::EVIDENCE_KIND_NAME : v1::EVIDENCE_KIND_GLOSS;
}

std::map<std::string, double> FeaturesOf(const Mention& mention) {
  std::map<std::string, double> features;
  const EdgeHypothesis& best = mention.hypotheses.front();
  for (std::size_t i = 0; i < kEdgeFeatures; ++i) {
    if (best.features[i] != 0) {
      features[EdgeFeatureName(static_cast<EdgeFeature>(i))] = best.features[i];
    }
  }
  features["score"] = best.score;
  return features;
}

void TellMention(const Mention& mention, const EnglishRestorer& restorer,
                 std::vector<Pair>& pairs) {
  Pair pair;
  pair.source = mention.term();
  pair.offset = mention.offset();
  pair.features = FeaturesOf(mention);
  const PairFeatures pair_features = FeaturesOfPair(mention, restorer);
  const double sure = Confidence(pair_features);
  for (std::size_t i = 0; i < mention.restored.size(); ++i) {
    const bool acronym = i >= mention.english.size();
    const Part& part = acronym ? mention.acronyms[i - mention.english.size()] : mention.english[i];
    pair.kind = KindOf(mention, acronym, restorer);
    pair.target = mention.restored[i];
    pair.target_found = part.text;
    pair.confidence = sure;
    if (acronym && !mention.english.empty() && StandsFor(part.text, mention.english[0].text)) {
      pair.features["acronym_stands_for"] = 1;
      pair.confidence = std::max(sure, std::min(0.98, sure + 0.05));
    }
    if (pair.confidence >= kLeastConfidence) pairs.push_back(pair);
  }
}

// The tag of one side: English, Japanese where there is kana, else the text's.
std::string TagOf(std::u32string_view term, const text::LanguageTag& text) {
  if (!HasCjk(term)) return "en";
  if (HasKana(term)) return "ja";
  return text.language() == text::Language::kEn ? "zh" : text.str();
}

v1::Evidence ToEvidence(const SourceText& text, const Pair& pair, const text::LanguageTag& language,
                        const std::string& file) {
  v1::Evidence evidence;
  evidence.set_kind(pair.kind);
  evidence.set_source(text::ToUtf8(pair.source));
  evidence.set_source_language_tag(TagOf(pair.source, language));
  evidence.set_target(text::ToUtf8(pair.target));
  evidence.set_target_language_tag(TagOf(pair.target, language));
  evidence.set_target_found(text::ToUtf8(pair.target_found));
  evidence.set_confidence(pair.confidence);
  evidence.set_offset(pair.offset);
  evidence.set_line(text.LineNumber(pair.offset));
  evidence.set_sentence(text.Sentence(pair.offset));
  evidence.set_file(file);
  for (const auto& [name, value] : pair.features) (*evidence.mutable_features())[name] = value;
  return evidence;
}

void Append(std::vector<Pair> more, std::vector<Pair>& pairs) {
  std::move(more.begin(), more.end(), std::back_inserter(pairs));
}

// In order of place; a pair of spellings once a place.
void Order(std::vector<Pair>& pairs) {
  const auto key = [](const Pair& p) { return std::tie(p.offset, p.source, p.target); };
  std::stable_sort(pairs.begin(), pairs.end(),
                   [&](const Pair& a, const Pair& b) { return key(a) < key(b); });
  pairs.erase(std::unique(pairs.begin(), pairs.end(),
                          [&](const Pair& a, const Pair& b) { return key(a) == key(b); }),
              pairs.end());
}

}  // namespace

Miner::Miner() = default;
Miner::~Miner() = default;

const script::Folder& Miner::folder() const { return *parts_->folder; }

Result<std::shared_ptr<const Miner>> Miner::Create(std::shared_ptr<const script::Folder> folder,
                                                   const std::filesystem::path& data_folder) {
  CROSSWALK_ASSIGN(Dictionaries dictionaries, Dictionaries::Open(data_folder));
  std::shared_ptr<Miner> miner(new Miner);
  miner->parts_ =
      std::unique_ptr<const Parts>(new Parts{std::move(folder), std::move(dictionaries)});
  return std::shared_ptr<const Miner>(std::move(miner));
}

ReadDocument::ReadDocument(const Document& document, const script::Folder& folder)
    : name_(document.name),
      text_(document.text, folder),
      language_(document.language.is_none() ? JudgeLanguage(text_) : document.language) {}

Result<std::unique_ptr<ReadDocument>> Miner::Read(const Document& document,
                                                  const Cancellation& cancellation) const {
  if (const std::size_t bad = text::FindInvalidUtf8(document.text); bad != std::string_view::npos) {
    return InvalidArgument(document.name + ": byte " + std::to_string(bad) + ": not UTF-8");
  }
  auto read = std::make_unique<ReadDocument>(document, *parts_->folder);
  CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
  CROSSWALK_ASSIGN(read->found, ReadMentions(read->text(), read->japanese(), parts_->dictionaries,
                                             cancellation));
  Occurrences occurrences;
  occurrences.Ask(read->found.mentions);
  occurrences.CountIn(read->text(), read->japanese());
  WeighElsewhere(occurrences, read->found.mentions);
  return read;
}

Result<std::vector<v1::Evidence>> Miner::Decide(ReadDocument& document,
                                                const Surroundings& surroundings,
                                                const Cancellation& cancellation) const {
  const SourceText& text = document.text();
  std::vector<Mention>& mentions = document.found.mentions;
  if (surroundings.known != nullptr && *surroundings.known) {
    for (Mention& mention : mentions) {
      const std::string english = text::ToUtf8(mention.restored.front());
      WeighKnown(text, (*surroundings.known)(english), mention);
    }
  }
  if (surroundings.occurrences != nullptr) WeighElsewhere(*surroundings.occurrences, mentions);
  Ballot own;
  if (surroundings.ballot == nullptr) own.Add(text, mentions);
  (surroundings.ballot == nullptr ? own : *surroundings.ballot).Decide(text, mentions);
  // A term in Latin script alone is none: X（Twitter）.
  std::erase_if(mentions, [](const Mention& m) { return !HasCjk(m.term()); });
  CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
  const Dictionaries& dictionaries = parts_->dictionaries;
  const EnglishRestorer restorer(dictionaries.en);
  const bool japanese = document.japanese();
  WordCutter cutter(dictionaries.WordsOf(japanese), japanese);
  const EdgeFinder edges(cutter, dictionaries, japanese);
  std::vector<Pair> pairs;
  for (const Mention& mention : mentions) TellMention(mention, restorer, pairs);
  Append(FindRelations(text, {edges, restorer, dictionaries.en, japanese}, mentions,
                       document.found.declarations),
         pairs);
  Order(pairs);
  std::vector<v1::Evidence> evidence;
  for (const Pair& pair : pairs) {
    if (pair.source == pair.target) continue;
    evidence.push_back(ToEvidence(text, pair, document.language(), document.name()));
  }
  return evidence;
}

Result<std::vector<v1::Evidence>> Miner::Mine(const Document& document,
                                              const Cancellation& cancellation) const {
  CROSSWALK_ASSIGN(const std::unique_ptr<ReadDocument> read, Read(document, cancellation));
  return Decide(*read, Surroundings{}, cancellation);
}

}  // namespace crosswalk::mine
