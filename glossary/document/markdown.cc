#include "glossary/document/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "glossary/document/character_reference.h"
#include "glossary/document/decoding.h"
#include "glossary/document/html.h"
#include "glossary/document/html_scan.h"
#include "glossary/document/markdown_mask.h"
#include "glossary/document/placed_text.h"
#include "glossary/text/utf8.h"

namespace crosswalk::document {
namespace {

constexpr auto npos = std::string_view::npos;

// Events and bytes of targets that a file of ordinary density has for each of its bytes; tables of
// ragged rows and links to one long target have any number.
constexpr std::uint64_t kEventsPerByte = 32;
constexpr std::uint64_t kEventsAtLeast = std::uint64_t{16} << 20;

// Inline elements whose content is no prose.
bool IsLeftOut(std::string_view name) {
  return name == "rt" || name == "rp" || name == "rtc" || name == "script" || name == "style" ||
         name == "del" || name == "textarea" || name == "template";
}

class MarkdownText {
 public:
  MarkdownText(std::string_view file, std::string_view masked, std::string_view file_name,
               const Limits& limits)
      : file_(file),
        masked_(masked),
        file_name_(file_name),
        limits_(limits),
        out_(file),
        events_left_(kEventsAtLeast + file.size() * kEventsPerByte) {}

  Result<Document> Run() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_TASKLISTS | MD_FLAG_STRIKETHROUGH;
    parser.enter_block = [](MD_BLOCKTYPE type, void*, void* me) {
      return static_cast<MarkdownText*>(me)->EnterBlock(type);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* me) {
      return static_cast<MarkdownText*>(me)->LeaveBlock(type);
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* me) {
      return static_cast<MarkdownText*>(me)->EnterSpan(type, detail);
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* me) {
      return static_cast<MarkdownText*>(me)->LeaveSpan(type);
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* me) {
      return static_cast<MarkdownText*>(me)->Text(type, {text, size});
    };
    const int parsed =
        md_parse(masked_.data(), static_cast<MD_SIZE>(masked_.size()), &parser, this);
    CROSSWALK_RETURN_IF_ERROR(failed_);
    if (parsed != 0) return Unavailable(std::string(file_name_) + ": no memory to read it");
    return out_.Finish();
  }

 private:
  // A piece of text that waits for the end of its block.
  struct Kept {
    MD_TEXTTYPE type;
    std::size_t at;
    std::size_t bytes;  // 0: a line's end
  };

  int Count(std::uint64_t events = 1) {
    if (events <= events_left_) {
      events_left_ -= events;
      return 0;
    }
    // The parser does not stop for every event that asks it to.
    events_left_ = 0;
    if (!failed_.ok()) return 1;
    failed_ =
        InvalidArgument(std::string(file_name_) + ":" + std::to_string(LineOf(file_, last_end_)) +
                        ": its tables or links unfold to more than " +
                        std::to_string(kEventsPerByte) + " times the file");
    return 1;
  }

  int EnterBlock(MD_BLOCKTYPE type) {
    out_.EndLine();
    if (type == MD_BLOCK_CODE) in_code_ = true;
    if (type == MD_BLOCK_HTML) in_html_ = true;
    return Count();
  }

  int LeaveBlock(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_CODE) in_code_ = false;
    if (type == MD_BLOCK_HTML) {
      in_html_ = false;
      failed_ = TakeHtml();
      if (!failed_.ok()) return 1;
    }
    out_.EndLine();
    left_out_ = 0;
    strikes_.clear();
    for (const Kept& kept : std::exchange(kept_, {})) {
      if (kept.bytes == 0) {
        out_.EndLine();
      } else {
        Take(kept.type, kept.at, kept.bytes);
      }
    }
    out_.EndLine();
    return Count();
  }

  int EnterSpan(MD_SPANTYPE type, void* detail) {
    std::uint64_t bytes = 1;
    if (type == MD_SPAN_A) {
      const auto* const link = static_cast<const MD_SPAN_A_DETAIL*>(detail);
      bytes += link->href.size + link->title.size;
    } else if (type == MD_SPAN_IMG) {
      const auto* const image = static_cast<const MD_SPAN_IMG_DETAIL*>(detail);
      bytes += image->src.size + image->title.size;
      if (images_++ == 0) kept_.push_back({MD_TEXT_NORMAL, 0, 0});
    } else if (type == MD_SPAN_DEL) {
      is_entering_strike_ = true;
    }
    return Count(bytes);
  }

