// build_lexicons ZH_DICT JA_FOLDER SCOWL_FOLDER OUT_FOLDER: makes zh.lexicon, ja.lexicon and
// en.lexicon of Debian's dictionaries. Runs when the project is built.
#include <cstdio>
#include <filesystem>
#include <string>

#include "glossary/base/mapped_file.h"
#include "glossary/script/lexicon_file.h"
#include "glossary/script/lexicons/word_list.h"

namespace crosswalk::script {
namespace {

Status Write(const std::filesystem::path& path, const Result<WordList>& words) {
  CROSSWALK_RETURN_IF_ERROR(words.status());
  CROSSWALK_RETURN_IF_ERROR(WriteFileAtomically(path, LexiconBytes(*words)));
  std::printf("%s: %zu words\n", path.filename().c_str(), words->size());
  return {};
}

Status Run(const std::filesystem::path& zh, const std::filesystem::path& ja,
           const std::filesystem::path& en, const std::filesystem::path& out) {
  CROSSWALK_ASSIGN(const std::shared_ptr<const Folder> folder, Folder::Create());
  std::error_code error;
  std::filesystem::create_directories(out, error);
  if (error) return Unavailable("cannot make " + out.string() + ": " + error.message());
  CROSSWALK_RETURN_IF_ERROR(Write(out / "zh.lexicon", ReadJieba(zh, *folder)));
  CROSSWALK_RETURN_IF_ERROR(Write(out / "ja.lexicon", ReadIpadic(ja, *folder)));
  return Write(out / "en.lexicon", ReadScowl(en));
}

}  // namespace
}  // namespace crosswalk::script

int main(int argc, char** argv) {
  if (argc != 5) {
    std::fputs("usage: build_lexicons ZH_DICT JA_FOLDER SCOWL_FOLDER OUT_FOLDER\n", stderr);
    return 2;
  }
  const crosswalk::Status status = crosswalk::script::Run(argv[1], argv[2], argv[3], argv[4]);
  if (status.ok()) return 0;
  std::fprintf(stderr, "build_lexicons: %s\n", status.message().c_str());
  return 1;
}
