#include "glossary/exchange/tbx/field_tree.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace crosswalk::exchange::tbx {
namespace {

FieldNode Node(Element element, std::string type,
               std::vector<std::pair<std::string, std::string>> attributes = {}) {
  FieldNode node;
  node.element = element;
  node.type = std::move(type);
  node.attributes = std::move(attributes);
  return node;
}

TEST(FieldTreeTest, APropertyIsNamedByElementTypeAndAttributes) {
  EXPECT_EQ(PropertyNameOf(Node(Element::kTermNote, "grammaticalGender")),
            "termNote:grammaticalGender");
  EXPECT_EQ(PropertyNameOf(Node(Element::kDate, "")), "date");
  EXPECT_EQ(PropertyNameOf(Node(Element::kXref, "xGraphic", {{"target", "http://a.b/c=d"}})),
            "xref:xGraphic[target=http://a.b/c=d]");
  EXPECT_EQ(PropertyNameOf(Node(Element::kAdmin, "a[b]=c\\d")), "admin:a\\[b\\]\\=c\\\\d");
}

TEST(FieldTreeTest, WhatIsNoNameOfAPropertyIsNotRead) {
  FieldNode node;
  for (const char* name : {"", "src:comment", "x-project", "admin:a[target=x", "admin:a[b]",
                           "admin:a=b", "ntig", "conceptEntry"}) {
    EXPECT_FALSE(ParsePropertyName(name, node)) << name;
  }
}

TEST(FieldTreeTest, TheEndIsBehindAllThatStandsInside) {
  FieldTree tree;
  tree.Add(Element::kDescripGroup, 0);
  tree.Add(Element::kDescrip, 1);
  tree.Add(Element::kTransacGroup, 1);
  tree.Add(Element::kTransac, 2);
  tree.Add(Element::kAdmin, 1);
  EXPECT_EQ(tree.End(0), 5u);
  EXPECT_EQ(tree.End(1), 2u);
  EXPECT_EQ(tree.End(2), 4u);
  EXPECT_TRUE(tree.HasChildren(2));
  EXPECT_FALSE(tree.HasChildren(1));
  tree.Clear();
  EXPECT_EQ(tree.size(), 0u);
}

TEST(FieldTreeTest, AnOutlineHasALineAnElement) {
  FieldTree tree;
  tree.Add(Element::kTermSection, 3);
  tree.Add(Element::kTerm, 4).text = "a = b";
  FieldNode& note = tree.Add(Element::kTermNote, 4);
  note.type = "x";
  note.text = "two\nlines \\";
  EXPECT_EQ(OutlineOf(tree, 0, tree.size()), "tig\n>term=a = b\n>termNote:x=two\\nlines \\\\");
}

TEST(FieldTreeTest, NamesOfGroupsHaveAnOutline) {
  for (const char* name : {"transacGrp", "adminGrp[id=a]", "langSet[xml:lang=mul]", "group"}) {
    EXPECT_TRUE(HasOutline(name)) << name;
  }
  for (const char* name : {"", "admin:transacGrp", "note", "groups", "ntig"}) {
    EXPECT_FALSE(HasOutline(name)) << name;
  }
}

TEST(FieldTreeTest, WhatIsNoOutlineIsNotRead) {
  for (const char* outline : {"no element", ">term=x", "tig\n>>term=x", "term[x", "\n"}) {
    FieldTree tree;
    EXPECT_FALSE(ParseOutline(outline, 0, tree)) << outline;
  }
}

RC_GTEST_PROP(FieldTreeProperty, NamesAndOutlinesComeBack, ()) {
  const auto text = rc::gen::nonEmpty(rc::gen::container<std::string>(
      rc::gen::element('a', 'B', '[', ']', '=', '\\', ':', '/', ' ', '>', '\n')));
  const auto name = rc::gen::nonEmpty(
      rc::gen::container<std::string>(rc::gen::element('a', '[', ']', '=', '\\', ':', '>')));
  FieldTree tree;
  const int count = *rc::gen::inRange(1, 8);
  std::size_t depth = 0;
  for (int i = 0; i < count; ++i) {
    FieldNode& node = tree.Add(
        *rc::gen::element(Element::kAdmin, Element::kTermNote, Element::kTransacGroup), depth);
    if (*rc::gen::arbitrary<bool>()) node.type = *name;
    if (*rc::gen::arbitrary<bool>()) node.attributes.emplace_back("target", *name);
    if (*rc::gen::arbitrary<bool>()) node.text = *text;
    FieldNode parsed;
    RC_ASSERT(ParsePropertyName(PropertyNameOf(node), parsed));
    RC_ASSERT(parsed.element == node.element);
    RC_ASSERT(parsed.type == node.type);
    RC_ASSERT(parsed.attributes == node.attributes);
    depth = 1 + *rc::gen::inRange<std::size_t>(0, depth + 1);
  }
  FieldTree back;
  RC_ASSERT(ParseOutline(OutlineOf(tree, 0, tree.size()), 0, back));
  RC_ASSERT(back.size() == tree.size());
  for (std::size_t i = 0; i < tree.size(); ++i) {
    RC_ASSERT(back[i].element == tree[i].element);
    RC_ASSERT(back[i].depth == tree[i].depth);
    RC_ASSERT(back[i].type == tree[i].type);
    RC_ASSERT(back[i].attributes == tree[i].attributes);
    RC_ASSERT(back[i].text == tree[i].text);
  }
}

}  // namespace
}  // namespace crosswalk::exchange::tbx
