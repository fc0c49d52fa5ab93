#include "glossary/exchange/gunzip.h"

#include <zlib.h>

#include <string>
#include <vector>

namespace crosswalk::exchange {
namespace {

constexpr std::size_t kPiece = std::size_t{256} << 10;
constexpr int kGzip = 15 + 16;  // largest window, gzip alone

}  // namespace

struct Gunzip::State {
  explicit State(std::uint64_t most) : left(most), out(kPiece) {
    is_ready = inflateInit2(&stream, kGzip) == Z_OK;
  }
  ~State() {
    if (is_ready) inflateEnd(&stream);
  }

  z_stream stream{};
  bool is_ready = false;
  bool in_member = false;
  std::uint64_t taken = 0;  // packed bytes so far
  std::uint64_t left;
  std::vector<unsigned char> out;
};

bool Gunzip::Recognizes(std::string_view beginning) { return beginning.starts_with("\x1F\x8B"); }

Gunzip::Gunzip(std::uint64_t limit) : state_(std::make_unique<State>(limit)) {}
Gunzip::~Gunzip() = default;

Status Gunzip::Feed(std::string_view packed, const Visit& visit) {
  State& state = *state_;
  if (!state.is_ready) return ResourceExhausted("the packed file cannot be read: no memory");
  z_stream& stream = state.stream;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  while (stream.avail_in > 0) {
    stream.next_out = state.out.data();
    stream.avail_out = static_cast<uInt>(state.out.size());
    state.in_member = true;
    const int result = inflate(&stream, Z_NO_FLUSH);
    if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR) {
      const std::uint64_t at = state.taken + packed.size() - stream.avail_in;
      return InvalidArgument("the packed file is damaged at byte " + std::to_string(at));
    }
    const std::size_t made = state.out.size() - stream.avail_out;
    if (made > state.left) return ResourceExhausted("the packed file holds too much");
    state.left -= made;
    const std::string_view piece(reinterpret_cast<const char*>(state.out.data()), made);
    if (!piece.empty()) CROSSWALK_RETURN_IF_ERROR(visit(piece));
    if (result == Z_STREAM_END) {
      state.in_member = false;
      inflateReset(&stream);
    }
  }
  state.taken += packed.size();
  return Status();
}

Status Gunzip::Finish() const {
  return state_->in_member ? InvalidArgument("the packed file is cut short") : Status();
}

}  // namespace crosswalk::exchange
