#include "client/command/mine_files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <system_error>

#include "client/command/input_file.h"

namespace crosswalk::command {
namespace {

namespace fs = std::filesystem;
using client::Error;
using client::ErrorCode;

constexpr const char* kStandardInput = "-";
constexpr std::size_t kListPiece = std::size_t{1} << 20;

Error Bad(const std::string& path, const std::string& reason) {
  return Error{ErrorCode::kInvalidArgument, path + ": " + reason};
}

std::string Plain(const std::string& path) {
  std::string plain = fs::path(path).lexically_normal().string();
  // A file of that name is not standard input.
  return plain == kStandardInput ? "./-" : plain;
}

bool IsHidden(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.size() > 1 && name[0] == '.';
}

client::Result<void> AddFolder(const std::string& folder, std::set<std::string>& paths) {
  std::error_code error;
  bool any = false;
  fs::recursive_directory_iterator each(folder, error);
  for (; !error && each != fs::recursive_directory_iterator(); each.increment(error)) {
    if (IsHidden(each->path())) {
      each.disable_recursion_pending();
      continue;
    }
    std::error_code gone;
    if (!each->is_regular_file(gone) || !IsTextFileName(each->path().string())) continue;
    paths.insert(Plain(each->path().string()));
    any = true;
  }
  if (error) return Bad(folder, "cannot be read: " + error.message());
  if (!any) return Bad(folder, "no text, Markdown, HTML or DOCX file in it");
  return {};
}

client::Result<std::string> WholeList(const std::string& path) {
  client::Result<InputFile> file = InputFile::Open(path);
  if (!file.ok()) return file.error();
  std::string bytes;
  while (true) {
    client::Result<std::string> piece = file->Read(kListPiece);
    if (!piece.ok()) return piece.error();
    if (piece->empty()) return bytes;
    bytes += *piece;
  }
}

// The names of a list; empty ones are passed over.
client::Result<std::vector<std::string>> NamesIn(const std::string& list, bool null_separated) {
  client::Result<std::string> bytes = WholeList(list);
  if (!bytes.ok()) return bytes.error();
  if (!null_separated && bytes->find('\0') != std::string::npos) {
    return Bad(list, "holds NUL characters; names that end with NUL need -0");
  }
  const char end_of_name = null_separated ? '\0' : '\n';
  std::vector<std::string> names;
  for (std::size_t at = 0; at < bytes->size();) {
    const std::size_t end = std::min(bytes->find(end_of_name, at), bytes->size());
    std::string name = bytes->substr(at, end - at);
    if (!null_separated && name.ends_with('\r')) name.pop_back();
    if (!name.empty()) names.push_back(std::move(name));
    at = end + 1;
  }
  return names;
}

}  // namespace

bool IsTextFileName(std::string_view name) {
  static constexpr std::array<std::string_view, 9> kExtensions = {
      ".txt", ".text", ".md", ".markdown", ".mkd", ".html", ".htm", ".xhtml", ".docx"};
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return false;
  std::string extension(name.substr(dot));
  for (char& c : extension) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return std::find(kExtensions.begin(), kExtensions.end(), extension) != kExtensions.end();
}

client::Result<std::vector<std::string>> FilesToMine(const MineFiles& files) {
  std::vector<std::string> named = files.named;
  if (!files.list.empty()) {
    client::Result<std::vector<std::string>> listed = NamesIn(files.list, files.null_separated);
    if (!listed.ok()) return listed.error();
    named.insert(named.end(), listed->begin(), listed->end());
  }
  if (named.empty()) {
    const std::string list = files.list.empty() ? "mine" : files.list;
    return Bad(list, "names no file; give files, folders, - or --files-from LIST");
  }
  const auto inputs = std::count(named.begin(), named.end(), kStandardInput) +
                      (files.list == kStandardInput ? 1 : 0);
  if (inputs > 1) return Bad("standard input (-)", "can be read only once");
  std::set<std::string> paths;
  for (const std::string& name : named) {
    std::error_code error;
    if (name == kStandardInput) {
      paths.insert(name);
    } else if (fs::is_directory(name, error)) {
      client::Result<void> added = AddFolder(name, paths);
      if (!added.ok()) return added.error();
    } else {
      paths.insert(Plain(name));
    }
  }
  return std::vector<std::string>(paths.begin(), paths.end());
}

}  // namespace crosswalk::command
