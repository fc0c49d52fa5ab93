#include "glossary/exchange/tbx/field_tree.h"

#include <algorithm>

namespace crosswalk::exchange::tbx {
namespace {

void AppendEscaped(std::string_view text, std::string_view special, std::string& out) {
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
}

// Takes text up to the first of `stops` that has no backslash in front, and leaves it there.
std::string TakeEscaped(std::string_view stops, std::string_view& text) {
  std::string taken;
  std::size_t at = 0;
  for (; at < text.size() && stops.find(text[at]) == std::string_view::npos; ++at) {
    if (text[at] == '\\' && at + 1 < text.size()) ++at;
    taken += text[at];
  }
  text.remove_prefix(at);
  return taken;
}

// Takes a name and leaves what stands behind it.
bool TakeName(std::string_view& text, FieldNode& node) {
  const std::size_t length = std::min(text.find_first_of(":[="), text.size());
  const std::string_view name = text.substr(0, length);
  node.element = ElementOf(name);
  node.type.clear();
  node.attributes.clear();
  if (node.element == Element::kOther || NameOf(node.element) != name) return false;
  text.remove_prefix(length);
  if (text.starts_with(':')) {
    text.remove_prefix(1);
    node.type = TakeEscaped("[=", text);
  }
  while (text.starts_with('[')) {
    text.remove_prefix(1);
    const std::size_t equals = text.find_first_of("=]");
    if (equals == std::string_view::npos || text[equals] != '=') return false;
    std::string attribute(text.substr(0, equals));
    text.remove_prefix(equals + 1);
    std::string value = TakeEscaped("]", text);
    if (text.empty()) return false;
    text.remove_prefix(1);
    node.attributes.emplace_back(std::move(attribute), std::move(value));
  }
  return true;
}

std::string Unescaped(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\' || at + 1 == text.size()) {
      plain += text[at];
    } else {
      ++at;
      plain += text[at] == 'n' ? '\n' : text[at];
    }
  }
  return plain;
}

}  // namespace

std::string_view FieldNode::Attribute(std::string_view name) const {
  for (const auto& [known, value] : attributes) {
    if (known == name) return value;
  }
  return {};
}

FieldNode& FieldTree::Add(Element element, std::size_t depth) {
  if (size_ == nodes_.size()) nodes_.emplace_back();
  FieldNode& node = nodes_[size_++];
  node.element = element;
  node.depth = depth;
  node.type.clear();
  node.attributes.clear();
  node.text.clear();
  return node;
}

std::size_t FieldTree::End(std::size_t index) const {
  std::size_t end = index + 1;
  while (end < size_ && nodes_[end].depth > nodes_[index].depth) ++end;
  return end;
}

std::string PropertyNameOf(const FieldNode& node) {
  std::string name(NameOf(node.element));
  if (!node.type.empty()) {
    name += ':';
    AppendEscaped(node.type, "\\[]=", name);
  }
  for (const auto& [attribute, value] : node.attributes) {
    name.append("[").append(attribute).append("=");
    AppendEscaped(value, "\\]", name);
    name += ']';
  }
  return name;
}

bool ParsePropertyName(std::string_view name, FieldNode& node) {
  return TakeName(name, node) && name.empty();
}

bool HasOutline(std::string_view name) {
  const std::string_view element = name.substr(0, name.find_first_of(":["));
  return IsContainer(ElementOf(element)) && NameOf(ElementOf(element)) == element;
}

std::string OutlineOf(const FieldTree& tree, std::size_t begin, std::size_t end) {
  std::string outline;
  for (std::size_t i = begin; i < end; ++i) {
    const FieldNode& node = tree[i];
    if (i > begin) outline += '\n';
    outline.append(node.depth - tree[begin].depth, '>').append(PropertyNameOf(node));
    if (node.text.empty()) continue;
    outline += '=';
    for (const char c : node.text) {
      if (c == '\n') {
        outline += "\\n";
      } else if (c == '\\') {
        outline += "\\\\";
      } else {
        outline += c;
      }
    }
  }
  return outline;
}

bool ParseOutline(std::string_view outline, std::size_t depth, FieldTree& tree) {
  std::size_t deepest = 0;
  while (!outline.empty()) {
    const std::size_t length = std::min(outline.find('\n'), outline.size());
    std::string_view line = outline.substr(0, length);
    outline.remove_prefix(std::min(length + 1, outline.size()));
    const std::size_t level = std::min(line.find_first_not_of('>'), line.size());
    line.remove_prefix(level);
    if (level > deepest) return false;
    deepest = level + 1;
    FieldNode& node = tree.Add(Element::kOther, depth + level);
    if (!TakeName(line, node)) return false;
    if (line.empty()) continue;
    if (!line.starts_with('=')) return false;
    node.text = Unescaped(line.substr(1));
  }
  return true;
}

}  // namespace crosswalk::exchange::tbx
