// Arrows run one way, and foreign libraries stop where ARCHITECTURE.md says.
#include <gtest/gtest.h>

#include "tests/architecture/tree.h"
#include "tests/architecture/walls.h"

namespace crosswalk::architecture {
namespace {

// Room that an include of ours points at; empty for foreign and standard headers.
std::string RoomOfInclude(const std::string& include) {
  if (include.starts_with("crosswalk/v1/") || include.starts_with("google/rpc/")) {
    return include.find(".grpc.") != std::string::npos ? "proto_grpc" : "proto";
  }
  return RoomOf(include);
}

bool StartsWithAny(const std::string& text, const std::vector<std::string>& starts) {
  for (const std::string& start : starts) {
    if (text.starts_with(start)) return true;
  }
  return false;
}

TEST(LayeringTest, AFolderIncludesOnlyFoldersItMaySee) {
  for (const SourceFile& file : SourceFiles()) {
    // The command may hold everything; tests may look anywhere.
    if (file.room.empty() || file.room == "command") continue;
    ASSERT_TRUE(MaySee().contains(file.room)) << file.path << " lies in no room of the design";
    for (const std::string& line : file.lines) {
      const std::string seen = RoomOfInclude(IncludedBy(line));
      if (seen.empty() || seen == file.room) continue;
      EXPECT_TRUE(MaySee().at(file.room).contains(seen)) << file.path << ": " << line;
    }
  }
}

TEST(LayeringTest, ForeignHeadersStopAtTheirRoom) {
  for (const SourceFile& file : SourceFiles()) {
    if (file.room.empty()) continue;
    for (const std::string& line : file.lines) {
      for (const Foreign& library : ForeignLibraries()) {
        if (!StartsWithAny(IncludedBy(line), library.headers)) continue;
        EXPECT_TRUE(library.rooms.contains(file.room)) << file.path << ": " << line;
      }
    }
  }
}

TEST(LayeringTest, PublicHeadersOfTheLibraryShowNoForeignType) {
  for (const SourceFile& file : SourceFiles()) {
    if (file.path.extension() != ".h" || !file.path.string().starts_with("glossary/")) continue;
    for (const std::string& line : file.lines) {
      for (const Foreign& library : ForeignLibraries()) {
        // A room may have inner headers; what leaves it may not be foreign, which the room's own
        // libraries show by being linked privately (see the next test).
        if (library.rooms.contains(file.room)) continue;
        EXPECT_FALSE(StartsWithAny(IncludedBy(line), library.headers)) << file.path << ": " << line;
      }
    }
  }
}

TEST(LayeringTest, ATargetLinksOnlyTargetsItMaySee) {
  const std::vector<Target> targets = Targets();
  ASSERT_GE(targets.size(), 10u);
  for (const Target& target : targets) {
    ASSERT_TRUE(MaySee().contains(target.room)) << "crosswalk_" << target.room;
    for (const std::string& library : target.libraries) {
      if (library.starts_with("crosswalk_")) {
        const std::string seen = library.substr(std::string("crosswalk_").size());
        if (seen == "options") continue;
        EXPECT_TRUE(MaySee().at(target.room).contains(seen))
            << "crosswalk_" << target.room << " links " << library;
        continue;
      }
      for (const Foreign& foreign : ForeignLibraries()) {
        if (!StartsWithAny(library, foreign.targets)) continue;
        EXPECT_TRUE(foreign.rooms.contains(target.room))
            << "crosswalk_" << target.room << " links " << library;
      }
    }
  }
}

TEST(LayeringTest, SymbolsOfForeignLibrariesStopAtTheirRoom) {
  for (const Target& target : Targets()) {
    if (!std::filesystem::exists(target.archive)) continue;
    const std::vector<std::string> symbols = Symbols(target.archive);
    for (const Foreign& foreign : ForeignLibraries()) {
      if (foreign.rooms.contains(target.room)) continue;
      for (const std::string& piece : foreign.symbols) {
        for (const std::string& symbol : symbols) {
          const bool found = piece.starts_with("_")
                                 ? symbol.ends_with(piece) && symbol.find("(") == std::string::npos
                                 : symbol.starts_with(piece);
          EXPECT_FALSE(found) << "crosswalk_" << target.room << " uses " << symbol << " of "
                              << foreign.name;
        }
      }
    }
  }
}

}  // namespace
}  // namespace crosswalk::architecture
