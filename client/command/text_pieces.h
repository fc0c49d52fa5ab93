// A text of any length in pieces that the service takes.
#ifndef CROSSWALK_CLIENT_COMMAND_TEXT_PIECES_H_
#define CROSSWALK_CLIENT_COMMAND_TEXT_PIECES_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "client/command/input_file.h"
#include "client/command/session.h"
#include "client/result.h"

namespace crosswalk::command {

// Largest text of one request, in bytes; the contract's limit.
inline constexpr std::size_t kTextBytes = std::size_t{1} << 20;

// How many bytes of `text`, well-formed UTF-8 longer than `limit`, the first piece takes: it ends
// behind a line, else a sentence, else a blank of its second half, so that no term is cut; else
// between two code points. At least one code point.
std::size_t CutAt(std::string_view text, std::size_t limit);

// Reads a file as pieces of UTF-8. The pieces together are the file, byte for byte. Not
// thread-safe.
class TextPieces {
 public:
  struct Piece {
    std::string text;
    // Code points before it.
    std::uint64_t start = 0;
  };

  explicit TextPieces(InputFile file, std::size_t limit = kTextBytes);

  // The next piece, empty after the last. An empty file has one empty piece. INVALID_ARGUMENT names
  // the file, the line and the byte where it is not UTF-8.
  client::Result<std::optional<Piece>> Next();

 private:
  InputFile file_;
  const std::size_t limit_;
  std::string pending_;
  std::uint64_t bytes_ = 0;
  std::uint64_t lines_ = 0;
  std::uint64_t code_points_ = 0;
  bool at_end_ = false;
  bool given_ = false;
};

// Reads a text piece by piece, gives each to `ask`, and tells the session how far it is. The first
// error, of the file or of `ask`, ends it.
client::Result<void> ForEachPiece(
    Session& session, InputFile file, const std::string& label,
    const std::function<client::Result<void>(const TextPieces::Piece&)>& ask);

// Moves the spans of a reply from offsets in `piece` to offsets in the whole text.
template <typename Spans>
void ShiftSpans(const TextPieces::Piece& piece, Spans& spans) {
  for (auto& span : spans) {
    span.set_start(span.start() + static_cast<std::uint32_t>(piece.start));
    span.set_end(span.end() + static_cast<std::uint32_t>(piece.start));
  }
}

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_TEXT_PIECES_H_
