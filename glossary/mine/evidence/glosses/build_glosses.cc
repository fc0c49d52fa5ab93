// build_glosses EDICT COMPDIC UNIHAN TABLES OUT_FOLDER: makes zh-en.glosses and ja-en.glosses of
// Debian's dictionaries (in UTF-8) and our own tables. Runs when the project is built.
#include <cstdio>
#include <filesystem>
#include <string>

#include "glossary/base/mapped_file.h"
#include "glossary/mine/evidence/glosses/gloss_sources.h"

namespace crosswalk::mine {
namespace {

Status Write(const std::filesystem::path& path, const GlossList& words) {
  CROSSWALK_RETURN_IF_ERROR(WriteFileAtomically(path, BilingualBytes(words)));
  std::printf("%s: %zu words\n", path.filename().c_str(), words.size());
  return {};
}

Status Run(const std::filesystem::path& edict, const std::filesystem::path& compdic,
           const std::filesystem::path& unihan, const std::filesystem::path& tables,
           const std::filesystem::path& out) {
  CROSSWALK_ASSIGN(const std::shared_ptr<const script::Folder> folder, script::Folder::Create());
  std::error_code error;
  std::filesystem::create_directories(out, error);
  if (error) return Unavailable("cannot make " + out.string() + ": " + error.message());
  GlossCollector zh(*folder, text::Language::kZh);
  GlossCollector ja(*folder, text::Language::kJa);
  CROSSWALK_RETURN_IF_ERROR(AddEdict(edict, zh, ja));
  CROSSWALK_RETURN_IF_ERROR(AddEdict(compdic, zh, ja));
  CROSSWALK_RETURN_IF_ERROR(AddUnihanDefinitions(unihan, zh));
  CROSSWALK_RETURN_IF_ERROR(AddOwnGlosses(tables / "morphemes.tsv", &zh, &ja));
  CROSSWALK_RETURN_IF_ERROR(AddOwnGlosses(tables / "zh.tsv", &zh, nullptr));
  CROSSWALK_RETURN_IF_ERROR(AddOwnGlosses(tables / "ja.tsv", nullptr, &ja));
  CROSSWALK_RETURN_IF_ERROR(Write(out / "zh-en.glosses", zh.words()));
  return Write(out / "ja-en.glosses", ja.words());
}

}  // namespace
}  // namespace crosswalk::mine

int main(int argc, char** argv) {
  if (argc != 6) {
    std::fputs("usage: build_glosses EDICT COMPDIC UNIHAN TABLES OUT_FOLDER\n", stderr);
    return 2;
  }
  const crosswalk::Status status =
      crosswalk::mine::Run(argv[1], argv[2], argv[3], argv[4], argv[5]);
  if (status.ok()) return 0;
  std::fprintf(stderr, "build_glosses: %s\n", status.message().c_str());
  return 1;
}
