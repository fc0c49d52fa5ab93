#include <utility>

#include "glossary/text/encoding_decoder.h"
#include "glossary/text/encoding_progress.h"
#include "glossary/text/utf8.h"

namespace crosswalk::text {
namespace {

bool IsHighSurrogate(char32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool IsLowSurrogate(char32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

class WideDecoder final : public Decoder {
 public:
  explicit WideDecoder(std::string name)
      : name_(std::move(name)),
        unit_bytes_(name_.starts_with("UTF-32") ? 4 : 2),
        is_big_(name_.ends_with("BE")) {}

  Status Decode(std::string_view bytes, std::string& out) override {
    // At most three bytes of a unit, or two units that may belong together, are kept.
    while (!kept_.empty() && !bytes.empty()) {
      kept_ += bytes.front();
      bytes.remove_prefix(1);
      CROSSWALK_ASSIGN(const std::size_t taken, Take(kept_, out));
      kept_.erase(0, taken);
    }
    if (!kept_.empty()) return Status();
    while (!bytes.empty()) {
      CROSSWALK_ASSIGN(const std::size_t taken, Take(bytes, out));
      if (taken == 0) break;
      bytes.remove_prefix(taken);
    }
    kept_ = bytes;
    return Status();
  }

  Status Finish() override {
    if (kept_.empty()) return Status();
    return progress_.EndsInside(name_);
  }

 private:
  char32_t Unit(std::string_view bytes) const {
    char32_t unit = 0;
    for (std::size_t i = 0; i < unit_bytes_; ++i) {
      const std::size_t at = is_big_ ? i : unit_bytes_ - 1 - i;
      unit = unit << 8 | static_cast<unsigned char>(bytes[at]);
    }
    return unit;
  }

  // Takes the first character. How many bytes it has; 0 where it is not whole.
  Result<std::size_t> Take(std::string_view bytes, std::string& out) {
    if (bytes.size() < unit_bytes_) return std::size_t{0};
    char32_t code = Unit(bytes);
    std::size_t length = unit_bytes_;
    const auto refuse = [&] { return progress_.NotThis(bytes.substr(0, unit_bytes_), name_); };
    if (unit_bytes_ == 2 && IsHighSurrogate(code)) {
      if (bytes.size() < 4) return std::size_t{0};
      const char32_t low = Unit(bytes.substr(2));
      if (!IsLowSurrogate(low)) return refuse();
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
      length = 4;
    } else if (code > 0x10FFFF || IsHighSurrogate(code) || IsLowSurrogate(code)) {
      return refuse();
    }
    if (IsRefusedControl(code)) return progress_.Control(code);
    progress_.See(code);
    progress_.Advance(length);
    AppendUtf8(code, out);
    return length;
  }

  const std::string name_;
  const std::size_t unit_bytes_;
  const bool is_big_;
  DecodingProgress progress_;
  std::string kept_;
};

}  // namespace

std::unique_ptr<Decoder> MakeWideDecoder(const std::string& name) {
  return std::make_unique<WideDecoder>(name);
}

}  // namespace crosswalk::text
