// A file of numbered sections: the form that the pieces' own files share.
#ifndef CROSSWALK_GLOSSARY_INDEX_SECTIONS_H_
#define CROSSWALK_GLOSSARY_INDEX_SECTIONS_H_

#include <array>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "glossary/base/mapped_file.h"
#include "glossary/base/status.h"

namespace crosswalk::index {

// Most sections that a file may have; its header has room for so many.
inline constexpr std::size_t kMostSections = 32;

// Writes a file of sections, in any order, each whole or in parts. One thread.
class SectionWriter {
 public:
  // `kind` says what the file is, eight characters.
  static Result<SectionWriter> Create(const std::filesystem::path& path, std::string_view kind);

  // Appends to the section `id`; all appends to one section follow each other.
  Status Append(std::size_t id, std::string_view bytes);
  template <typename T>
  Status AppendArray(std::size_t id, std::span<const T> values) {
    static_assert(std::is_trivially_copyable_v<T>);
    return Append(id, {reinterpret_cast<const char*>(values.data()), values.size_bytes()});
  }
  // Writes the header; with `sync` the file is on the disk when it returns.
  Status Finish(bool sync);

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  SectionWriter() = default;
  Status Fail(const char* what) const;

  std::filesystem::path path_;
  std::string kind_;
  std::unique_ptr<std::FILE, Close> file_;
  std::uint64_t size_ = 0;
  std::array<std::uint64_t, kMostSections> offsets_{};
  std::array<std::uint64_t, kMostSections> sizes_{};
};

// A mapped file of sections. Immutable; threads share one. The header is checked at Open, and every
// section lies within the file; what stands in a section is its reader's to doubt.
class Sections {
 public:
  // NOT_FOUND; DATA_LOSS where it is not a whole file of this kind.
  static Result<Sections> Open(const std::filesystem::path& path, std::string_view kind);

  std::string_view Bytes(std::size_t id) const;
  // The section as an array; empty where its size is no multiple of T's.
  template <typename T>
  std::span<const T> Array(std::size_t id) const {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 8);
    const std::string_view bytes = Bytes(id);
    if (bytes.size() % sizeof(T) != 0) return {};
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  }
  std::uint64_t file_size() const { return file_.bytes().size(); }

 private:
  explicit Sections(MappedFile file) : file_(std::move(file)) {}
  MappedFile file_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_SECTIONS_H_
