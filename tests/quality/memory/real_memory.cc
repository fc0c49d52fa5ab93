#include "tests/quality/memory/real_memory.h"

#include <stdlib.h>

#include <algorithm>
#include <cstdio>
#include <fstream>

#include "glossary/index/match/match_file_builder.h"
#include "glossary/index/segment_tokens.h"
#include "glossary/term/distance.h"
#include "tests/glossary/term/small_snapshot.h"

namespace crosswalk::quality {
namespace {

constexpr std::array<text::Language, 3> kFolds = {text::Language::kEn, text::Language::kZh,
                                                  text::Language::kJa};

void Must(const Status& status) {
  if (status.ok()) return;
  std::fprintf(stderr, "%s\n", status.ToString().c_str());
  std::abort();
}

}  // namespace

std::vector<std::string> UnescapedFields(const std::string& line) {
  std::vector<std::string> fields(1);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\t') {
      fields.emplace_back();
    } else if (line[i] == '\\' && i + 1 < line.size()) {
      const char next = line[++i];
      fields.back() += next == 'n' ? '\n' : next == 't' ? '\t' : next;
    } else {
      fields.back() += line[i];
    }
  }
  return fields;
}

RealMemory::RealMemory(const std::filesystem::path& tsv, std::size_t rows) {
  std::string name = (std::filesystem::temp_directory_path() / "real-memory-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) std::abort();
  folder_ = name;
  std::ifstream file(tsv);
  std::string line;
  std::getline(file, line);
  index::MatchFileBuilder builder(term::TestFolder(), folder_);
  index::RowTableBuilder table(true, true);
  while (lines_.size() < rows && std::getline(file, line)) {
    lines_.push_back(line);
    const std::size_t at = lines_.size() - 1;
    const memory::UnitChange change = UnitOf(at);
    line_of_[change.id] = at;
    table.Add("m", change.id);
    Must(builder.Add(*change.unit, 0));
    const auto texts = TextsOf(at);
    for (std::size_t column = 0; column < texts.size(); ++column) {
      if (texts[column].empty()) continue;
      const std::size_t language = kLanguages[column];
      const std::u32string tokens = TokensOf(texts[column], language, true);
      segments_[language].push_back({static_cast<std::uint32_t>(at),
                                     static_cast<std::uint32_t>(tokens.size()),
                                     all_[language].size()});
      all_[language] += tokens;
    }
  }
  Must(builder.Write(folder_ / "units", false));
  Must(table.Write(folder_ / "rows", false));
  auto units = index::MatchFile::Open(folder_ / "units");
  Must(units.status());
  files_.push_back(*std::move(units));
  auto named = index::RowTable::Open(folder_ / "rows");
  Must(named.status());
  tables_.push_back(*std::move(named));
}

RealMemory::~RealMemory() { std::filesystem::remove_all(folder_); }

std::array<std::string, 5> RealMemory::TextsOf(std::size_t line) const {
  const std::vector<std::string> fields = UnescapedFields(lines_[line]);
  std::array<std::string, 5> texts;
  for (std::size_t i = 0; i < texts.size() && i + 1 < fields.size(); ++i) texts[i] = fields[i + 1];
  return texts;
}

memory::UnitChange RealMemory::UnitOf(std::size_t line) const {
  const auto texts = TextsOf(line);
  v1::Unit unit;
  unit.mutable_source()->set_text(texts[0]);
  unit.mutable_source()->set_language_tag(kTags[0]);
  for (std::size_t i = 1; i < texts.size(); ++i) {
    if (texts[i].empty()) continue;
    v1::Segment& target = *unit.add_targets();
    target.set_text(texts[i]);
    target.set_language_tag(kTags[i]);
  }
  return {"m", lines_[line].substr(0, lines_[line].find('\t')), std::move(unit), 0};
}

std::size_t RealMemory::LineOf(const std::string& id) const {
  const auto at = line_of_.find(id);
  return at == line_of_.end() ? lines_.size() : at->second;
}

std::u32string RealMemory::TokensOf(const std::string& text, std::size_t language, bool add) {
  static index::SegmentScratch scratch;
  static index::FoldedSegment folded;
  v1::Segment segment;
  segment.set_text(text);
  index::FoldSegment(segment, kFolds[language], *term::TestFolder(), scratch, folded);
  std::u32string tokens;
  auto& numbers = numbers_[language];
  char32_t unknown = 0xFFFFFFFF;
  for (const index::SegmentToken& token : folded.tokens) {
    const std::string form(folded.Form(token));
    if (add) {
      tokens += numbers.try_emplace(form, static_cast<char32_t>(numbers.size())).first->second;
    } else {
      const auto known = numbers.find(form);
      tokens += known == numbers.end() ? unknown-- : known->second;
    }
  }
  return tokens;
}

std::vector<std::size_t> RealMemory::Near(const std::string& text, std::size_t language,
                                          std::uint32_t threshold) {
  const std::u32string ours = TokensOf(text, language, false);
  term::DistancePattern pattern(ours);
  std::vector<std::size_t> lines;
  for (const Tokens& segment : segments_[language]) {
    const std::size_t longer = std::max<std::size_t>({ours.size(), segment.length, 1});
    const std::size_t bound = longer - (threshold * longer + 99) / 100;
    const std::u32string_view theirs(&all_[language][segment.begin], segment.length);
    if (pattern.To(theirs, bound) > bound) continue;
    if (lines.empty() || lines.back() != segment.line) lines.push_back(segment.line);
  }
  return lines;
}

}  // namespace crosswalk::quality
