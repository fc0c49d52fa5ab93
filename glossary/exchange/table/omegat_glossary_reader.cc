// Glossaries of OmegaT: a source, a target and a comment a line.
#include <algorithm>
#include <memory>
#include <utility>
#include <variant>

#include "glossary/exchange/table/cell.h"
#include "glossary/exchange/table/line_reader.h"
#include "glossary/exchange/table/row_reader.h"
#include "glossary/exchange/table/table.h"
#include "glossary/text/normalize.h"

namespace crosswalk::exchange {
namespace {

// Comments in front of the first entry that are kept as what the file says of itself.
constexpr int kComments = 20;

class OmegatGlossaryReader final : public FileReader {
 public:
  OmegatGlossaryReader(const ReaderOptions& options, ConceptSink& sink)
      : options_(options),
        sink_(sink),
        is_csv_(text::NfkcCasefold(options.file_name).ends_with(".csv")),
        lines_(options.limits.line_bytes),
        rows_(
            options.limits.line_bytes,
            [this](std::uint64_t line, std::vector<std::string>& cells) {
              return ReadCells(line, {cells.begin(), cells.end()});
            },
            [this](std::uint64_t line, const std::string& reason) {
              return sink_.Problem({line, 0}, reason);
            }) {
    rows_.Begin({',', Quotes::kStrict}, 1);
  }

  Status Feed(std::string_view chunk) override {
    CROSSWALK_RETURN_IF_ERROR(CheckLanguages());
    if (is_csv_) return rows_.Feed(chunk);
    return lines_.Feed(chunk, [this](const LineReader::Line& line) { return ReadLine(line); });
  }

  Status Finish() override {
    CROSSWALK_RETURN_IF_ERROR(CheckLanguages());
    if (is_csv_) return rows_.Finish();
    return lines_.Finish([this](const LineReader::Line& line) { return ReadLine(line); });
  }

  const v1::Collection& collection() const override { return collection_; }

 private:
  Status CheckLanguages() const {
    if (!options_.source_language_tag.empty() && !options_.target_language_tag.empty()) {
      return Status();
    }
    return InvalidAt({1, 0},
                     "a glossary of OmegaT does not say its languages: say them (--source, "
                     "--target)");
  }

  Status ReadLine(const LineReader::Line& line) {
    if (line.too_long) {
      return sink_.Problem(
          {line.number, 0},
          "the line is longer than " + std::to_string(options_.limits.line_bytes) + " bytes");
    }
    std::vector<std::string_view> cells;
    std::string_view rest = line.text;
    while (true) {
      const std::size_t tab = rest.find('\t');
      cells.push_back(rest.substr(0, tab));
      if (tab == std::string_view::npos) break;
      rest.remove_prefix(tab + 1);
    }
    return ReadCells(line.number, cells);
  }

  void ReadComment(std::string_view line) {
    line.remove_prefix(1);
    if (has_entry_ || collection_.notes_size() == kComments || IsBlankCell(line)) return;
    collection_.add_notes()->set_text(std::string(TrimCell(line)));
  }

  Status ReadCells(std::uint64_t line, const std::vector<std::string_view>& cells) {
    if (cells.front().starts_with('#')) {
      ReadComment(cells.front());
      return Status();
    }
    const auto skip = [&](const char* reason) {
      sink_.Skip({line, 0}, reason);
      return Status();
    };
    if (cells.size() < 2) {
      if (IsBlankCell(cells.front())) return skip("the line is blank");
      return skip(is_csv_ ? "the line has no comma" : "the line has no tab");
    }
    if (IsBlankCell(cells[0])) return skip("the source is empty");
    if (IsBlankCell(cells[1])) return skip("the target is empty");
    has_entry_ = true;
    FileConcept read;
    read.line = line;
    AddTerm(options_.source_language_tag, cells[0], read.concept_);
    AddTerm(options_.target_language_tag, cells[1], read.concept_);
    if (cells.size() > 2 && !IsBlankCell(cells[2])) {
      read.concept_.add_notes()->set_text(std::string(TrimCell(cells[2])));
    }
    // OmegaT itself does not look at these.
    for (std::size_t i = 3; i < cells.size(); ++i) {
      if (IsBlankCell(cells[i])) continue;
      v1::Property& property = *read.concept_.add_properties();
      property.set_name("column " + std::to_string(i + 1));
      property.set_value(std::string(TrimCell(cells[i])));
    }
    return sink_.Take(std::move(read));
  }

  static void AddTerm(const std::string& tag, std::string_view text, v1::Concept& concept_) {
    v1::LanguageSection& section = *concept_.add_languages();
    section.set_language_tag(tag);
    v1::Term& term = *section.add_terms();
    term.set_language_tag(tag);
    term.set_text(std::string(TrimCell(text)));
  }

  const ReaderOptions options_;
  ConceptSink& sink_;
  const bool is_csv_;
  LineReader lines_;
  RowReader rows_;
  bool has_entry_ = false;
  v1::Collection collection_;
};

}  // namespace

std::unique_ptr<FileReader> MakeOmegatGlossaryReader(const ReaderOptions& options,
                                                     ConceptSink& sink) {
  return std::make_unique<OmegatGlossaryReader>(options, sink);
}

}  // namespace crosswalk::exchange
