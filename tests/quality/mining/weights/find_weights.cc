// Finds the weights of edges and of confidence (glossary/mine/edge/edge_weights.cc, confidence.cc):
//
//   find_weights TEXT.txt…     with TEXT.gold.tsv beside it, or TEXT.txt=GOLD.tsv for another
//   place,
//                              or PROSE.txt@JUDGED.tsv: places of a long text that people judged
//
// Each mention whose English the gold has is one decision among its hypotheses; the weights
// maximise the likelihood of the right ones, drawn to the prior by a Gaussian. Every text is left
// out once and decided with weights found on the others: what that gives is printed beside the
// prior's and the present weights', then the new tables, from all texts. Then the same for how sure
// the miner is, after the vote, by the present weights of edges.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <sstream>

#include "glossary/document/plain_text.h"
#include "glossary/mine/edge/confidence.h"
#include "glossary/mine/edge/read_mentions.h"
#include "glossary/mine/edge/vote.h"
#include "glossary/mine/source/chars.h"
#include "glossary/mine/source/written_language.h"
#include "glossary/script/lexicon.h"
#include "glossary/text/utf8.h"
#include "tests/quality/mining/gold.h"

namespace crosswalk::mine {
namespace {

namespace fs = std::filesystem;

// One mention: its hypotheses' features and which are right.
struct Decision {
  std::string place;
  std::vector<EdgeFeatures> hypotheses;
  std::vector<std::u32string> terms;
  std::vector<bool> right;
};

// A mention after the vote, and whether it is right.
struct Judged {
  PairFeatures features;
  bool right;
};

struct GoldText {
  std::string name;
  std::vector<Decision> decisions;
  std::vector<Judged> judged;
  std::size_t no_right = 0;  // mentions of the gold whose right edge is no hypothesis
};

std::string ReadAll(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// What is right for a mention: the terms, none where there is no pair; nullopt where nobody says.
class Answers {
 public:
  virtual ~Answers() = default;
  virtual std::optional<std::set<std::u32string>> For(const Mention& mention) const = 0;
};

// Gold of a whole text: what it does not have is no pair.
class GoldAnswers final : public Answers {
 public:
  explicit GoldAnswers(const fs::path& path) : gold_(ReadGold(path)) {}

  std::optional<std::set<std::u32string>> For(const Mention& mention) const override {
    std::set<std::u32string> terms;
    bool optional = false;
    for (const std::u32string& english : mention.restored) {
      for (const GoldPair& pair : gold_) {
        if (!pair.others.contains(PlainLatin(english))) continue;
        terms.insert(pair.terms.begin(), pair.terms.end());
        optional |= pair.optional;
      }
    }
    if (terms.empty() && optional) return std::nullopt;
    return terms;
  }

 private:
  std::vector<GoldPair> gold_;
};

// Judged places of a long text: where the term ends (code point), its English, and the right term
// or `-`.
class JudgedAnswers final : public Answers {
 public:
  explicit JudgedAnswers(const fs::path& path) {
    std::ifstream in(path);
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
      std::istringstream fields(line);
      std::string end, english, term;
      std::getline(fields, end, '\t');
      std::getline(fields, english, '\t');
      std::getline(fields, term, '\t');
      answers_[{std::stoul(end), PlainLatin(text::ToUtf32(english))}] = text::ToUtf32(term);
    }
  }

  std::optional<std::set<std::u32string>> For(const Mention& mention) const override {
    for (const std::u32string& english : mention.restored) {
      const auto found = answers_.find({mention.run.at.back() + 1, PlainLatin(english)});
      if (found == answers_.end()) continue;
      if (found->second == U"-") return std::set<std::u32string>();
      return std::set{PlainCjk(found->second)};
    }
    return std::nullopt;
  }

 private:
  std::map<std::pair<std::size_t, std::u32string>, std::u32string> answers_;
};

GoldText Collect(const fs::path& text_path, const Answers& answers, const script::Folder& folder,
                 const Dictionaries& dictionaries) {
  GoldText out{text_path.filename().string(), {}, {}, 0};
  const SourceText text(*document::ReadPlainText(ReadAll(text_path), out.name), folder);
  const bool japanese = JudgeLanguage(text).language() == text::Language::kJa;
  Found found = *ReadMentions(text, japanese, dictionaries, Cancellation());
  Occurrences occurrences;
  occurrences.Ask(found.mentions);
  occurrences.CountIn(text, japanese);
  WeighElsewhere(occurrences, found.mentions);
  for (const Mention& mention : found.mentions) {
    const auto right = answers.For(mention);
    if (mention.reversed || !right || right->empty()) continue;
    Decision decision;
    decision.place = out.name + ":" + std::to_string(text.LineNumber(mention.bracket.open)) + " " +
                     text::ToUtf8(mention.restored.front());
    bool any = false;
    for (const EdgeHypothesis& h : mention.hypotheses) {
      decision.hypotheses.push_back(h.features);
      decision.terms.push_back(h.term);
      decision.right.push_back(right->contains(PlainCjk(h.term)));
      any |= decision.right.back();
    }
    if (any) {
      out.decisions.push_back(std::move(decision));
    } else {
      ++out.no_right;
      std::cerr << decision.place << ": no hypothesis is right, among them "
                << text::ToUtf8(mention.term()) << "\n";
    }
  }
  Ballot ballot;
  ballot.Add(text, found.mentions);
  ballot.Decide(text, found.mentions);
  const EnglishRestorer restorer(dictionaries.en);
  for (const Mention& mention : found.mentions) {
    const auto right = answers.For(mention);
    if (!right || !HasCjk(mention.term())) continue;
    out.judged.push_back(
        {FeaturesOfPair(mention, restorer), right->contains(PlainCjk(mention.term()))});
  }
  return out;
}

std::vector<double> Probabilities(const Decision& decision, const std::vector<double>& weights) {
  std::vector<double> p;
  for (const EdgeFeatures& features : decision.hypotheses) {
    double score = 0;
    for (std::size_t i = 0; i < kEdgeFeatures; ++i) score += features[i] * weights[i];
    p.push_back(score);
  }
  const double best = *std::max_element(p.begin(), p.end());
  double sum = 0;
  for (double& value : p) sum += value = std::exp(value - best);
  for (double& value : p) value /= sum;
  return p;
}

// Prose of manuals is another kind of text than articles and books, and what people judged in it is
// less sure than gold: a decision of it counts for part of one.
bool IsProse(const GoldText& text) { return text.name.starts_with("prose"); }
constexpr double kProse = 0.3;

std::vector<double> Prior() { return {PriorEdgeWeights().begin(), PriorEdgeWeights().end()}; }

// Gradient ascent with a step of its own for each weight (Riedmiller and Braun 1993, Rprop).
void Step(double gradient, double& last, double& step, double& weight) {
  const double turn = gradient * last;
  if (turn > 0) step = std::min(0.5, step * 1.2);
  if (turn < 0) step = std::max(1e-5, step * 0.5);
  last = turn < 0 ? 0 : gradient;
  if (last != 0) weight += last > 0 ? step : -step;
}

std::vector<double> Find(const std::vector<const GoldText*>& texts, double deviation) {
  const std::vector<double> prior = Prior();
  std::vector<double> weights = prior, step(kEdgeFeatures, 0.05), last(kEdgeFeatures, 0);
  constexpr int kRounds = 400;
  for (int round = 0; round < kRounds; ++round) {
    std::vector<double> gradient(kEdgeFeatures, 0);
    for (const GoldText* text : texts) {
      for (const Decision& decision : text->decisions) {
        const std::vector<double> p = Probabilities(decision, weights);
        double right = 0;
        for (std::size_t h = 0; h < p.size(); ++h) right += decision.right[h] ? p[h] : 0;
        const double weight = IsProse(*text) ? kProse : 1;
        for (std::size_t h = 0; h < p.size(); ++h) {
          const double wanted = decision.right[h] ? p[h] / std::max(right, 1e-12) : 0;
          for (std::size_t i = 0; i < kEdgeFeatures; ++i) {
            gradient[i] += weight * (wanted - p[h]) * decision.hypotheses[h][i];
          }
        }
      }
    }
    for (std::size_t i = 0; i < kEdgeFeatures; ++i) {
      gradient[i] -= (weights[i] - prior[i]) / (deviation * deviation);
      Step(gradient[i], last[i], step[i], weights[i]);
    }
  }
  return weights;
}

std::vector<const GoldText*> AllBut(const std::vector<GoldText>& texts, const GoldText* left_out) {
  std::vector<const GoldText*> kept;
  for (const GoldText& text : texts) {
    if (&text != left_out) kept.push_back(&text);
  }
  return kept;
}

struct Outcome {
  std::size_t right = 0;
  std::size_t all = 0;
  double log_likelihood = 0;

