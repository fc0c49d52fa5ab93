#include "tests/glossary/term/small_snapshot.h"

#include <stdlib.h>

#include <algorithm>
#include <stdexcept>

#include "glossary/index/term_keys.h"
#include "glossary/index/term_piece_builder.h"
#include "glossary/text/utf8.h"

namespace crosswalk::term {
namespace {

using index::ConceptHandle;
using index::KeyField;

std::string GlossaryIn(const v1::Concept& concept_) {
  const std::string& name = concept_.name();
  const std::size_t begin = name.find('/') + 1;
  return name.substr(begin, name.find('/', begin) - begin);
}

std::string IdIn(const v1::Concept& concept_) {
  return concept_.name().substr(concept_.name().rfind('/') + 1);
}

bool Fits(std::u32string_view text, std::u32string_view pattern) {
  if (pattern.empty()) return text.empty();
  if (pattern[0] == U'*') {
    return Fits(text, pattern.substr(1)) || (!text.empty() && Fits(text.substr(1), pattern));
  }
  return !text.empty() && (pattern[0] == U'?' || pattern[0] == text[0]) &&
         Fits(text.substr(1), pattern.substr(1));
}

template <typename T>
T Must(Result<T> result) {
  if (!result.ok()) throw std::runtime_error(result.status().ToString());
  return *std::move(result);
}

}  // namespace

v1::Concept MakeConcept(const std::string& id, const std::vector<TestTerm>& terms,
                        const std::string& glossary) {
  v1::Concept concept_;
  concept_.set_name("glossaries/" + glossary + "/concepts/" + id);
  for (const TestTerm& each : terms) {
    v1::LanguageSection* section = nullptr;
    for (v1::LanguageSection& known : *concept_.mutable_languages()) {
      if (known.language_tag() == each.tag) section = &known;
    }
    if (section == nullptr) {
      section = concept_.add_languages();
      section->set_language_tag(each.tag);
    }
    v1::Term& term = *section->add_terms();
    term.set_text(each.text);
    term.set_language_tag(each.tag);
    term.set_status(each.status);
    term.set_reading(each.reading);
  }
  return concept_;
}

std::shared_ptr<const script::Folder> TestFolder() {
  static const auto folder = Must(script::Folder::Create());
  return folder;
}

std::shared_ptr<const script::Converter> TestConverter() {
  static const auto converter = std::make_shared<const script::Converter>();
  return converter;
}

SmallSnapshot::SmallSnapshot(std::vector<v1::Concept> concepts)
    : SmallSnapshot(std::vector<std::vector<v1::Concept>>{std::move(concepts)}) {}

SmallSnapshot::SmallSnapshot(std::vector<std::vector<v1::Concept>> pieces,
                             std::set<std::pair<std::size_t, std::uint32_t>> dead)
    : pieces_(std::move(pieces)), dead_(std::move(dead)) {
  std::string path = (std::filesystem::temp_directory_path() / "term_test.XXXXXX").string();
  if (mkdtemp(path.data()) == nullptr) throw std::runtime_error("no temporary folder");
  folder_ = path;
  for (std::size_t p = 0; p < pieces_.size(); ++p) {
    index::TermKeyMaker maker(TestFolder());
    index::TermPieceBuilder builder;
    for (std::uint32_t c = 0; c < pieces_[p].size(); ++c) {
      const v1::Concept& concept_ = pieces_[p][c];
      builder.AddConcept(GlossaryIn(concept_), IdIn(concept_));
      std::size_t ordinal = 0;
      for (const v1::LanguageSection& section : concept_.languages()) {
        for (const v1::Term& term : section.terms()) {
          const index::TermKeys keys = maker.Of(term);
          builder.AddTerm(term, keys, ordinal++);
          if (!Lives(p, c)) continue;
          const ConceptHandle handle{static_cast<std::uint32_t>(p), c};
          for (const auto& [field, key] : {std::pair(KeyField::kVariant, keys.variant),
                                           std::pair(KeyField::kInflected, keys.inflected),
                                           std::pair(KeyField::kReading, keys.reading)}) {
            if (!key.empty()) keys_[{field, key}].insert(handle);
          }
        }
      }
    }
    const auto file = folder_ / (std::to_string(p) + ".terms");
    if (const Status written = builder.Write(file, false); !written.ok()) {
      throw std::runtime_error(written.ToString());
    }
    terms_.push_back(Must(index::TermPiece::Open(file)));
  }
}

SmallSnapshot::~SmallSnapshot() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

bool SmallSnapshot::Lives(std::size_t piece, std::uint32_t ordinal) const {
  return dead_.find({piece, ordinal}) == dead_.end();
}

Result<std::vector<ConceptHandle>> SmallSnapshot::WithKey(KeyField field,
                                                          std::string_view key) const {
  const auto found = keys_.find({field, std::string(key)});
  if (found == keys_.end()) return std::vector<ConceptHandle>();
  return std::vector<ConceptHandle>(found->second.begin(), found->second.end());
}

Result<std::vector<std::string>> SmallSnapshot::KeysWithPrefix(std::string_view prefix,
                                                               std::size_t limit,
                                                               const Cancellation&) const {
  std::vector<std::string> keys;
  for (const auto& [key, handles] : keys_) {
    if (key.first == KeyField::kVariant && key.second.starts_with(prefix)) {
      keys.push_back(key.second);
    }
  }
  std::sort(keys.begin(), keys.end(), [](const std::string& a, const std::string& b) {
    return std::tuple(text::CountCodePoints(a), a) < std::tuple(text::CountCodePoints(b), b);
  });
  if (keys.size() > limit) keys.resize(limit);
  return keys;
}

Result<std::vector<std::string>> SmallSnapshot::KeysMatching(std::u32string_view pattern,
                                                             std::size_t limit,
                                                             const Cancellation&) const {
  std::vector<std::string> keys;
  for (const auto& [key, handles] : keys_) {
    if (key.first == KeyField::kVariant && keys.size() < limit &&
        Fits(text::ToUtf32(key.second), pattern)) {
      keys.push_back(key.second);
    }
  }
  return keys;
}

Result<std::vector<std::string>> SmallSnapshot::KeysNear(std::string_view, std::size_t,
                                                         const Cancellation&) const {
  std::vector<std::string> keys;
  for (const auto& [key, handles] : keys_) {
    if (key.first == KeyField::kVariant) keys.push_back(key.second);
  }
  return keys;
}

Status SmallSnapshot::ReadInto(ConceptHandle handle, v1::Concept& concept_) const {
  ++reads_;
  concept_ = pieces_[handle.piece][handle.ordinal];
  return Status();
}

Result<ConceptHandle> SmallSnapshot::Find(std::string_view glossary, std::string_view id) const {
  for (std::uint32_t p = 0; p < pieces_.size(); ++p) {
    for (std::uint32_t c = 0; c < pieces_[p].size(); ++c) {
      if (GlossaryIn(pieces_[p][c]) == glossary && IdIn(pieces_[p][c]) == id && Lives(p, c)) {
        return ConceptHandle{p, c};
      }
    }
  }
  return NotFound("no such concept");
}

std::vector<std::string> SmallSnapshot::Glossaries() const {
  std::set<std::string> glossaries;
  for (const auto& piece : pieces_) {
    for (const v1::Concept& concept_ : piece) glossaries.insert(GlossaryIn(concept_));
  }
  return {glossaries.begin(), glossaries.end()};
}

Result<index::Counts> SmallSnapshot::CountOf(std::string_view glossary) const {
  const auto known = Glossaries();
  if (std::find(known.begin(), known.end(), glossary) == known.end()) {
    return NotFound("no such glossary");
  }
  return index::Counts();
}

}  // namespace crosswalk::term
