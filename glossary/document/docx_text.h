// The text of WordprocessingML, paragraph by paragraph.
#ifndef CROSSWALK_GLOSSARY_DOCUMENT_DOCX_TEXT_H_
#define CROSSWALK_GLOSSARY_DOCUMENT_DOCX_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/document/document.h"
#include "glossary/document/docx_xml.h"

namespace crosswalk::document {

// Takes the events of the main part and of those with notes, one after the other.
class DocxText final : public DocxHandler {
 public:
  // The text may have `most_bytes`.
  DocxText(std::string_view file_name, std::uint64_t most_bytes)
      : file_name_(file_name), most_bytes_(most_bytes) {}

  void Start(const DocxElement& element) override;
  void End() override;
  void Text(std::string_view text) override;
  Status status() const override;

  Document Finish();

 private:
  enum class Role {
    kOther,
    kParagraph,
    kRun,
    kText,
    kLeftOut,            // with all that is in it
    kParagraphMark,      // properties of the end of a paragraph
    kAlternatives,       // the same for several generations of programs
    kTakenAlternatives,  // of which one was read
  };
  struct Paragraph {
    std::string text;
    std::uint64_t number = 0;     // from 1
    bool is_end_deleted = false;  // it goes on in the next
  };

  Role RoleOf(const DocxElement& element);
  void EndParagraph();
  void Add(std::string_view text);
  void Emit(const Paragraph& paragraph);
  Role Inside() const { return open_.empty() ? Role::kOther : open_.back(); }

  std::string_view file_name_;
  std::uint64_t most_bytes_;
  std::vector<Role> open_;
  std::size_t left_out_ = 0;
  bool is_hidden_ = false;  // the run
  // Those in text boxes stand inside others.
  std::vector<Paragraph> paragraphs_;
  Paragraph goes_on_;
  std::uint64_t numbered_ = 0;
  std::string text_;
  std::uint64_t code_points_ = 0;
  std::vector<PlacedRun> runs_;
};

}  // namespace crosswalk::document

#endif  // CROSSWALK_GLOSSARY_DOCUMENT_DOCX_TEXT_H_
