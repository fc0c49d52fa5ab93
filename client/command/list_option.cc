#include "client/command/list_option.h"

#include <CLI/Option.hpp>
#include <algorithm>
#include <iterator>

namespace crosswalk::command {
namespace {

bool IsFlag(const std::string& word) { return word.size() > 1 && word[0] == '-'; }

}  // namespace

CLI::Option* AddListOption(CLI::App* app, const std::string& flag, std::vector<std::string>* values,
                           const std::string& type, const std::string& description) {
  return app->add_option(flag, *values, description)->type_name(type + "…")->take_all();
}

std::vector<std::string> ListValues(const std::vector<std::string>& values) {
  std::vector<std::string> result;
  for (const std::string& value : values) {
    for (std::size_t at = 0; at <= value.size();) {
      const std::size_t comma = std::min(value.find(',', at), value.size());
      if (comma > at) result.push_back(value.substr(at, comma - at));
      at = comma + 1;
    }
  }
  return result;
}

std::optional<std::string> TakeTrailingValue(const std::vector<std::string>& words,
                                             const std::vector<std::string>& flags,
                                             const std::vector<std::vector<std::string>*>& values) {
  std::size_t group = flags.size();  // index of the flag whose values we are in; size() for none
  std::size_t count = 0;
  std::size_t found = flags.size();
  std::string last;
  for (const std::string& word : words) {
    if (IsFlag(word)) {
      const std::size_t equals = word.find('=');
      group = static_cast<std::size_t>(std::distance(
          flags.begin(), std::find(flags.begin(), flags.end(), word.substr(0, equals))));
      count = equals == std::string::npos ? 0 : 1;
    } else if (group < flags.size() && ++count >= 2) {
      found = group;
      last = word;
    }
  }
  if (found == flags.size()) return std::nullopt;
  std::vector<std::string>& taken = *values[found];
  const auto at = std::find(taken.rbegin(), taken.rend(), last);
  if (at == taken.rend()) return std::nullopt;
  taken.erase(std::next(at).base());
  return last;
}

}  // namespace crosswalk::command
