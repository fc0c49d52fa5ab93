// links: crosswalk_memory_near
// A match file of arbitrary bytes is refused or walked; no read leaves it. Two forms of input: with
// a first byte below 128 the rest is the file; else a list of changes to a sound one, four bytes
// each: where (three bytes), and what is put there. A search in what is left whole finds each
// sequence that it is given at distance 0.
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/index/match/match_file.h"
#include "glossary/index/match/match_file_builder.h"
#include "glossary/memory/near/near_search.h"
#include "glossary/script/fold.h"

namespace {

using namespace crosswalk;  // a program of one file

constexpr std::size_t kLargest = 1 << 16;

std::filesystem::path Path() {
  return std::filesystem::temp_directory_path() / ("match-file-fuzz-" + std::to_string(::getpid()));
}

bool Write(std::string_view bytes) {
  std::FILE* file = std::fopen(Path().c_str(), "wb");
  if (file == nullptr) return false;
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  return std::fclose(file) == 0 && written;
}

std::shared_ptr<const script::Folder> TheFolder() {
  static const auto folder = [] {
    auto made = script::Folder::Create();
    if (!made.ok()) std::abort();
    return *made;
  }();
  return folder;
}

// Four units in two languages, so that the fuzzer need not invent them.
std::string SoundFile() {
  index::MatchFileBuilder builder(TheFolder(), {});
  for (const auto& [source, target] :
       {std::pair("open the file", "打开文件"), std::pair("open a file", "打開檔案"),
        std::pair("close the window", "关闭窗口"), std::pair(" ", "。")}) {
    v1::Unit unit;
    unit.mutable_source()->set_text(source);
    unit.mutable_source()->set_language_tag("en");
    v1::Segment& segment = *unit.add_targets();
    segment.set_text(target);
    segment.set_language_tag("zh");
    if (!builder.Add(unit, 0).ok()) std::abort();
  }
  if (!builder.Write(Path(), false).ok()) std::abort();
  std::FILE* file = std::fopen(Path().c_str(), "rb");
  if (file == nullptr) std::abort();
  std::string bytes(kLargest, '\0');
  bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file));
  std::fclose(file);
  return bytes;
}

std::string FileFrom(std::string_view input) {
  static const std::string sound = SoundFile();
  if (input.empty()) return sound;
  if (static_cast<unsigned char>(input.front()) < 128) return std::string(input.substr(1));
  std::string bytes = sound;
  const auto byte = [&](std::size_t i) {
    return std::size_t{static_cast<unsigned char>(input[i])};
  };
  for (std::size_t i = 1; i + 4 <= input.size(); i += 4) {
    const std::size_t at = byte(i) << 16 | byte(i + 1) << 8 | byte(i + 2);
    bytes[at % bytes.size()] = input[i + 3];
  }
  return bytes;
}

void Search(const index::MatchFile& file, bool sound) {
  memory::NearSearch search;
  for (std::uint32_t group = 0; group < file.group_count(); ++group) {
    const index::OrdinalRange sequences = file.GroupAt(group).sequences;
    for (std::uint32_t own = sequences.begin; own < sequences.end && own < sequences.begin + 8;
         ++own) {
      const auto tokens = file.TokensOf(own);
      for (const std::uint32_t floor : {1u, 60u, 99u}) {
        bool found = false;
        const auto visit = [&](std::uint32_t sequence, std::uint32_t distance) {
          found |= sequence == own && distance == 0;
          for (const std::uint32_t s : file.SegmentsWith(sequence)) {
            if (const auto segment = file.SegmentAt(s)) (void)file.TextOf(*segment);
          }
          return floor;
        };
        if (!search.Find(file, group, tokens, floor, visit, Cancellation()).ok()) std::abort();
        if (sound && !found) std::abort();
      }
    }
  }
}

void Merge(const index::MatchFile& file) {
  index::MatchFileBuilder merging(TheFolder(), {});
  for (std::uint32_t row = 0; row < file.row_count(); ++row) {
    if (!merging.AddFrom(file, row).ok()) return;
  }
  if (!merging.Write(Path().string() + ".merged", false).ok()) std::abort();
  std::filesystem::remove(Path().string() + ".merged");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > kLargest) return 0;
  static const std::string sound = FileFrom({});
  const std::string bytes = FileFrom({reinterpret_cast<const char*>(data), size});
  if (!Write(bytes)) return 0;
  const auto file = index::MatchFile::Open(Path());
  std::filesystem::remove(Path());
  if (!file.ok()) {
    if (file.status().code() != Code::kDataLoss || bytes == sound) std::abort();
    return 0;
  }
  for (std::uint32_t row = 0; row < file->row_count(); ++row) {
    v1::Unit unit;
    (void)file->ReadInto(row, unit);
    (void)file->DateOf(row);
  }
  Search(*file, bytes == sound);
  Merge(*file);
  return 0;
}
