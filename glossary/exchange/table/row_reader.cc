#include "glossary/exchange/table/row_reader.h"

#include <algorithm>
#include <utility>

namespace crosswalk::exchange {
namespace {

constexpr std::string_view kLineEnds = "\r\n";
constexpr std::size_t npos = std::string_view::npos;

// Reads one row. Every method leaves `at_` behind what it read.
class RowParser {
 public:
  RowParser(const Dialect& dialect, std::string_view text, bool is_end)
      : dialect_(dialect), text_(text), is_end_(is_end) {}

  ParsedRow Parse() {
    using Outcome = ParsedRow::Outcome;
    while (true) {
      const Quoted quoted = ReadQuoted();
      if (quoted == Quoted::kMore) return std::move(row_);
      if (quoted == Quoted::kFault) return GiveFault();
      if (quoted == Quoted::kNone) ReadPlain();
      if (at_ == text_.size()) {
        if (!is_end_) return std::move(row_);
        break;
      }
      if (text_[at_] == dialect_.delimiter) {
        ++at_;
        continue;
      }
      if (!ReadLineEnd()) return std::move(row_);
      break;
    }
    row_.outcome = Outcome::kRow;
    row_.size = at_;
    row_.lines = CountLineEnds(text_.substr(0, at_));
    return std::move(row_);
  }

 private:
  enum class Quoted { kRead, kNone, kMore, kFault };

  bool ReadLineEnd() {
    if (text_[at_] == '\r') {
      ++at_;
      // Whether a LF follows a CR decides where the row ends.
      if (at_ == text_.size()) return is_end_;
      if (text_[at_] == '\n') ++at_;
      return true;
    }
    ++at_;
    return true;
  }

  void ReadPlain() {
    const char ends[] = {dialect_.delimiter, '\r', '\n'};
    const std::size_t end =
        std::min(text_.find_first_of(std::string_view(ends, sizeof(ends)), at_), text_.size());
    row_.cells.emplace_back(text_.substr(at_, end - at_));
    at_ = end;
  }

  Quoted ReadQuoted() {
    const bool is_strict = dialect_.quotes == Quotes::kStrict;
    std::size_t begin = at_;
    if (is_strict) begin = std::min(text_.find_first_not_of(' ', at_), text_.size());
    if (begin == text_.size()) return is_end_ ? Quoted::kNone : Quoted::kMore;
    if (text_[begin] != '"') return Quoted::kNone;
    std::string cell;
    std::size_t from = begin + 1;
    while (true) {
      const char stops[] = {'"', dialect_.delimiter};
      const std::size_t quote =
          text_.find_first_of(std::string_view(stops, is_strict ? 1 : 2), from);
      if (quote == npos) {
        if (!is_end_) return Quoted::kMore;
        return NotQuoted(begin, "a quote is not closed");
      }
      if (text_[quote] != '"') return Quoted::kNone;
      cell.append(text_.substr(from, quote - from));
      from = quote + 1;
      if (from == text_.size() && !is_end_) return Quoted::kMore;
      if (from < text_.size() && text_[from] == '"') {
        cell.push_back('"');
        ++from;
        continue;
      }
      break;
    }
    if (is_strict) from = std::min(text_.find_first_not_of(' ', from), text_.size());
    if (from == text_.size() && !is_end_) return Quoted::kMore;
    const bool is_closed = from == text_.size() || text_[from] == dialect_.delimiter ||
                           kLineEnds.find(text_[from]) != npos;
    if (!is_closed) return NotQuoted(begin, "text follows a closing quote");
    row_.cells.push_back(std::move(cell));
    at_ = from;
    return Quoted::kRead;
  }

  // What begins with blanks may be text that has quotes; what begins with a quote may not.
  Quoted NotQuoted(std::size_t begin, const char* reason) {
    if (dialect_.quotes == Quotes::kLenient || begin != at_) return Quoted::kNone;
    row_.fault = reason;
    row_.at_line = CountLineEnds(text_.substr(0, begin));
    return Quoted::kFault;
  }

