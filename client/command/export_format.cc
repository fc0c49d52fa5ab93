#include "client/command/export_format.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <utility>

namespace crosswalk::command {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kExtensions = {
    {{".tbx", "tbx"},
     {".tmx", "tmx"},
     {".utx", "utx"},
     {".csv", "csv"},
     {".tsv", "tsv"},
     {".utf8", "omegat"},
     {".tab", "omegat"},
     {".xlf", "xliff2"},
     {".xliff", "xliff2"},
     {".po", "po"}}};

std::string ExtensionOf(std::string_view file) {
  std::string extension = std::filesystem::path(file).extension().string();
  for (char& c : extension) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return extension;
}

client::Error Refuse(ExportOf what, const std::string& reason) {
  std::string known;
  for (const std::string& format : ExportFormats(what)) {
    known += (known.empty() ? "" : ", ") + format;
  }
  return {client::ErrorCode::kInvalidArgument,
          "export: " + reason + "; a " + (what == ExportOf::kGlossary ? "glossary" : "memory") +
              " is written as one of " + known};
}

}  // namespace

const std::vector<std::string>& ExportFormats(ExportOf what) {
  static const auto* const glossary =
      new std::vector<std::string>{"tbx", "tbx3", "utx", "omegat", "csv", "tsv", "tmx", "xliff2"};
  static const auto* const memory = new std::vector<std::string>{"tmx", "po"};
  return what == ExportOf::kGlossary ? *glossary : *memory;
}

client::Result<std::string> ChooseExportFormat(ExportOf what, const std::string& asked,
                                               std::string_view file) {
  const std::vector<std::string>& known = ExportFormats(what);
  const auto is_known = [&](std::string_view format) {
    return std::find(known.begin(), known.end(), format) != known.end();
  };
  const std::string extension = ExtensionOf(file);
  if (extension == ".gz" || extension == ".zip") {
    return Refuse(what, "`" + std::string(file) + "`: nothing is packed; leave " + extension +
                            " away, or send the file to standard output and pack it there");
  }
  if (!asked.empty()) {
    if (is_known(asked)) return asked;
    return Refuse(what, "--output-format `" + asked + "`: not known");
  }
  for (const auto& [ending, format] : kExtensions) {
    if (ending != extension) continue;
    if (is_known(format)) return std::string(format);
    return Refuse(what, "`" + std::string(file) + "`: its name asks for " + std::string(format));
  }
  return known.front();
}

}  // namespace crosswalk::command
