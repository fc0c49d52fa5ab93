// What stands inside one field of an entry, and how it is named where it becomes a property.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TBX_FIELD_TREE_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TBX_FIELD_TREE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "glossary/exchange/tbx/element.h"

namespace crosswalk::exchange::tbx {

// One element: `<descrip type="definition" id="d1">text</descrip>`.
struct FieldNode {
  Element element = Element::kOther;
  std::size_t depth = 0;  // 0 for the field itself
  std::string type;       // value of `type`, or the name of an element of a module
  std::vector<std::pair<std::string, std::string>> attributes;  // the others, in their order
  std::string text;

  // Empty where it is absent.
  std::string_view Attribute(std::string_view name) const;
};

// Elements in the order in which they begin. Keeps its memory when it is cleared.
class FieldTree {
 public:
  void Clear() { size_ = 0; }
  // An empty node at the end.
  FieldNode& Add(Element element, std::size_t depth);
  std::size_t size() const { return size_; }
  const FieldNode& operator[](std::size_t index) const { return nodes_[index]; }
  FieldNode& operator[](std::size_t index) { return nodes_[index]; }
  // The first index behind everything inside `index`.
  std::size_t End(std::size_t index) const;
  bool HasChildren(std::size_t index) const { return End(index) > index + 1; }

 private:
  std::vector<FieldNode> nodes_;
  std::size_t size_ = 0;
};

// The name of a property that keeps an element: the element, its type, its other attributes:
// `admin:customerSubset`, `xref:xGraphic[target=http://…]`, `date`. A backslash stands before `\`,
// `[`, `]` and `=` of a type and before `\` and `]` of a value.
std::string PropertyNameOf(const FieldNode& node);

// Back. False where `name` does not begin with an element of TBX or is not whole; `node` is then
// not to be used. Its text and depth are left alone.
bool ParsePropertyName(std::string_view name, FieldNode& node);

// Whether the value of a property of this name is an outline.
bool HasOutline(std::string_view name);

// The value of a property that keeps elements inside one another: a line for each of `begin` to
// `end`, with a `>` for each level below that of `begin`, its name as above, and `=` and its text
// where it has one. In the text, a backslash stands for itself twice, and `\n` for a line's end.
//   transac:transactionType=origination
//   date=2010-04-17
std::string OutlineOf(const FieldTree& tree, std::size_t begin, std::size_t end);

// Back, behind what `tree` holds, `depth` levels further down. False where a line is none.
bool ParseOutline(std::string_view outline, std::size_t depth, FieldTree& tree);

}  // namespace crosswalk::exchange::tbx

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TBX_FIELD_TREE_H_