  // What is wrong may be seen before the line has ended that is to be left out.
  ParsedRow GiveFault() {
    row_.cells.clear();
    const std::size_t end = text_.find_first_of(kLineEnds);
    const bool is_at_border = end == npos || (text_[end] == '\r' && end + 1 == text_.size());
    if (is_at_border && !is_end_) return std::move(row_);
    row_.outcome = ParsedRow::Outcome::kFault;
    row_.lines = end == npos ? 0 : 1;
    row_.size = end == npos ? text_.size() : end + (text_.substr(end).starts_with("\r\n") ? 2 : 1);
    return std::move(row_);
  }

  const Dialect& dialect_;
  const std::string_view text_;
  const bool is_end_;
  std::size_t at_ = 0;
  ParsedRow row_;
};

}  // namespace

std::uint64_t CountLineEnds(std::string_view text) {
  std::uint64_t lines = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' || (text[i] == '\r' && !text.substr(i + 1).starts_with('\n'))) ++lines;
  }
  return lines;
}

ParsedRow ParseRow(const Dialect& dialect, std::string_view text, bool is_end) {
  return RowParser(dialect, text, is_end).Parse();
}

RowReader::RowReader(std::size_t limit, Visit visit, Fault fault)
    : limit_(limit), visit_(std::move(visit)), fault_(std::move(fault)) {}

void RowReader::Begin(const Dialect& dialect, std::uint64_t first_line) {
  dialect_ = dialect;
  line_ = first_line;
}

Status RowReader::Feed(std::string_view chunk) {
  buffer_.append(chunk);
  return buffer_.size() < wanted_ ? Status() : Read(false);
}

Status RowReader::Finish() { return Read(true); }

Status RowReader::TooLong(std::size_t at) {
  const std::string_view window = std::string_view(buffer_).substr(at, limit_);
  // What is too long may be one line, or what follows a quote that somebody forgot to close.
  const bool is_line = window.find_first_of(kLineEnds) == npos;
  return fault_(line_, is_line
                           ? "the line is longer than " + std::to_string(limit_) + " bytes"
                           : "a quote is not closed within " + std::to_string(limit_) + " bytes");
}

Status RowReader::Read(bool is_end) {
  using Outcome = ParsedRow::Outcome;
  std::size_t at = 0;
  Status status;
  // A row of the limit, its line end, and one byte more that tells the end of a CR.
  const std::size_t window = limit_ + 3;
  while (status.ok() && at < buffer_.size()) {
    const std::string_view rest = std::string_view(buffer_).substr(at);
    if (skipping_) {
      const std::size_t end = rest.find_first_of(kLineEnds);
      if (end == npos) {
        at = buffer_.size();
        break;
      }
      if (rest[end] == '\r' && end + 1 == rest.size() && !is_end) {
        at += end;
        break;
      }
      at += end + (rest.substr(end).starts_with("\r\n") ? 2 : 1);
      ++line_;
      skipping_ = false;
      continue;
    }
    const bool is_cut = rest.size() >= window;
    ParsedRow row = ParseRow(dialect_, rest.substr(0, window), is_end && !is_cut);
    if (row.outcome == Outcome::kMore && !is_cut) break;
    if (row.outcome == Outcome::kMore || (row.outcome == Outcome::kRow && row.size > limit_ + 2)) {
      status = TooLong(at);
      skipping_ = true;
      continue;
    }
    if (row.outcome == Outcome::kFault) {
      status = fault_(line_ + row.at_line, row.fault);
    } else {
      status = visit_(line_, row.cells);
    }
    line_ += row.lines;
    at += row.size;
  }
  buffer_.erase(0, at);
  // Looking again at every small piece of a long row would take its length squared.
  wanted_ = buffer_.size() + std::min<std::size_t>(buffer_.size() / 8, 1 << 16);
  return status;
}

}  // namespace crosswalk::exchange
