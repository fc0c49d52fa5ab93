#include "client/command/help_text.h"

#include <CLI/Formatter.hpp>
#include <CLI/Option.hpp>
#include <algorithm>
#include <sstream>
#include <vector>

#include "client/terminal/display_width.h"

namespace crosswalk::command {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kNameColumns = 26;
constexpr std::size_t kLineColumns = 96;

// `text` in lines that begin at column kNameColumns + kIndent; the first is to be appended to a
// name.
std::string Wrapped(const std::string& text) {
  std::istringstream words(text);
  std::string result;
  std::size_t column = kNameColumns + kIndent;
  for (std::string word; words >> word;) {
    const std::size_t width = terminal::DisplayWidth(word);
    const bool begins = result.empty() || result.back() == '\n';
    if (!result.empty() && column + 1 + width > kLineColumns) {
      result += "\n" + std::string(kNameColumns + kIndent, ' ');
      column = kNameColumns + kIndent;
    } else if (!begins) {
      result += ' ';
      ++column;
    }
    result += word;
    column += width;
  }
  return result + "\n";
}

std::string Row(const std::string& name, const std::string& description) {
  const std::size_t width = terminal::DisplayWidth(name);
  std::string row(kIndent, ' ');
  row += name;
  if (width + 1 > kNameColumns) {
    row += "\n" + std::string(kNameColumns + kIndent, ' ');
  } else {
    row.append(kNameColumns - width, ' ');
  }
  return row + Wrapped(description);
}

std::string OptionName(const CLI::Option& option) {
  std::string name = option.get_name(false, true);
  std::replace(name.begin(), name.end(), ',', ' ');
  if (option.get_items_expected_max() > 0 && !option.get_type_name().empty()) {
    name += " " + option.get_type_name();
  }
  return name;
}

// TERM…, [FILE], --to TAG for what must be given, as the line of usage has them.
std::string Usage(const CLI::App& command) {
  std::string usage = "Usage: crosswalk";
  if (command.get_parent() == nullptr) return usage + " [OPTIONS] COMMAND …\n";
  if (command.get_parent()->get_parent() != nullptr) {
    usage += " " + command.get_parent()->get_name();
  }
  usage += " " + command.get_name();
  if (!command.get_subcommands([](const CLI::App*) { return true; }).empty()) usage += " COMMAND";
  for (const CLI::Option* option : command.get_options()) {
    if (option->get_positional()) {
      std::string name = option->get_name(true);
      if (option->get_items_expected_max() > 1) name += "…";
      const bool needed = option->get_required() || option->get_items_expected_max() > 1;
      usage += needed ? " " + name : " [" + name + "]";
    } else if (option->get_required()) {
      usage += " " + option->get_name() + " " + option->get_type_name();
    }
  }
  return usage + " [OPTIONS]\n";
}

std::string Rows(const CLI::App& command, bool positional) {
  std::string rows;
  for (const CLI::Option* option : command.get_options()) {
    if (option->get_positional() != positional) continue;
    rows +=
        Row(positional ? option->get_name(true) : OptionName(*option), option->get_description());
  }
  return rows;
}

std::string Section(const std::string& title, const std::string& rows) {
  return rows.empty() ? "" : "\n" + title + ":\n" + rows;
}

}  // namespace

std::string HelpText(const CLI::App& program, const CLI::App& command) {
  std::string commands;
  for (const CLI::App* sub : command.get_subcommands([](const CLI::App*) { return true; })) {
    if (!sub->get_group().empty()) commands += Row(sub->get_name(), sub->get_description());
  }
  std::string text = command.get_description() + "\n\n" + Usage(command);
  text += Section("Arguments", Rows(command, true));
  text += Section("Commands", commands);
  text += Section("Options", Rows(command, false));
  if (&command != &program) {
    text += Section("Options of every command, before or after it", Rows(program, false));
  }
  std::string footer = command.get_footer();
  footer.erase(0, footer.find_first_not_of('\n'));
  if (!footer.empty()) text += "\n" + footer + "\n";
  return text;
}

}  // namespace crosswalk::command
