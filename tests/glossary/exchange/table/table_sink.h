// What the readers of tables are tested with: a sink that keeps all it is told, and ways to read.
#ifndef CROSSWALK_TESTS_GLOSSARY_EXCHANGE_TABLE_TABLE_SINK_H_
#define CROSSWALK_TESTS_GLOSSARY_EXCHANGE_TABLE_TABLE_SINK_H_

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "glossary/exchange/table/table.h"

namespace crosswalk::exchange {

class TableSink final : public ConceptSink {
 public:
  Status Take(FileConcept&& read) override {
    concepts.push_back(std::move(read));
    return Status();
  }
  Status Problem(const Place& place, std::string_view reason) override {
    problems.push_back(Line(place, reason));
    return is_tolerant ? Status() : InvalidAt(place, reason);
  }
  void Skip(const Place& place, std::string_view reason) override {
    skipped.push_back(Line(place, reason));
  }
  void Warn(const Place& place, std::string_view reason) override {
    warnings.push_back(Line(place, reason));
  }

  bool is_tolerant = true;
  std::vector<FileConcept> concepts;
  std::vector<std::string> problems, skipped, warnings;  // "line: reason"
  v1::Collection collection;
  Status status;

  // The term of a language of a concept: the n-th, or an empty one.
  v1::Term term(std::size_t at, std::string_view tag, int n = 0) const {
    if (at >= concepts.size()) return {};
    for (const v1::LanguageSection& section : concepts[at].concept_.languages()) {
      if (section.language_tag() == tag && n < section.terms_size()) return section.terms(n);
    }
    return {};
  }

 private:
  static std::string Line(const Place& place, std::string_view reason) {
    return std::to_string(place.line) + ": " + std::string(reason);
  }
};

using MakeFileReader = std::unique_ptr<FileReader> (*)(const ReaderOptions&, ConceptSink&);

inline TableSink ReadWith(MakeFileReader make, std::string_view file,
                          const ReaderOptions& options = {}, std::size_t step = 1 << 20,
                          bool is_tolerant = true) {
  TableSink sink;
  sink.is_tolerant = is_tolerant;
  const auto reader = make(options, sink);
  for (std::size_t at = 0; at < file.size() && sink.status.ok(); at += step) {
    sink.status = reader->Feed(file.substr(at, step));
  }
  if (sink.status.ok()) sink.status = reader->Finish();
  sink.collection = reader->collection();
  return sink;
}

inline ReaderOptions Between(std::string source, std::string target, std::string name = "file") {
  ReaderOptions options;
  options.file_name = std::move(name);
  options.source_language_tag = std::move(source);
  options.target_language_tag = std::move(target);
  return options;
}

using MakeFileWriter = std::unique_ptr<ConceptWriter> (*)(const WriterOptions&, ByteSink);

struct Written {
  std::string file;
  Losses losses;
};

inline Written WriteWith(MakeFileWriter make, const std::vector<v1::Concept>& concepts,
                         const WriterOptions& options = {}) {
  Written written;
  const auto writer = make(options, [&](std::string_view piece) {
    written.file.append(piece);
    return Status();
  });
  for (const v1::Concept& concept_ : concepts) (void)writer->Write(concept_);
  (void)writer->Finish();
  written.losses = writer->losses();
  return written;
}

// A concept of terms: {{"en", "file"}, {"ja", "ファイル"}}.
inline v1::Concept ConceptOf(const std::vector<std::pair<std::string, std::string>>& terms) {
  v1::Concept concept_;
  for (const auto& [tag, text] : terms) {
    v1::LanguageSection* section = nullptr;
    for (v1::LanguageSection& held : *concept_.mutable_languages()) {
      if (held.language_tag() == tag) section = &held;
    }
    if (section == nullptr) {
      section = concept_.add_languages();
      section->set_language_tag(tag);
    }
    v1::Term& term = *section->add_terms();
    term.set_language_tag(tag);
    term.set_text(text);
  }
  return concept_;
}

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_TESTS_GLOSSARY_EXCHANGE_TABLE_TABLE_SINK_H_
