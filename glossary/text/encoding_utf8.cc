#include <algorithm>
#include <cstdint>
#include <cstring>

#include "glossary/text/encoding_decoder.h"
#include "glossary/text/encoding_progress.h"
#include "glossary/text/utf8.h"

namespace crosswalk::text {
namespace {

// Validated, scanned and copied while it is in the processor's cache.
constexpr std::size_t kBlock = 16 << 10;
constexpr std::size_t kLongest = 4;

constexpr std::uint64_t kOnes = 0x0101010101010101u;
constexpr std::uint64_t kHighBits = 0x8080808080808080u;

// Whether a byte of `word` is below 0x20. May say yes where it is not so.
bool MayHoldControl(std::uint64_t word) { return ((word - 0x20 * kOnes) & ~word & kHighBits) != 0; }

// Whether `bytes` is a beginning of a well-formed sequence that is longer.
bool IsBeginning(std::string_view bytes) {
  if (bytes.empty() || bytes.size() >= kLongest) return false;
  // A sequence that is only cut becomes well-formed with one of few continuations.
  for (std::size_t missing = 1; bytes.size() + missing <= kLongest; ++missing) {
    for (const char first : {'\x80', '\x90', '\xA0'}) {
      std::string whole(bytes);
      whole += first;
      whole.append(missing - 1, '\x80');
      if (FindInvalidUtf8(whole) == std::string_view::npos) return true;
    }
  }
  return false;
}

class Utf8Decoder final : public Decoder {
 public:
  Status Decode(std::string_view bytes, std::string& out) override {
    // One byte after the other, until what was kept is a character or is none.
    while (!kept_.empty() && !bytes.empty()) {
      kept_ += bytes.front();
      bytes.remove_prefix(1);
      if (FindInvalidUtf8(kept_) != std::string_view::npos) {
        if (IsBeginning(kept_)) continue;
        return progress_.NotThis(kept_.substr(0, 1), "UTF-8");
      }
      CROSSWALK_RETURN_IF_ERROR(Take(kept_, out));
      kept_.clear();
    }
    while (!bytes.empty()) {
      const std::string_view block = bytes.substr(0, kBlock);
      const std::size_t invalid = FindInvalidUtf8(block);
      if (invalid == std::string_view::npos) {
        CROSSWALK_RETURN_IF_ERROR(Take(block, out));
        bytes.remove_prefix(block.size());
        continue;
      }
      CROSSWALK_RETURN_IF_ERROR(Take(block.substr(0, invalid), out));
      bytes.remove_prefix(invalid);
      const std::string_view rest = block.substr(invalid);
      if (!IsBeginning(rest)) return progress_.NotThis(rest.substr(0, 1), "UTF-8");
      if (bytes.size() > rest.size()) continue;  // the block ended here, the bytes did not
      kept_ = rest;
      return Status();
    }
    return Status();
  }

  Status Finish() override { return kept_.empty() ? Status() : progress_.EndsInside("UTF-8"); }

 private:
  // Whole characters.
  Status Take(std::string_view text, std::string& out) {
    std::size_t at = 0;
    while (at < text.size()) {
      if (at + 8 <= text.size()) {
        std::uint64_t word;
        std::memcpy(&word, text.data() + at, sizeof word);
        if (!MayHoldControl(word)) {
          at += 8;
          progress_.SeeOther();
          continue;
        }
      }
      const std::size_t end = std::min(text.size(), at + 8);
      for (; at < end; ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (IsRefusedControl(byte)) {
          out.append(text.substr(0, at));
          progress_.Advance(at);
          return progress_.Control(byte);
        }
        progress_.See(byte);
      }
    }
    out.append(text);
    progress_.Advance(text.size());
    return Status();
  }

  DecodingProgress progress_;
  std::string kept_;  // the beginning of a character
};

}  // namespace

std::unique_ptr<Decoder> MakeUtf8Decoder() { return std::make_unique<Utf8Decoder>(); }

}  // namespace crosswalk::text
