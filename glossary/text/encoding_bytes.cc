#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <array>
#include <utility>

#include "glossary/text/encoding_decoder.h"
#include "glossary/text/encoding_progress.h"
#include "glossary/text/utf8.h"

namespace crosswalk::text {
namespace {

class TableDecoder final : public Decoder {
 public:
  TableDecoder(std::string name, std::shared_ptr<const EncodingTable> table)
      : name_(std::move(name)), table_(std::move(table)) {}

  Status Decode(std::string_view bytes, std::string& out) override {
    while (!kept_.empty() && !bytes.empty()) {
      kept_ += bytes.front();
      bytes.remove_prefix(1);
      CROSSWALK_ASSIGN(const std::size_t taken, Take(kept_, out));
      kept_.erase(0, taken);
    }
    while (!bytes.empty()) {
      CROSSWALK_ASSIGN(const std::size_t taken, Take(bytes, out));
      if (taken == 0) break;
      bytes.remove_prefix(taken);
    }
    kept_.append(bytes);
    return Status();
  }

  Status Finish() override { return kept_.empty() ? Status() : progress_.EndsInside(name_); }

 private:
  Result<std::size_t> Take(std::string_view bytes, std::string& out) {
    const EncodingTable::Character character = table_->At(bytes);
    if (character.length == 0) return std::size_t{0};
    if (character.code == EncodingTable::Character::kNone) {
      return progress_.NotThis(bytes.substr(0, character.length), name_);
    }
    if (IsRefusedControl(character.code)) return progress_.Control(character.code);
    progress_.See(character.code);
    progress_.Advance(character.length);
    AppendUtf8(character.code, out);
    if (character.mark != 0) AppendUtf8(character.mark, out);
    return std::size_t{character.length};
  }

  const std::string name_;
  const std::shared_ptr<const EncodingTable> table_;
  DecodingProgress progress_;
  std::string kept_;
};

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

class OtherDecoder final : public Decoder {
 public:
  OtherDecoder(std::string name, Converter converter)
      : name_(std::move(name)), converter_(std::move(converter)) {}

  Status Decode(std::string_view bytes, std::string& out) override {
    for (const char& byte : bytes) CROSSWALK_RETURN_IF_ERROR(Feed(&byte, 1, out));
    return Status();
  }

  Status Finish() override {
    std::string none;
    if (!Feed(nullptr, 0, none).ok()) return progress_.EndsInside(name_);
    return Status();
  }

 private:
  // `size` 0 ends the text.
  Status Feed(const char* byte, int size, std::string& out) {
    std::array<UChar, 16> units{};
    UChar* target = units.data();
    UErrorCode error = U_ZERO_ERROR;
    ucnv_toUnicode(converter_.get(), &target, units.data() + units.size(), &byte, byte + size,
                   nullptr, size == 0 ? 1 : 0, &error);
    if (U_FAILURE(error)) {
      return progress_.NotThis({byte - size, static_cast<std::size_t>(size)}, name_);
    }
    const auto count = static_cast<std::size_t>(target - units.data());
    for (std::size_t i = 0; i < count; ++i) {
      char32_t code = units[i];
      if (U16_IS_LEAD(code) && i + 1 < count) {
        code = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(code, units[i + 1]));
        ++i;
      }
      if (IsRefusedControl(code)) return progress_.Control(code);
      progress_.See(code);
      AppendUtf8(code, out);
    }
    progress_.Advance(static_cast<std::uint64_t>(size));
    return Status();
  }

  const std::string name_;
  const Converter converter_;
  DecodingProgress progress_;
};

}  // namespace

std::unique_ptr<Decoder> MakeTableDecoder(std::string name,
                                          std::shared_ptr<const EncodingTable> table) {
  return std::make_unique<TableDecoder>(std::move(name), std::move(table));
}

Result<std::unique_ptr<Decoder>> MakeOtherDecoder(std::string name, const std::string& converter) {
  UErrorCode error = U_ZERO_ERROR;
  Converter opened(ucnv_open(converter.c_str(), &error), &ucnv_close);
  if (U_SUCCESS(error)) {
    ucnv_setToUCallBack(opened.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  }
  if (U_FAILURE(error)) {
    return Internal("ICU has no converter \"" + converter + "\": " + u_errorName(error));
  }
  return std::unique_ptr<Decoder>(
      std::make_unique<OtherDecoder>(std::move(name), std::move(opened)));
}

}  // namespace crosswalk::text
