#include "dtd.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace crosswalk::exchange {
namespace {

std::string Run(const std::string& command, int& status) {
  std::string output;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return "cannot be run: " + command;
  char buffer[4096];
  std::size_t read = 0;
  while ((read = std::fread(buffer, 1, sizeof(buffer), pipe)) > 0) output.append(buffer, read);
  status = pclose(pipe);
  return output;
}

// One folder a process; test processes run side by side.
std::filesystem::path Folder() {
  const auto folder =
      std::filesystem::temp_directory_path() / ("crosswalk-tmx-test-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  return folder;
}

}  // namespace

std::string TmxDtd() {
  int status = 0;
  Run("xmllint --version", status);
  if (status != 0) return {};
  if (const char* given = std::getenv("CROSSWALK_TMX_DTD")) return given;
  const std::filesystem::path jar = "/usr/share/omegat/OmegaT.jar";
  if (!std::filesystem::exists(jar)) return {};
  const std::filesystem::path dtd = Folder() / "tmx14.dtd";
  Run("unzip -o -q -j " + jar.string() + " schemas/tmx14.dtd -d " + Folder().string(), status);
  return status == 0 && std::filesystem::exists(dtd) ? dtd.string() : std::string();
}

std::string Validate(std::string_view file, const std::string& dtd) {
  const std::filesystem::path path = Folder() / "written.tmx";
  std::ofstream(path, std::ios::binary) << file;
  int status = 0;
  std::string said = Run("xmllint --nonet --noout --dtdvalid " + dtd + " " + path.string(), status);
  return status == 0 ? std::string() : said + "(status " + std::to_string(status) + ")";
}

}  // namespace crosswalk::exchange
