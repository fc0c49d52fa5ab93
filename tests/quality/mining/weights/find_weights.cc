// Finds the weights of edges (glossary/mine/edge/edge_weights.cc) on texts with gold:
//
//   find_weights TEXT.txt…       each with TEXT.gold.tsv beside it, or TEXT.txt=GOLD.tsv
//
// Each mention whose English the gold has is one decision among its hypotheses; the weights
// maximise the likelihood of the right ones, drawn to the prior by a Gaussian. Every text is left
// out once and decided with weights found on the others: what that gives is printed beside the
// prior's and the present weights', then the new table, from all texts.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

#include "glossary/document/plain_text.h"
#include "glossary/mine/edge/read_mentions.h"
#include "glossary/mine/edge/vote.h"
#include "glossary/mine/source/chars.h"
#include "glossary/mine/source/written_language.h"
#include "glossary/script/lexicon.h"
#include "glossary/text/utf8.h"

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

struct GoldText {
  std::string name;
  std::vector<Decision> decisions;
  std::size_t no_right = 0;  // mentions of the gold whose right edge is no hypothesis
};

// As the open scorer compares: without quotation marks and spaces, middle dots alike, no case.
std::u32string Plain(std::u32string_view term) {
  std::u32string out;
  for (const char32_t c : term) {
    if (IsSpace(c) || ClosingQuote(c) != 0 || OpeningQuote(c) != 0) continue;
    if (std::u32string_view(U"\"'()（）*_`[]").find(c) != std::u32string_view::npos) continue;
    out += IsMiddleDot(c) ? U'·' : ToLower(c);
  }
  return out;
}

std::string ReadAll(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// English or acronym, as LatinKey, to the terms that it may gloss.
using Gold = std::map<std::u32string, std::set<std::u32string>>;

Gold ReadGold(const fs::path& path) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  Gold gold;
  while (std::getline(in, line)) {
    std::vector<std::string> f;
    std::istringstream fields(line);
    for (std::string field; std::getline(fields, field, '\t');) f.push_back(field);
    f.resize(9);
    std::vector<std::string> terms = {f[1], f[4]};
    std::istringstream notes(f[8]);
    for (std::string note; std::getline(notes, note, ';');) {
      const std::size_t at = note.find("alt=");
      if (at != std::string::npos) terms.push_back(note.substr(at + 4));
    }
    for (const std::string& english : {f[2], f[3], f[5]}) {
      const std::u32string key = LatinKey(text::ToUtf32(english));
      if (key.empty()) continue;
      for (const std::string& term : terms) {
        if (!term.empty()) gold[key].insert(Plain(text::ToUtf32(term)));
      }
    }
  }
  return gold;
}

GoldText Collect(const fs::path& text_path, const fs::path& gold_path, const script::Folder& folder,
                 const Dictionaries& dictionaries) {
  GoldText out{text_path.filename().string(), {}, 0};
  const Gold gold = ReadGold(gold_path);
  const SourceText text(*document::ReadPlainText(ReadAll(text_path), out.name), folder);
  const bool japanese = JudgeLanguage(text).language() == text::Language::kJa;
  Found found = *ReadMentions(text, japanese, dictionaries, Cancellation());
  Occurrences occurrences;
  occurrences.Ask(found.mentions);
  occurrences.CountIn(text, japanese);
  WeighElsewhere(occurrences, found.mentions);
  for (const Mention& mention : found.mentions) {
    if (mention.reversed) continue;
    std::set<std::u32string> right;
    for (const std::u32string& english : mention.restored) {
      const auto entry = gold.find(LatinKey(english));
      if (entry != gold.end()) right.insert(entry->second.begin(), entry->second.end());
    }
    if (right.empty()) continue;
    Decision decision;
    decision.place = out.name + ":" + std::to_string(text.LineNumber(mention.bracket.open)) + " " +
                     text::ToUtf8(mention.restored.front());
    bool any = false;
    for (const EdgeHypothesis& h : mention.hypotheses) {
      decision.hypotheses.push_back(h.features);
      decision.terms.push_back(h.term);
      decision.right.push_back(right.contains(Plain(h.term)));
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

std::vector<double> Prior() { return {PriorEdgeWeights().begin(), PriorEdgeWeights().end()}; }

// Gradient ascent with a step of its own for each weight (Riedmiller and Braun 1993, Rprop).
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
        for (std::size_t h = 0; h < p.size(); ++h) {
          const double wanted = decision.right[h] ? p[h] / std::max(right, 1e-12) : 0;
          for (std::size_t i = 0; i < kEdgeFeatures; ++i) {
            gradient[i] += (wanted - p[h]) * decision.hypotheses[h][i];
          }
        }
      }
    }
    for (std::size_t i = 0; i < kEdgeFeatures; ++i) {
      gradient[i] -= (weights[i] - prior[i]) / (deviation * deviation);
      const double turn = gradient[i] * last[i];
      if (turn > 0) step[i] = std::min(0.5, step[i] * 1.2);
      if (turn < 0) step[i] = std::max(1e-5, step[i] * 0.5);
      last[i] = turn < 0 ? 0 : gradient[i];
      if (last[i] != 0) weights[i] += last[i] > 0 ? step[i] : -step[i];
    }
  }
  return weights;
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

int Main(int argc, char** argv) {
  const auto folder = *script::Folder::Create();
  const Dictionaries dictionaries = *Dictionaries::Open(script::DataFolder());
  std::vector<GoldText> texts;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    const std::size_t equals = argument.find('=');
    const fs::path text = argument.substr(0, equals);
    const fs::path gold = equals == std::string::npos
                              ? fs::path(text).replace_extension(".gold.tsv")
                              : fs::path(argument.substr(equals + 1));
    texts.push_back(Collect(text, gold, *folder, dictionaries));
  }
  if (texts.size() < 2) {
    std::cerr << "usage: find_weights TEXT.txt[=GOLD.tsv] TEXT.txt[=GOLD.tsv]…\n";
    return 2;
  }
  const std::vector<double> prior = Prior();
  const std::vector<double> present(FoundEdgeWeights().begin(), FoundEdgeWeights().end());
  for (const double deviation : {0.25, 0.5, 1.0, 2.0}) {
    Outcome left_out;
    for (const GoldText& text : texts) {
      std::vector<const GoldText*> others;
      for (const GoldText& other : texts) {
        if (&other != &text) others.push_back(&other);
      }
      left_out.Add(Try(text, Find(others, deviation), deviation == 1.0));
    }
    char name[40];
    std::snprintf(name, sizeof name, "left out, deviation %.2f", deviation);
    Print(name, left_out);
  }
  Outcome by_prior, by_present;
  for (const GoldText& text : texts) {
    by_prior.Add(Try(text, prior, false));
    by_present.Add(Try(text, present, false));
  }
  Print("prior", by_prior);
  Print("present weights", by_present);
  std::vector<const GoldText*> all;
  for (const GoldText& text : texts) all.push_back(&text);
  const std::vector<double> found = Find(all, 1.0);
  Outcome by_found;
  for (const GoldText& text : texts) by_found.Add(Try(text, found, false));
  Print("new weights, on their texts", by_found);
  for (std::size_t i = 0; i < kEdgeFeatures; ++i) {
    const std::string name =
        std::string("{\"") + EdgeFeatureName(static_cast<EdgeFeature>(i)) + "\",";
    std::printf("    %-24s %5.2fF, %5.2fF},\n", name.c_str(), prior[i], found[i]);
  }
  return 0;
}

}  // namespace
}  // namespace crosswalk::mine

int main(int argc, char** argv) { return crosswalk::mine::Main(argc, argv); }