  int LeaveSpan(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG) {
      --images_;
    } else if (type == MD_SPAN_DEL) {
      is_entering_strike_ = false;
      const bool is_struck = !strikes_.empty() && strikes_.back();
      if (!strikes_.empty()) strikes_.pop_back();
      if (!is_struck && IsProse() && images_ == 0) {
        if (const std::size_t at = masked_.find('~', last_end_); at != npos) out_.Take(at, 1);
      }
    }
    return Count();
  }

  // `~~a~~` is struck through; `~a~` most often means from 3~5 to 7~9, and stays as it is.
  void BeginStrike(std::size_t at) {
    is_entering_strike_ = false;
    std::size_t mark = at;
    while (mark > last_end_ && masked_[mark - 1] != '~') --mark;
    if (mark == last_end_) return strikes_.push_back(false);
    const bool is_struck = mark - 1 > last_end_ && masked_[mark - 2] == '~';
    if (!is_struck && IsProse() && images_ == 0) out_.Take(mark - 1, 1);
    strikes_.push_back(is_struck);
  }

  int Text(MD_TEXTTYPE type, std::string_view text) {
    const char* const begin = masked_.data();
    const bool is_of_file = text.data() >= begin && text.data() < begin + masked_.size();
    const std::size_t at = is_of_file ? static_cast<std::size_t>(text.data() - begin) : last_end_;
    if (is_of_file && is_entering_strike_) BeginStrike(at);
    if (type == MD_TEXT_HTML) {
      HtmlText(text, at, is_of_file);
    } else if (in_code_) {
      // Not even its line ends.
    } else if (type == MD_TEXT_BR) {
      if (IsProse() && images_ == 0) out_.EndLine();
    } else if (!is_of_file || type == MD_TEXT_SOFTBR) {
      if (IsProse() && images_ == 0) out_.Space(LineEndBehind(last_end_), true);
    } else if (!text.empty() && IsProse()) {
      if (images_ > 0) {
        kept_.push_back({type, at, text.size()});
      } else {
        Take(type, at, text.size());
      }
    }
    if (is_of_file) last_end_ = at + text.size();
    return Count();
  }

  bool IsProse() const {
    return left_out_ == 0 && std::find(strikes_.begin(), strikes_.end(), true) == strikes_.end();
  }

  std::size_t LineEndBehind(std::size_t at) const {
    return std::min(masked_.find_first_of("\r\n", at), masked_.size());
  }

  void Take(MD_TEXTTYPE type, std::size_t at, std::size_t bytes) {
    if (type == MD_TEXT_ENTITY) {
      const auto reference = references_.At(file_.substr(at, bytes));
      if (reference.bytes == bytes) {
        out_.TakeAs(reference.text, at);
        return;
      }
    }
    if (type == MD_TEXT_CODE) {
      TakeTrimmed(at, at + bytes);
      return;
    }
    // Around what is masked, and around emphasis that was not seen.
    const std::size_t end = at + bytes;
    std::size_t begin = at;
    while (at < end) {
      if (masked_[at] != file_[at]) {
        TakeTrimmed(begin, at);
        if (masked_[at] == kMaskedLabel) out_.EndLine();
        while (at < end && masked_[at] != file_[at]) ++at;
        begin = at;
      } else if (const std::size_t mark = LostEmphasis(at, end); mark > 0) {
        TakeTrimmed(begin, at);
        at += mark;
        begin = at;
      } else {
        at = std::min(end, NextOfInterest(at + 1, end));
      }
    }
    TakeTrimmed(begin, end);
  }

  std::size_t NextOfInterest(std::size_t at, std::size_t end) const {
    while (at < end && file_[at] != '*' && masked_[at] == file_[at]) ++at;
    return at;
  }

  // Bytes of `**` or more beside a character of East Asian width; 0 elsewhere.
  std::size_t LostEmphasis(std::size_t at, std::size_t end) const {
    if (file_[at] != '*' || (at > 0 && (file_[at - 1] == '\\' || file_[at - 1] == '*'))) return 0;
    std::size_t behind = at;
    while (behind < end && file_[behind] == '*') ++behind;
    if (behind - at < 2) return 0;
    const bool is_wide =
        (at > 0 && IsEastAsianWide(LastOf(file_.substr(0, at)))) ||
        (behind < file_.size() && IsEastAsianWide(text::DecodeAt(file_, behind).code));
    return is_wide ? behind - at : 0;
  }

  // Blanks at either end are one space or, at a line's end, none.
  void TakeTrimmed(std::size_t begin, std::size_t end) {
    const std::string_view text = file_.substr(begin, end - begin);
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == npos) {
      if (!text.empty()) out_.Space(begin, false);
      return;
    }
    if (first > 0) out_.Space(begin, false);
    const std::size_t last = text.find_last_not_of(" \t") + 1;
    out_.Take(begin + first, last - first);
    if (last < text.size()) out_.Space(begin + last, false);
  }

  void HtmlText(std::string_view text, std::size_t at, bool is_of_file) {
    if (in_html_) {
      if (is_of_file) {
        if (pieces_.empty() || pieces_.back().at + pieces_.back().bytes != block_.size() ||
            pieces_.back().file + pieces_.back().bytes != at) {
          pieces_.push_back({block_.size(), at, 0});
        }
        pieces_.back().bytes += text.size();
        block_.append(file_.substr(at, text.size()));
      } else if (!pieces_.empty()) {
        // Line ends and indentation come from elsewhere; they stand where the piece before ends.
        block_.append(text);
      }
      return;
    }
    TakeTag(text);
  }

  void TakeTag(std::string_view tag) {
    const std::string name = TagNameAt(tag, 0);
    const bool is_end = tag.starts_with("</");
    if (name == "br") {
      if (IsProse() && images_ == 0) out_.EndLine();
    } else if (name == "ruby") {
      left_out_ = 0;
    } else if (IsLeftOut(name)) {
      if (is_end) {
        left_out_ -= left_out_ > 0 ? 1 : 0;
      } else if (name == "rt" || name == "rp") {
        left_out_ = 1;  // one ends the other
      } else {
        ++left_out_;
      }
    }
  }

  Status TakeHtml();

  std::string_view file_;
  std::string_view masked_;
  std::string_view file_name_;
  const Limits& limits_;
  PlacedText out_;
  CharacterReferences references_;
  Status failed_;
  std::uint64_t events_left_;
  std::size_t last_end_ = 0;  // of what the parser gave last
  bool in_code_ = false;
  bool in_html_ = false;
  std::size_t left_out_ = 0;   // open inline elements that are no prose
  std::vector<bool> strikes_;  // open `~` and `~~`; whether the latter
  bool is_entering_strike_ = false;
  std::size_t images_ = 0;  // open images
  std::vector<Kept> kept_;  // their text
  std::string block_;       // of HTML
  std::vector<HtmlPiece> pieces_;
};

Status MarkdownText::TakeHtml() {
  const std::string block = std::exchange(block_, {});
  std::vector<HtmlPiece> pieces = std::exchange(pieces_, {});
  if (pieces.empty()) return Status();
  // A blank line ends a block, also inside a table: its rows and cells need their frame again.
  const std::size_t first = block.find('<');
  const std::string name = first == npos ? std::string() : TagNameAt(block, first);
  std::string frame;
  if (name == "tr" || name == "tbody" || name == "thead" || name == "tfoot") frame = "<table>";
  if (name == "td" || name == "th") frame = "<table><tr>";
  for (HtmlPiece& piece : pieces) piece.at += frame.size();
  return TakeHtmlFragment(frame + block, pieces, file_name_, limits_, out_);
}

}  // namespace

Result<Document> ReadMarkdown(std::string_view bytes, std::string_view file_name,
                              const Limits& limits) {
  CROSSWALK_ASSIGN(const std::string file, DecodeBytes(bytes, file_name));
  const std::string masked = MaskMarkdown(file, FrontMatter(file));
  return MarkdownText(file, masked, file_name, limits).Run();
}

}  // namespace crosswalk::document
