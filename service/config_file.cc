#include <toml++/toml.h>

#include <cmath>
#include <string>

#include "glossary/base/mapped_file.h"
#include "service/options.h"

namespace crosswalk::service {
namespace {

constexpr std::size_t kMaxConfigBytes = 1 << 20;

Status At(const std::string& file, const toml::source_region& source, const std::string& what) {
  return InvalidArgument(file + ":" + std::to_string(source.begin.line) + ": " + what);
}

Status Apply(const std::string& file, const std::string& key, const toml::node& node,
             Options& options) {
  for (const NamedOption& option : NamedOptions()) {
    if (option.key != key) continue;
    std::string value;
    if (const auto* text = node.as_string()) {
      value = text->get();
    } else if (const auto* number = node.as_integer()) {
      value = std::to_string(number->get());
    } else if (const auto* flag = node.as_boolean()) {
      value = flag->get() ? "true" : "false";
    } else {
      return At(file, node.source(), key + ": is neither a text nor a number");
    }
    const Status status = option.set(options, value);
    return status.ok() ? status : At(file, node.source(), key + ": " + status.message());
  }
  return At(file, node.source(), key + ": there is no such option");
}

Status ApplyTable(const std::string& file, const std::string& prefix, const toml::table& table,
                  Options& options) {
  for (const auto& [key, node] : table) {
    const std::string name = prefix + std::string(key.str());
    if (const toml::table* inner = node.as_table(); inner != nullptr && prefix.empty()) {
      CROSSWALK_RETURN_IF_ERROR(ApplyTable(file, name + ".", *inner, options));
    } else {
      CROSSWALK_RETURN_IF_ERROR(Apply(file, name, node, options));
    }
  }
  return Status();
}

}  // namespace

Status ReadConfig(std::string_view text, const std::string& name, Options& options) {
  try {
    return ApplyTable(name, "", toml::parse(text), options);
  } catch (const toml::parse_error& error) {
    return At(name, error.source(), std::string(error.description()));
  }
}

Status ReadConfigFile(const std::filesystem::path& path, Options& options) {
  CROSSWALK_ASSIGN(const std::string text, ReadFile(path, kMaxConfigBytes));
  return ReadConfig(text, path.string(), options);
}

}  // namespace crosswalk::service
