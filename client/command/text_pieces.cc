#include "client/command/text_pieces.h"

#include <algorithm>
#include <array>
#include <utility>

#include "glossary/text/utf8.h"

namespace crosswalk::command {
namespace {

constexpr std::array<std::string_view, 8> kSentenceEnds = {"。", "！", "？", "｡",
                                                           ". ", "! ", "? ", "；"};
constexpr std::array<std::string_view, 3> kBlanks = {" ", "\t", "　"};

// End of the last of `marks` that begins in the second half of `window`; 0 where there is none.
template <typename Marks>
std::size_t LastEnd(std::string_view window, const Marks& marks) {
  std::size_t end = 0;
  for (const std::string_view mark : marks) {
    const std::size_t at = window.rfind(mark);
    if (at != std::string_view::npos && at >= window.size() / 2) {
      end = std::max(end, at + mark.size());
    }
  }
  return end;
}

bool IsContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u; }

// Largest code point border of `text` that is at most `at`.
std::size_t BorderAtMost(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && IsContinuation(text[at])) --at;
  return at;
}

// True where the bytes from `at` to the end can be the beginning of one code point.
bool MayBeCutShort(std::string_view text, std::size_t at) {
  return text.size() - at < 4 && static_cast<unsigned char>(text[at]) >= 0xC2u &&
         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1, text.end(),
                     IsContinuation);
}

}  // namespace

std::size_t CutAt(std::string_view text, std::size_t limit) {
  const std::size_t border = BorderAtMost(text, limit);
  const std::string_view window = text.substr(0, border);
  if (const std::size_t end = LastEnd(window, std::array<std::string_view, 1>{"\n"})) return end;
  if (const std::size_t end = LastEnd(window, kSentenceEnds)) return end;
  if (const std::size_t end = LastEnd(window, kBlanks)) return end;
  if (border > 0) return border;
  std::size_t next = 1;
  while (next < text.size() && IsContinuation(text[next])) ++next;
  return next;
}

TextPieces::TextPieces(InputFile file, std::size_t limit) : file_(std::move(file)), limit_(limit) {}

client::Result<std::optional<TextPieces::Piece>> TextPieces::Next() {
  // One byte more than the limit tells whether the text goes on.
  while (!at_end_ && pending_.size() <= limit_) {
    client::Result<std::string> bytes = file_.Read(limit_ + 1 - pending_.size());
    if (!bytes.ok()) return bytes.error();
    at_end_ = bytes->empty();
    pending_ += *bytes;
  }
  if (at_end_ && pending_.empty() && given_) return std::optional<Piece>();
  given_ = true;
  const std::size_t bad = text::FindInvalidUtf8(pending_);
  if (bad != std::string_view::npos && (at_end_ || !MayBeCutShort(pending_, bad))) {
    const auto lines =
        std::count(pending_.begin(), pending_.begin() + static_cast<std::ptrdiff_t>(bad), '\n');
    return client::Error{client::ErrorCode::kInvalidArgument,
                         file_.name() + ":" +
                             std::to_string(lines_ + static_cast<std::uint64_t>(lines) + 1) +
                             ": not UTF-8 at byte " + std::to_string(bytes_ + bad)};
  }
  const std::size_t size = pending_.size() > limit_ ? CutAt(pending_, limit_) : pending_.size();
  Piece piece{pending_.substr(0, size), code_points_};
  pending_.erase(0, size);
  bytes_ += size;
  lines_ += static_cast<std::uint64_t>(std::count(piece.text.begin(), piece.text.end(), '\n'));
  code_points_ += text::CountCodePoints(piece.text);
  return std::optional<Piece>(std::move(piece));
}

client::Result<void> ForEachPiece(
    Session& session, InputFile file, const std::string& label,
    const std::function<client::Result<void>(const TextPieces::Piece&)>& ask) {
  v1::Progress progress;
  progress.set_total(file.size());
  progress.set_unit("bytes");
  TextPieces pieces(std::move(file));
  const client::OnProgress on_progress = session.Progress(label);
  while (true) {
    client::Result<std::optional<TextPieces::Piece>> piece = pieces.Next();
    if (!piece.ok()) return piece.error();
    if (!*piece) break;
    client::Result<void> answered = ask(**piece);
    if (!answered.ok()) return answered.error();
    progress.set_done(progress.done() + (*piece)->text.size());
    on_progress(progress);
  }
  session.StopProgress();
  return {};
}

}  // namespace crosswalk::command
