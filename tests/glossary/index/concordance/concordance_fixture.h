// Folders, folding and units for the tests of concordance.
#ifndef CROSSWALK_TESTS_GLOSSARY_INDEX_CONCORDANCE_CONCORDANCE_FIXTURE_H_
#define CROSSWALK_TESTS_GLOSSARY_INDEX_CONCORDANCE_CONCORDANCE_FIXTURE_H_

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "crosswalk/v1/unit.pb.h"
#include "glossary/record/record.h"
#include "glossary/script/fold.h"

namespace crosswalk::index {

// A folder below the system's temporary one, removed at the end.
class PieceFolder {
 public:
  PieceFolder() {
    std::string path = (std::filesystem::temp_directory_path() / "concordance-XXXXXX").string();
    path_ = ::mkdtemp(path.data());
  }
  ~PieceFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  PieceFolder(const PieceFolder&) = delete;
  PieceFolder& operator=(const PieceFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// Made once for all tests of the program.
inline std::shared_ptr<const script::Folder> ConcordanceFolder() {
  static const std::shared_ptr<const script::Folder> folder = *script::Folder::Create();
  return folder;
}

inline v1::Segment MakeSegment(const std::string& tag, const std::string& text) {
  v1::Segment segment;
  segment.set_language_tag(tag);
  segment.set_text(text);
  return segment;
}

// {{"en", "Open the file"}, {"zh-Hans-CN", "打开文件"}}: the first is the source.
inline v1::Unit MakeUnit(const std::vector<std::pair<std::string, std::string>>& texts) {
  v1::Unit unit;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    (i == 0 ? *unit.mutable_source() : *unit.add_targets()) =
        MakeSegment(texts[i].first, texts[i].second);
  }
  return unit;
}

inline record::Version MakeVersion(const std::string& memory, const std::string& id,
                                   const v1::Unit& unit, std::int64_t micros = 0,
                                   const std::string& author = "") {
  record::Version version;
  version.key = {record::Kind::kUnit, memory, id};
  version.time_micros = micros;
  version.author = author;
  version.body = unit.SerializeAsString();
  return version;
}

}  // namespace crosswalk::index

#endif  // CROSSWALK_TESTS_GLOSSARY_INDEX_CONCORDANCE_CONCORDANCE_FIXTURE_H_
