#include "client/command/complete.h"

#include <CLI/Option.hpp>
#include <algorithm>
#include <map>

namespace crosswalk::command {
namespace {

// Values of the options that take a word of a fixed set.
const std::map<std::string, std::vector<std::string>>& FixedValues() {
  static const auto* const values = new std::map<std::string, std::vector<std::string>>{
      {"--format", {"table", "json", "tsv"}},
      {"--color", {"auto", "always", "never"}},
      {"--mode", {"auto", "exact", "prefix", "wildcard", "fuzzy"}},
      {"--output-format", {"tbx", "tbx3", "utx", "omegat", "csv", "tsv", "tmx", "xliff2", "po"}},
  };
  return *values;
}

std::vector<const CLI::App*> CommandsOf(const CLI::App& app) {
  std::vector<const CLI::App*> commands;
  for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; })) {
    if (!sub->get_group().empty()) commands.push_back(sub);
  }
  return commands;
}

void AddOptions(const CLI::App& app, std::vector<std::string>* names) {
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names->push_back("--" + name);
    for (const std::string& name : option->get_snames()) names->push_back("-" + name);
  }
}

}  // namespace

std::vector<std::string> Complete(const CLI::App& program, const std::vector<std::string>& words) {
  const CLI::App* command = &program;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    for (const CLI::App* sub : CommandsOf(*command)) {
      if (sub->get_name() == words[i]) {
        command = sub;
        break;
      }
    }
  }
  const std::string last = words.empty() ? "" : words.back();
  std::vector<std::string> all;
  const auto fixed =
      words.size() < 2 ? FixedValues().end() : FixedValues().find(words[words.size() - 2]);
  if (fixed != FixedValues().end()) {
    all = fixed->second;
  } else if (!last.empty() && last[0] == '-') {
    AddOptions(*command, &all);
    if (command != &program) AddOptions(program, &all);
  } else {
    for (const CLI::App* sub : CommandsOf(*command)) all.push_back(sub->get_name());
  }
  std::erase_if(all, [&](const std::string& word) { return !word.starts_with(last); });
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace crosswalk::command
