#include "glossary/exchange/tbx/header_reader.h"

#include <algorithm>

#include "glossary/exchange/tbx/white_space.h"

namespace crosswalk::exchange::tbx {
namespace {

constexpr std::size_t kNameBytes = 256;

}  // namespace

void HeaderReader::AddProperty(std::string_view name, std::string_view value) {
  if (name.empty() || name.size() > kNameBytes) name = "header";
  v1::Property& property = *collection_.add_properties();
  property.set_name(std::string(name));
  property.set_value(std::string(value));
}

void HeaderReader::AddRoot(const XmlElement& root) {
  for (const XmlAttribute& attribute : root.attributes) {
    // Where a schema is to be found is no part of the content.
    if (!attribute.namespace_uri.empty() && !attribute.name.starts_with("xml:")) continue;
    const bool is_language = attribute.name == "lang";
    bytes_ += attribute.value.size();
    AddProperty(is_language ? "@xml:lang" : std::string("@").append(attribute.name),
                attribute.value);
  }
}

void HeaderReader::Start(const XmlElement& element) {
  if (inline_depth_ > 0 || (!open_.empty() && ElementOf(element.name) == Element::kInline)) {
    ++inline_depth_;
    return;
  }
  if (!open_.empty()) {
    Keep(open_.back());
    open_.back().text.clear();
  }
  open_.push_back({std::string(element.name), std::string(element.Attribute("type")), {}});
  bytes_ += element.name.size() + 32;
  for (const XmlAttribute& attribute : element.attributes) {
    if (attribute.name == "type" || attribute.name == "id" || attribute.name.starts_with("xml:")) {
      continue;
    }
    bytes_ += attribute.value.size();
    AddProperty(std::string(element.name).append("@").append(attribute.name), attribute.value);
  }
}

void HeaderReader::Text(std::string_view text) {
  bytes_ += text.size();
  if (!open_.empty() && !is_full()) open_.back().text += text;
}

void HeaderReader::End() {
  if (inline_depth_ > 0) {
    --inline_depth_;
    return;
  }
  if (open_.empty()) return;
  Keep(open_.back());
  open_.pop_back();
}

bool HeaderReader::IsInside(std::string_view name) const {
  return std::any_of(open_.begin(), open_.end(),
                     [&](const Open& open) { return open.name == name; });
}

void HeaderReader::Keep(const Open& open) {
  std::string text = open.text;
  TidyStatement(text);
  if (text.empty()) return;
  const bool is_paragraph = open.name == "p";
  if ((open.name == "title" || (open.name == "id" && open_.size() == 1)) &&
      collection_.title().empty()) {
    collection_.set_title(text);
  } else if (open.name == "note" && IsInside("titleStmt")) {
    collection_.add_notes()->set_text(text);
  } else if (is_paragraph && !open.type.empty()) {
    AddProperty(open.type, text);
  } else if (open.name == "description" || IsInside("sourceDesc")) {
    std::string* const description = collection_.mutable_description();
    if (!description->empty()) *description += '\n';
    *description += text;
  } else if (is_paragraph && open_.size() > 1) {
    // <revisionDesc><change><p>: the statement names it, not what is between.
    const auto statement = std::find_if(open_.rbegin(), open_.rend(), [](const Open& outer) {
      return outer.name.ends_with("Stmt") || outer.name.ends_with("Desc");
    });
    AddProperty(statement == open_.rend() ? open_.front().name : statement->name, text);
  } else {
    AddProperty(open.name, text);
  }
}

bool HeaderReader::AddReferenceObject(FieldTree& tree) {
  for (std::size_t i = 0; i < tree.size(); ++i) {
    TidyStatement(tree[i].text);
    bytes_ += tree[i].text.size() + 64;
  }
  std::string name = PropertyNameOf(tree[0]);
  if (is_full() || name.size() > kNameBytes) return false;
  std::string outline;
  for (std::size_t i = 1; i < tree.size(); i = tree.End(i)) {
    if (!outline.empty()) outline += '\n';
    outline += OutlineOf(tree, i, tree.End(i));
  }
  AddProperty(name, outline);
  return true;
}

}  // namespace crosswalk::exchange::tbx