  void Add(const Outcome& more) {
    right += more.right;
    all += more.all;
    log_likelihood += more.log_likelihood;
  }
};

Outcome Try(const GoldText& text, const std::vector<double>& weights, bool tell) {
  Outcome outcome;
  for (const Decision& decision : text.decisions) {
    const std::vector<double> p = Probabilities(decision, weights);
    const std::size_t best =
        static_cast<std::size_t>(std::max_element(p.begin(), p.end()) - p.begin());
    double right = 0;
    std::size_t best_right = 0;
    for (std::size_t h = 0; h < p.size(); ++h) {
      if (!decision.right[h]) continue;
      if (right == 0 || p[h] > p[best_right]) best_right = h;
      right += p[h];
    }
    outcome.right += decision.right[best];
    ++outcome.all;
    outcome.log_likelihood += std::log(std::max(right, 1e-12));
    if (decision.right[best] || !tell) continue;
    std::cerr << decision.place << ": " << text::ToUtf8(decision.terms[best]) << " for "
              << text::ToUtf8(decision.terms[best_right]) << " ";
    for (std::size_t i = 0; i < kEdgeFeatures; ++i) {
      const double gap = (decision.hypotheses[best][i] - decision.hypotheses[best_right][i]);
      if (gap != 0) {
        std::fprintf(stderr, " %s %+.1f*%.1f", EdgeFeatureName(static_cast<EdgeFeature>(i)), gap,
                     weights[i]);
      }
    }
    std::cerr << "\n";
  }
  return outcome;
}

void Print(const char* name, const Outcome& outcome) {
  std::printf("%-28s %4zu of %4zu right, %.3f; nats a decision %.3f\n", name, outcome.right,
              outcome.all, static_cast<double>(outcome.right) / static_cast<double>(outcome.all),
              -outcome.log_likelihood / static_cast<double>(outcome.all));
}

// Logistic regression, drawn to 0 by a Gaussian.
std::vector<double> FindConfidence(const std::vector<const GoldText*>& texts, double deviation) {
  std::vector<double> weights(kPairFeatures, 0), step(kPairFeatures, 0.05), last(kPairFeatures, 0);
  constexpr int kRounds = 400;
  for (int round = 0; round < kRounds; ++round) {
    std::vector<double> gradient(kPairFeatures, 0);
    for (const GoldText* text : texts) {
      for (const Judged& judged : text->judged) {
        double score = 0;
        for (std::size_t i = 0; i < kPairFeatures; ++i) score += judged.features[i] * weights[i];
        const double error = (judged.right ? 1 : 0) - 1 / (1 + std::exp(-score));
        for (std::size_t i = 0; i < kPairFeatures; ++i) gradient[i] += error * judged.features[i];
      }
    }
    for (std::size_t i = 0; i < kPairFeatures; ++i) {
      gradient[i] -= weights[i] / (deviation * deviation);
      Step(gradient[i], last[i], step[i], weights[i]);
    }
  }
  return weights;
}

double ConfidenceOf(const Judged& judged, const std::vector<double>& weights) {
  double score = 0;
  for (std::size_t i = 0; i < kPairFeatures; ++i) score += judged.features[i] * weights[i];
  return 1 / (1 + std::exp(-score));
}

// What confidences are worth: by tenths, how many are right.
class Calibration {
 public:
  void Add(double confidence, bool right) {
    const auto bin = std::min<std::size_t>(kBins - 1, static_cast<std::size_t>(confidence * kBins));
    ++all_[bin];
    right_[bin] += right;
  }

