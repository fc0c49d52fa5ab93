// The source tree as the tests of the architecture read it.
#ifndef CROSSWALK_TESTS_ARCHITECTURE_TREE_H_
#define CROSSWALK_TESTS_ARCHITECTURE_TREE_H_

#include <filesystem>
#include <string>
#include <vector>

namespace crosswalk::architecture {

struct SourceFile {
  std::filesystem::path path;  // relative to the project
  std::string room;            // "text", "service", "command" …; empty for tests
  std::vector<std::string> lines;
};

// Every C++ file of proto, glossary, service, client and tests.
std::vector<SourceFile> SourceFiles();
// The room of a path relative to the project: "glossary/text/trie.h" is in "text".
std::string RoomOf(const std::filesystem::path& path);
// What a line includes, without quotes or brackets; empty where it includes nothing.
std::string IncludedBy(const std::string& line);

struct Target {
  std::string room;  // of crosswalk_<room>
  std::filesystem::path archive;
  std::vector<std::string> libraries;  // as CMake links them directly
};
std::vector<Target> Targets();

// Undefined and defined symbols of an archive, demangled, one a line.
std::vector<std::string> Symbols(const std::filesystem::path& archive);

}  // namespace crosswalk::architecture

#endif  // CROSSWALK_TESTS_ARCHITECTURE_TREE_H_
