#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "glossary/index/concordance/concordance_file.h"
#include "glossary/index/concordance/concordance_file_parts.h"
#include "glossary/index/concordance/concordance_schema.h"
#include "glossary/index/concordance/segment_words.h"
#include "glossary/index/concordance/texts_file.h"
#include "glossary/index/concordance/unit_facts.h"
#include "glossary/index/key_database_lane.h"
#include "glossary/text/language_tag.h"
#include "glossary/text/utf8.h"

namespace crosswalk::index {
namespace {

// Tags whose meaning is kept; files use a handful.
constexpr std::size_t kMostTags = 1000;

// What a tag means here.
struct TagMeaning {
  text::Language language;
  std::string subtag;  // empty: no language
  std::string prefix;  // LANG of the schema
};

TagMeaning MeaningOf(const std::string& raw) {
  const Result<text::LanguageTag> tag = text::LanguageTag::Parse(raw);
  if (!tag.ok() || tag->is_none()) return {text::Language::kNone, "", ""};
  std::string subtag(tag->primary());
  std::string prefix = LanguagePrefix(subtag);
  return {tag->language(), std::move(subtag), std::move(prefix)};
}

}  // namespace

struct ConcordanceFileBuilder::Parts {
  Parts(std::shared_ptr<const script::Folder> script_folder, const std::filesystem::path& path,
        TextsFileBuilder texts_file)
      : folder(std::move(script_folder)),
        words_path(path / kWordsFile),
        english(*folder, text::Language::kEn),
        uninflected(*folder, text::Language::kOther),
        texts(std::move(texts_file)),
        lane(path) {}

  const TagMeaning& Meaning(const std::string& raw);
  // Adds the terms of `words`, of a text.
  void AddTerms(std::string_view prefix, std::vector<std::string>& terms);
  // The next row.
  Status AddRow(const StoredRow& row, std::int64_t date, std::vector<std::string> terms);

  std::shared_ptr<const script::Folder> folder;
  std::filesystem::path words_path;
  BaseForms english;
  BaseForms uninflected;
  TextsFileBuilder texts;
  KeyDatabaseLane lane;
  std::map<std::string, TagMeaning> tags;
  SegmentScratch scratch;
  FoldedSegment tokens;
  SegmentWords segment_words;
  std::vector<TextWord> words;
  std::string pair;
  bool sync = false;
};

const TagMeaning& ConcordanceFileBuilder::Parts::Meaning(const std::string& raw) {
  const auto known = tags.find(raw);
  if (known != tags.end()) return known->second;
  return tags.emplace(raw, MeaningOf(raw)).first->second;
}

void ConcordanceFileBuilder::Parts::AddTerms(std::string_view prefix,
                                             std::vector<std::string>& terms) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const TextWord& word = words[i];
    if (word.kind != WordKind::kCharacter) {
      MakeTerm(kWordPrefix, prefix, word.base, terms.emplace_back());
      continue;
    }
    MakeTerm(kCharacterPrefix, prefix, word.form, terms.emplace_back());
    for (std::size_t next = i + 1; next < words.size(); ++next) {
      if (words[next].kind != WordKind::kCharacter || words[next].breaks) break;
      pair = word.form;
      pair += words[next].form;
      MakeTerm(kPairPrefix, prefix, pair, terms.emplace_back());
      if (!words[next].optional) break;
    }
  }
}

Status ConcordanceFileBuilder::Parts::AddRow(const StoredRow& row, std::int64_t date,
                                             std::vector<std::string> terms) {
  for (const std::string_view domain : row.domains) {
    MakeTerm(kDomainPrefix, "", domain, terms.emplace_back());
  }
  for (const std::string_view author : row.authors) {
    MakeTerm(kAuthorPrefix, "", author, terms.emplace_back());
  }
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  CROSSWALK_RETURN_IF_ERROR(texts.Add(row, date));
  return lane.Add(std::move(terms));
}

Result<std::unique_ptr<ConcordanceFileBuilder>> ConcordanceFileBuilder::Create(
    std::shared_ptr<const script::Folder> folder, const std::filesystem::path& path) {
  CROSSWALK_ASSIGN(TextsFileBuilder texts, TextsFileBuilder::Create(path / kTextsFile));
  return std::unique_ptr<ConcordanceFileBuilder>(new ConcordanceFileBuilder(
      std::make_unique<Parts>(std::move(folder), path, std::move(texts))));
}

ConcordanceFileBuilder::ConcordanceFileBuilder(std::unique_ptr<Parts> parts)
    : parts_(std::move(parts)) {}
ConcordanceFileBuilder::~ConcordanceFileBuilder() = default;

Status ConcordanceFileBuilder::Add(const record::Version& version, const v1::Unit& unit) {
  Parts& parts = *parts_;
  if (parts.tags.size() >= kMostTags) parts.tags.clear();
  parts.english.Trim();
  std::vector<std::string> terms;
  StoredRow row;
  // One behind the other, with their borders, since a string that grows moves.
  std::string written;
  std::vector<std::size_t> ends;
  const auto add = [&](const v1::Segment& segment) {
    const TagMeaning& meaning = parts.Meaning(segment.language_tag());
    if (meaning.subtag.empty()) return;
    FoldSegment(segment, meaning.language, *parts.folder, parts.scratch, parts.tokens);
    WordsOf(segment.text(), parts.tokens, parts.segment_words);
    BaseForms& bases = meaning.language == text::Language::kEn ? parts.english : parts.uninflected;
    bases.AddBases(parts.segment_words, parts.words);
    parts.AddTerms(meaning.prefix, terms);
    WriteWords(parts.words, written);
    ends.push_back(written.size());
    const std::size_t length = text::CountCodePoints(segment.text());
    row.texts.push_back({meaning.subtag, static_cast<std::uint32_t>(length), {}});
  };
  add(unit.source());
  for (const v1::Segment& target : unit.targets()) add(target);
  for (std::size_t i = 0, begin = 0; i < ends.size(); begin = ends[i++]) {
    row.texts[i].words = std::string_view(written).substr(begin, ends[i] - begin);
  }
  std::vector<std::string> keys = DomainsOf(unit);
  const std::size_t domains = keys.size();
  for (std::string& author : AuthorsOf(version, unit)) keys.push_back(std::move(author));
  for (std::size_t i = 0; i < keys.size(); ++i) {
    keys[i] = CaseKey(keys[i]);
    (i < domains ? row.domains : row.authors).push_back(keys[i]);
  }
  return parts.AddRow(row, DateOf(version, unit), std::move(terms));
}

Status ConcordanceFileBuilder::AddFrom(const ConcordanceFile& older, std::uint32_t row) {
  Parts& parts = *parts_;
  StoredRow stored;
  if (!older.parts_->texts.ReadRow(row, stored)) {
    return DataLoss("the concordance holds a damaged unit");
  }
  std::vector<std::string> terms;
  for (const StoredRow::Text& text : stored.texts) {
    if (!ReadWords(text.words, parts.words)) {
      return DataLoss("the concordance holds a damaged text");
    }
    parts.AddTerms(LanguagePrefix(text.language), terms);
  }
  return parts.AddRow(stored, older.DateOf(row), std::move(terms));
}

void ConcordanceFileBuilder::BeginFinish(bool sync) {
  parts_->sync = sync;
  parts_->lane.BeginFinish(parts_->words_path, sync);
}

Status ConcordanceFileBuilder::Finish() {
  CROSSWALK_RETURN_IF_ERROR(parts_->texts.Finish(parts_->sync));
  return parts_->lane.Finish();
}

}  // namespace crosswalk::index