  void Print(const char* name) const {
    std::printf("%s\n", name);
    for (std::size_t bin = 0; bin < kBins; ++bin) {
      if (all_[bin] == 0) continue;
      std::printf("    %.2f to %.2f: %4zu of %4zu right, %.3f\n", static_cast<double>(bin) / kBins,
                  static_cast<double>(bin + 1) / kBins, right_[bin], all_[bin],
                  static_cast<double>(right_[bin]) / static_cast<double>(all_[bin]));
    }
  }

 private:
  static constexpr std::size_t kBins = 20;
  std::array<std::size_t, kBins> all_{};
  std::array<std::size_t, kBins> right_{};
};

void FindEdges(const std::vector<GoldText>& texts) {
  const std::vector<double> prior = Prior();
  const std::vector<double> present(FoundEdgeWeights().begin(), FoundEdgeWeights().end());
  for (const double deviation : {0.5, 1.0, 2.0}) {
    Outcome left_out, prose;
    for (const GoldText& text : texts) {
      (IsProse(text) ? prose : left_out)
          .Add(Try(text, Find(AllBut(texts, &text), deviation), deviation == 1.0));
    }
    std::printf("deviation %.1f\n", deviation);
    Print("  texts left out", left_out);
    if (prose.all > 0) Print("  prose left out", prose);
  }
  Outcome by_prior, by_present, by_found;
  const std::vector<double> found = Find(AllBut(texts, nullptr), 1.0);
  for (const GoldText& text : texts) {
    by_prior.Add(Try(text, prior, false));
    by_present.Add(Try(text, present, false));
    by_found.Add(Try(text, found, false));
  }
  Print("prior", by_prior);
  Print("present weights", by_present);
  Print("new weights, on their texts", by_found);
  for (std::size_t i = 0; i < kEdgeFeatures; ++i) {
    const std::string name =
        std::string("{\"") + EdgeFeatureName(static_cast<EdgeFeature>(i)) + "\",";
    std::printf("    %-22s %5.2fF, %5.2fF},\n", name.c_str(), prior[i], found[i]);
  }
}

void FindConfidences(const std::vector<GoldText>& texts) {
  Calibration on_texts, on_prose;
  constexpr double kDeviation = 2;
  for (const GoldText& text : texts) {
    const std::vector<double> weights = FindConfidence(AllBut(texts, &text), kDeviation);
    for (const Judged& judged : text.judged) {
      (IsProse(text) ? on_prose : on_texts).Add(ConfidenceOf(judged, weights), judged.right);
    }
  }
  on_texts.Print("confidence, texts left out");
  on_prose.Print("confidence, prose left out");
  const std::vector<double> found = FindConfidence(AllBut(texts, nullptr), kDeviation);
  for (std::size_t i = 0; i < kPairFeatures; ++i) {
    const std::string name =
        std::string("{\"") + PairFeatureName(static_cast<PairFeature>(i)) + "\",";
    std::printf("    %-18s %5.2fF},\n", name.c_str(), found[i]);
  }
}

int Main(int argc, char** argv) {
  const auto folder = *script::Folder::Create();
  const Dictionaries dictionaries = *Dictionaries::Open(script::DataFolder());
  std::vector<GoldText> texts;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    const std::size_t mark = argument.find_first_of("=@");
    const fs::path text = argument.substr(0, mark);
    const fs::path table = mark == std::string::npos ? fs::path(text).replace_extension(".gold.tsv")
                                                     : fs::path(argument.substr(mark + 1));
    std::unique_ptr<const Answers> answers;
    if (mark != std::string::npos && argument[mark] == '@') {
      answers = std::make_unique<JudgedAnswers>(table);
    } else {
      answers = std::make_unique<GoldAnswers>(table);
    }
    texts.push_back(Collect(text, *answers, *folder, dictionaries));
  }
  if (texts.size() < 2) {
    std::cerr << "usage: find_weights TEXT.txt[=GOLD.tsv] PROSE.txt@JUDGED.tsv …\n";
    return 2;
  }
  FindEdges(texts);
  FindConfidences(texts);
  return 0;
}

}  // namespace
}  // namespace crosswalk::mine

int main(int argc, char** argv) { return crosswalk::mine::Main(argc, argv); }
