#include "tests/glossary/memory/small_units.h"

#include <stdlib.h>

#include <stdexcept>
#include <tuple>

#include "glossary/index/match/match_file_builder.h"
#include "tests/glossary/term/small_snapshot.h"

namespace crosswalk::memory {
namespace {

void Must(const Status& status) {
  if (!status.ok()) throw std::runtime_error(status.ToString());
}

void SetSegment(const std::string& text, v1::Segment& segment) {
  segment.set_language_tag(text.substr(0, text.find(':')));
  segment.set_text(text.substr(text.find(':') + 1));
}

std::vector<UnitChange> Numbered(const std::vector<v1::Unit>& units) {
  std::vector<UnitChange> changes;
  for (const v1::Unit& unit : units) {
    changes.push_back({"m", "u" + std::to_string(changes.size()), unit});
  }
  return changes;
}

}  // namespace

v1::Unit MakeUnit(const std::string& source, const std::vector<std::string>& targets) {
  v1::Unit unit;
  SetSegment(source, *unit.mutable_source());
  for (const std::string& target : targets) SetSegment(target, *unit.add_targets());
  return unit;
}

v1::InlineCode& AddCode(v1::Segment& segment, std::uint32_t offset, v1::CodeKind kind,
                        const std::string& content) {
  v1::InlineCode& code = *segment.add_codes();
  code.set_offset(offset);
  code.set_kind(kind);
  code.set_content(content);
  return code;
}

SmallUnits::SmallUnits(const std::vector<v1::Unit>& units)
    : SmallUnits(std::vector<std::vector<UnitChange>>{Numbered(units)}) {}

SmallUnits::SmallUnits(const std::vector<std::vector<UnitChange>>& pieces) {
  std::string name = (std::filesystem::temp_directory_path() / "small-units-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  folder_ = name;
  memories_.insert("m");
  std::map<std::pair<std::string, std::string>, std::pair<std::size_t, std::uint32_t>> newest;
  for (const std::vector<UnitChange>& changes : pieces) {
    const std::size_t piece = files_.size();
    index::MatchFileBuilder file(term::TestFolder(), {});
    index::RowTableBuilder rows(piece == 0, false);
    for (const UnitChange& change : changes) {
      memories_.insert(change.memory);
      const std::pair key(change.memory, change.id);
      if (change.unit) {
        newest[key] = {piece, rows.Add(change.memory, change.id)};
        living_[key] = change;
        Must(file.Add(*change.unit, change.seconds * 1000000));
      } else {
        newest.erase(key);
        living_.erase(key);
        rows.Delete(change.memory, change.id);
      }
    }
    const std::filesystem::path path = folder_ / std::to_string(piece);
    Must(file.Write(path, false));
    Must(rows.Write(path.string() + ".rows", false));
    auto opened = index::MatchFile::Open(path);
    Must(opened.status());
    files_.push_back(*std::move(opened));
    auto table = index::RowTable::Open(path.string() + ".rows");
    Must(table.status());
    rows_.push_back(*std::move(table));
    lives_.emplace_back(rows_.back().row_count(), false);
  }
  for (const auto& [key, place] : newest) lives_[place.first][place.second] = true;
}

SmallUnits::~SmallUnits() { std::filesystem::remove_all(folder_); }

bool SmallUnits::Lives(std::size_t piece, std::uint32_t row) const { return lives_[piece][row]; }

const MemoryEngine& TestEngine() {
  static const term::TermEngine terms(term::TestFolder(), term::TestConverter(), "/nowhere",
                                      Limits());
  static const MemoryEngine engine(term::TestFolder(), terms, Limits());
  return engine;
}

v1::MatchRequest Request(const std::string& text, const std::string& from, const std::string& to) {
  v1::MatchRequest request;
  request.mutable_source()->set_text(text);
  request.mutable_source()->set_language_tag(from);
  request.set_target_language_tag(to);
  return request;
}

}  // namespace crosswalk::memory
