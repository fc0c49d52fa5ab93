#include "tests/architecture/tree.h"

#include <cstdio>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>

namespace crosswalk::architecture {
namespace fs = std::filesystem;

std::string RoomOf(const fs::path& path) {
  std::vector<std::string> parts(path.begin(), path.end());
  if (parts.size() < 2) return "";
  // These have rooms within.
  static const std::set<std::string> divided_folders = {"exchange", "index", "memory", "mine"};
  const bool divided = divided_folders.contains(parts[1]);
  if (parts.size() > 3 && parts[0] == "glossary" && divided) return parts[1] + "_" + parts[2];
  if (parts[0] == "glossary") return parts[1];
  if (parts[0] == "client" && (parts[1] == "command" || parts[1] == "terminal")) return parts[1];
  if (parts[0] == "service" || parts[0] == "client" || parts[0] == "proto") return parts[0];
  return "";
}

std::vector<SourceFile> SourceFiles() {
  const fs::path root = CROSSWALK_SOURCE_DIR;
  std::vector<SourceFile> files;
  for (const char* top : {"proto", "glossary", "service", "client", "tests"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
      const std::string extension = entry.path().extension();
      if (extension != ".cc" && extension != ".h" && extension != ".proto" &&
          extension != ".java" && extension != ".js") {
        continue;
      }
      if (entry.path().string().find("node_modules") != std::string::npos) continue;
      SourceFile file{fs::relative(entry.path(), root), "", {}};
      file.room = RoomOf(file.path);
      std::ifstream in(entry.path());
      for (std::string line; std::getline(in, line);) file.lines.push_back(line);
      files.push_back(std::move(file));
    }
  }
  return files;
}

std::string IncludedBy(const std::string& line) {
  const auto start = line.find_first_not_of(" \t");
  if (start == std::string::npos || line.compare(start, 8, "#include") != 0) return "";
  const auto open = line.find_first_of("\"<", start);
  if (open == std::string::npos) return "";
  const auto close = line.find_first_of("\">", open + 1);
  return line.substr(open + 1, close - open - 1);
}

std::vector<Target> Targets() {
  std::ifstream in(CROSSWALK_TARGETS);
  std::vector<Target> targets;
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    Target target;
    std::string name, archive, libraries;
    std::getline(fields, name, '|');
    std::getline(fields, archive, '|');
    std::getline(fields, libraries);
    target.room = name.substr(std::string("crosswalk_").size());
    target.archive = archive;
    std::istringstream list(libraries);
    for (std::string library; std::getline(list, library, ';');)
      target.libraries.push_back(library);
    targets.push_back(std::move(target));
  }
  return targets;
}

std::vector<std::string> Symbols(const fs::path& archive) {
  const std::string command =
      "nm --demangle --undefined-only '" + archive.string() + "' 2>/dev/null";
  std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::vector<std::string> symbols;
  std::string line;
  for (int c; pipe && (c = std::fgetc(pipe.get())) != EOF;) {
    if (c != '\n') {
      line += static_cast<char>(c);
      continue;
    }
    const auto name = line.find(" U ");
    if (name != std::string::npos) symbols.push_back(line.substr(name + 3));
    line.clear();
  }
  return symbols;
}

}  // namespace crosswalk::architecture
