// The walls, as data: which folder may see which, and where each foreign library stops.
#ifndef CROSSWALK_TESTS_ARCHITECTURE_WALLS_H_
#define CROSSWALK_TESTS_ARCHITECTURE_WALLS_H_

#include <map>
#include <set>
#include <string>
#include <vector>

namespace crosswalk::architecture {

// For each room the rooms it may include and link. `proto` is the messages, `proto_grpc` the stubs.
inline const std::map<std::string, std::set<std::string>>& MaySee() {
  static const std::map<std::string, std::set<std::string>> rooms = [] {
    std::map<std::string, std::set<std::string>> see;
    std::set<std::string> above;
    for (const char* room : {"base", "text", "script", "record", "index", "document", "term"}) {
      see[room] = above;
      if (see[room].contains("script")) see[room].insert("proto");
      above.insert(room);
    }
    above.insert("proto");
    for (const char* room : {"memory", "mine", "exchange"}) see[room] = above;
    see["index_match"] = see["index"];
    see["index_match"].insert("index");
    see["index_concordance"] = see["index_match"];
    see["memory_near"] = see["index_match"];
    see["memory_near"].insert("index_match");
    see["memory_adapt"] = {"base", "text", "proto"};
    see["memory_concordance"] = above;
    see["memory_concordance"].insert("index_concordance");
    const std::set<std::string> units = {"index_match", "index_concordance", "memory_near",
                                         "memory_adapt", "memory_concordance"};
    see["memory"].insert(units.begin(), units.end());
    see["mine_source"] = above;
    see["mine_restore"] = see["mine_evidence"] = see["mine_review"] = see["mine_source"];
    for (const char* room : {"mine_restore", "mine_evidence", "mine_review"}) {
      see[room].insert("mine_source");
    }
    see["mine_edge"] = see["mine_restore"];
    see["mine_edge"].insert({"mine_restore", "mine_evidence"});
    see["mine_relation"] = see["mine_edge"];
    see["mine_relation"].insert("mine_edge");
    see["mine"] = see["mine_relation"];
    see["mine"].insert({"mine_relation", "mine_review"});
    see["exchange_file"] = {"base", "text", "proto"};
    see["exchange_xml"] = {"base", "text", "proto", "exchange_file"};
    for (const char* format : {"table", "po", "tbx", "tmx", "xliff"}) {
      const std::string room = std::string("exchange_") + format;
      see[room] = see["exchange_xml"];
      see[room].insert("exchange_xml");
      see["exchange"].insert(room);
    }
    see["exchange"].insert("exchange_file");
    see["proto"] = {};
    see["proto_grpc"] = {"proto"};
    see["client"] = {"proto", "proto_grpc"};
    see["terminal"] = {};
    see["service"] = above;
    for (const char* room : {"memory", "mine", "exchange", "proto_grpc"})
      see["service"].insert(room);
    see["service"].insert({"index_match", "index_concordance", "mine_review"});
    return see;
  }();
  return rooms;
}

// A foreign library: how its headers begin, a piece of its mangled or plain symbols, its CMake or
// pkg-config targets, and the rooms where it may stand.
struct Foreign {
  std::string name;
  std::vector<std::string> headers;
  std::vector<std::string> symbols;
  std::vector<std::string> targets;
  std::set<std::string> rooms;
};

inline const std::vector<Foreign>& ForeignLibraries() {
  static const std::vector<Foreign> libraries = {
      {"ICU", {"unicode/"}, {"icu_72::", "_72"}, {"ICU::"}, {"text"}},
      {"OpenCC", {"opencc/"}, {"opencc::"}, {"PkgConfig::OPENCC"}, {"script"}},
      {"SQLite", {"sqlite3"}, {"sqlite3_"}, {"SQLite::"}, {"record"}},
      {"Xapian", {"xapian"}, {"Xapian::"}, {"xapian", "libxapian"}, {"index", "index_concordance"}},
      {"gRPC",
       {"grpc"},
       {"grpc::", "grpc_"},
       {"gRPC::"},
       {"proto_grpc", "service", "client", "command"}},
      {"Boost", {"boost/"}, {"boost::"}, {"Boost::"}, {"service"}},
      {"abseil", {"absl/"}, {}, {"absl::"}, {}},
      {"spdlog", {"spdlog/"}, {}, {"spdlog::"}, {"service"}},
      {"CLI11", {"CLI/"}, {}, {"CLI11::"}, {"service", "command"}},
      {"expat", {"expat"}, {"XML_"}, {"EXPAT::"}, {"exchange_xml", "document"}},
      {"zlib", {"zlib"}, {"inflate", "deflate"}, {"ZLIB::"}, {"exchange"}},
      {"md4c", {"md4c"}, {"md_parse"}, {"PkgConfig::MD4C"}, {"document"}},
      {"Gumbo", {"gumbo"}, {"gumbo_"}, {"PkgConfig::GUMBO"}, {"document"}},
      {"libzip", {"zip.h"}, {"zip_"}, {"PkgConfig::LIBZIP"}, {"document"}},
      {"OpenSSL", {"openssl/"}, {}, {"OpenSSL::"}, {"base", "service"}},
  };
  return libraries;
}

}  // namespace crosswalk::architecture

#endif  // CROSSWALK_TESTS_ARCHITECTURE_WALLS_H_
