// build_readings UNIHAN KANJIDIC EDICT IPADIC_NAMES OUT_FOLDER: makes zh.readings and ja.readings
// of Debian's dictionaries, in UTF-8. Runs when the project is built.
#include <cstdio>
#include <filesystem>
#include <string>

#include "glossary/base/mapped_file.h"
#include "glossary/mine/evidence/glosses/reading_sources.h"
#include "glossary/mine/evidence/readings_file.h"

namespace crosswalk::mine {
namespace {

Status Run(char** argv) {
  CROSSWALK_ASSIGN(const std::shared_ptr<const script::Folder> folder, script::Folder::Create());
  const std::filesystem::path out = argv[5];
  std::error_code error;
  std::filesystem::create_directories(out, error);
  if (error) return Unavailable("cannot make " + out.string() + ": " + error.message());
  for (const auto& [language, name] : {std::pair{text::Language::kZh, "zh.readings"},
                                       std::pair{text::Language::kJa, "ja.readings"}}) {
    ReadingCollector collector(*folder, language);
    CROSSWALK_RETURN_IF_ERROR(AddUnihanReadings(argv[1], collector));
    CROSSWALK_RETURN_IF_ERROR(AddKanjidic(argv[2], collector));
    CROSSWALK_RETURN_IF_ERROR(AddIpadicReadings(argv[4], collector));
    CROSSWALK_RETURN_IF_ERROR(AddEdictReadings(argv[3], collector));
    CROSSWALK_RETURN_IF_ERROR(WriteFileAtomically(
        out / name, WordFileBytes(kReadingsMagic, kReadingsVersion, collector.words())));
    std::printf("%s: %zu words\n", name, collector.words().size());
  }
  return {};
}

}  // namespace
}  // namespace crosswalk::mine

int main(int argc, char** argv) {
  if (argc != 6) {
    std::fputs("usage: build_readings UNIHAN KANJIDIC EDICT IPADIC_NAMES OUT_FOLDER\n", stderr);
    return 2;
  }
  const crosswalk::Status status = crosswalk::mine::Run(argv);
  if (status.ok()) return 0;
  std::fprintf(stderr, "build_readings: %s\n", status.message().c_str());
  return 1;
}
