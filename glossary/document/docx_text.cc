#include "glossary/document/docx_text.h"

#include <array>
#include <utility>

#include "glossary/text/utf8.h"

namespace crosswalk::document {
namespace {

// Nothing in them is text of the document as it now is. `rt` is a reading; `instrText` and
// `delText` are elements that hold text of other kinds.
bool IsLeftOut(std::string_view name) {
  for (const std::string_view of : {"del", "moveFrom", "instrText", "delInstrText", "delText", "rt",
                                    "sdtPr", "sectPr", "rPrChange", "pPrChange"}) {
    if (name == of) return true;
  }
  return false;
}

bool IsOff(std::string_view value) { return value == "0" || value == "false" || value == "off"; }

}  // namespace

DocxText::Role DocxText::RoleOf(const DocxElement& element) {
  const std::string_view name = element.name;
  if (element.vocabulary == DocxElement::Vocabulary::kCompatibility) {
    if (name == "AlternateContent") return Role::kAlternatives;
    if (name != "Choice" && name != "Fallback") return Role::kOther;
    if (Inside() == Role::kTakenAlternatives) return Role::kLeftOut;
    if (Inside() == Role::kAlternatives) open_.back() = Role::kTakenAlternatives;
    return Role::kOther;
  }
  if (element.vocabulary != DocxElement::Vocabulary::kWord) return Role::kOther;
  if (name == "t") return Role::kText;
  if (name == "r") return Role::kRun;
  if (name == "p") return Role::kParagraph;
  if (Inside() == Role::kParagraphMark) {
    // Tracked: the end of the paragraph itself is deleted or moved away.
    if ((name == "del" || name == "moveFrom") && !paragraphs_.empty()) {
      paragraphs_.back().is_end_deleted = true;
    }
    return Role::kOther;
  }
  if (name == "pPr") return Role::kParagraphMark;
  if (name == "rPr" && Inside() == Role::kParagraphMark) return Role::kParagraphMark;
  return IsLeftOut(name) ? Role::kLeftOut : Role::kOther;
}

void DocxText::Start(const DocxElement& element) {
  if (left_out_ > 0) {
    open_.push_back(Role::kLeftOut);
    ++left_out_;
    return;
  }
  Role role = RoleOf(element);
  const bool is_word = element.vocabulary == DocxElement::Vocabulary::kWord;
  if (is_word && element.name == "rPr" && Inside() == Role::kParagraphMark) {
    role = Role::kParagraphMark;
  }
  if (role == Role::kLeftOut) ++left_out_;
  if (role == Role::kRun) is_hidden_ = false;
  if (role == Role::kParagraph) paragraphs_.push_back({{}, ++numbered_, false});
  if (is_word && role == Role::kOther) {
    const std::string_view name = element.name;
    if (name == "vanish" && Inside() != Role::kParagraphMark) {
      is_hidden_ = !IsOff(element.Attribute("val"));
    } else if (Inside() == Role::kRun) {
      if (name == "tab" || name == "ptab") {
        Add("\t");
      } else if (name == "br" || name == "cr") {
        Add("\n");
      } else if (name == "noBreakHyphen") {
        Add("-");
      }
    }
  }
  open_.push_back(role);
}

void DocxText::End() {
  const Role role = open_.back();
  open_.pop_back();
  if (role == Role::kLeftOut) {
    --left_out_;
  } else if (role == Role::kParagraph) {
    EndParagraph();
  } else if (role == Role::kRun) {
    is_hidden_ = false;
  }
}

void DocxText::Text(std::string_view text) {
  if (Inside() == Role::kText) Add(text);
}

void DocxText::Add(std::string_view text) {
  if (left_out_ > 0 || is_hidden_ || paragraphs_.empty()) return;
  paragraphs_.back().text.append(text);
}

void DocxText::EndParagraph() {
  Paragraph paragraph = std::move(paragraphs_.back());
  paragraphs_.pop_back();
  if (!goes_on_.text.empty()) {
    paragraph.text.insert(0, goes_on_.text);
    paragraph.number = goes_on_.number;
    goes_on_ = {};
  }
  if (paragraph.is_end_deleted) {
    goes_on_ = std::move(paragraph);
  } else {
    Emit(paragraph);
  }
}

void DocxText::Emit(const Paragraph& paragraph) {
  if (paragraph.text.empty()) return;
  runs_.push_back({text_.size(), code_points_, text_.size(), code_points_, paragraph.number});
  text_.append(paragraph.text).push_back('\n');
  code_points_ += text::CountCodePoints(paragraph.text) + 1;
}

Status DocxText::status() const {
  const std::uint64_t bytes = text_.size() + goes_on_.text.size() +
                              (paragraphs_.empty() ? 0 : paragraphs_.back().text.size());
  if (bytes <= most_bytes_) return Status();
  return InvalidArgument(std::string(file_name_) + ": paragraph " + std::to_string(numbered_) +
                         ": its text has more than " + std::to_string(most_bytes_) + " bytes");
}

Document DocxText::Finish() {
  if (!goes_on_.text.empty()) Emit(std::exchange(goes_on_, {}));
  return {std::move(text_), Places(std::move(runs_))};
}

}  // namespace crosswalk::document
