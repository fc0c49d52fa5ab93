#include "glossary/text/encoding_table.h"

#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

namespace crosswalk::text {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

constexpr std::uint32_t kNoCode = 0xFFFFFFFF;
constexpr int kMarkShift = 21;
constexpr char32_t kFirstMark = 0x0300;
// Four-byte sequences of GB18030 for the BMP: 0x81308130 to 0x8431A439 (U+FFFF).
constexpr std::uint32_t kFourBytesOfBmp = 39420;
constexpr std::uint32_t kFourBytesOfOthers = 189000;  // 0x90308130 is U+10000

// A pair of bytes and what it means.
struct Repair {
  std::uint16_t pair;
  char32_t code;
  char32_t mark = 0;
};

// Places where ICU 72 still gives the private-use code points of before Unicode 4.1. Source: the
// tables of Big5-HKSCS-2008 (OGCIO).
constexpr Repair kBig5Repairs[] = {
    {0x8840, 0x31C0},         {0x8841, 0x31C1},         {0x8842, 0x31C2},
    {0x8843, 0x31C3},         {0x8844, 0x31C4},         {0x8846, 0x31C5},
    {0x8849, 0x31C6},         {0x884A, 0x31C7},         {0x884D, 0x31C8},
    {0x884F, 0x31C9},         {0x8850, 0x31CA},         {0x8851, 0x31CB},
    {0x8852, 0x31CC},         {0x8854, 0x31CD},         {0x8855, 0x31CE},
    {0x8862, 0x00CA, 0x0304}, {0x8864, 0x00CA, 0x030C}, {0x88A3, 0x00EA, 0x0304},
    {0x88A5, 0x00EA, 0x030C}, {0x88A9, 0x23DA},         {0x88AA, 0x23DB},
    {0x8C43, 0x9FA6},         {0x8C6D, 0x9FA7},         {0x8C74, 0x9FA8},
    {0x8CB7, 0x9FA9},         {0x8CB9, 0x9FAA},         {0x8CBB, 0x9FAB},
    {0x8CC0, 0x9FAC},         {0x8CD7, 0x9FAD},         {0x8CD8, 0x9FAE},
    {0x8CDA, 0x9FAF},         {0x8CED, 0x9FB2},         {0x8D48, 0x9FB3},
    {0xC879, 0x31CF},         {0xC8A1, 0x9FB0},         {0xC8A3, 0x9FB1},
};

// The same for GB18030. Source: GB 18030-2022, which gives these pairs their characters.
constexpr Repair kGb18030Repairs[] = {
    {0xA6D9, 0xFE10},  {0xA6DA, 0xFE12},  {0xA6DB, 0xFE11},  {0xA6DC, 0xFE13}, {0xA6DD, 0xFE14},
    {0xA6DE, 0xFE15},  {0xA6DF, 0xFE16},  {0xA6EC, 0xFE17},  {0xA6ED, 0xFE18}, {0xA6F3, 0xFE19},
    {0xFE51, 0x20087}, {0xFE52, 0x20089}, {0xFE53, 0x200CC}, {0xFE59, 0x9FB4}, {0xFE61, 0x9FB5},
    {0xFE66, 0x9FB6},  {0xFE67, 0x9FB7},  {0xFE6C, 0x215D7}, {0xFE6D, 0x9FB8}, {0xFE76, 0x2298F},
    {0xFE7E, 0x9FB9},  {0xFE90, 0x9FBA},  {0xFE91, 0x241FE}, {0xFEA0, 0x9FBB},
};

// The code point that `bytes` are, kNoCode where they are none or several.
std::uint32_t Ask(UConverter* converter, std::string_view bytes) {
  UErrorCode error = U_ZERO_ERROR;
  std::array<UChar, 8> units{};
  const std::int32_t size = ucnv_toUChars(converter, units.data(), units.size(), bytes.data(),
                                          static_cast<std::int32_t>(bytes.size()), &error);
  if (U_FAILURE(error)) return kNoCode;
  if (size == 1 && !U16_IS_SURROGATE(units[0])) return units[0];
  if (size == 2 && U16_IS_LEAD(units[0]) && U16_IS_TRAIL(units[1])) {
    return static_cast<std::uint32_t>(U16_GET_SUPPLEMENTARY(units[0], units[1]));
  }
  return kNoCode;
}

bool IsBetween(unsigned byte, unsigned low, unsigned high) { return byte >= low && byte <= high; }

// Which bytes begin a pair.
bool IsLead(std::string_view converter, unsigned byte) {
  if (converter == "ibm-943_P15A-2003") {
    return IsBetween(byte, 0x81, 0x9F) || IsBetween(byte, 0xE0, 0xFC);
  }
  if (converter == "euc-jp-2007") return byte == 0x8E || IsBetween(byte, 0xA1, 0xFE);
  const bool is_double = converter == "gb18030" || converter == "ibm-1375_P100-2008" ||
                         converter == "windows-949-2000";
  return is_double && IsBetween(byte, 0x81, 0xFE);
}

std::array<char, 4> FourBytesOf(std::uint32_t number) {
  std::array<char, 4> bytes{};
  bytes[3] = static_cast<char>(0x30 + number % 10);
  bytes[2] = static_cast<char>(0x81 + number / 10 % 126);
  bytes[1] = static_cast<char>(0x30 + number / 1260 % 10);
  bytes[0] = static_cast<char>(0x81 + number / 12600);
  return bytes;
}

}  // namespace

Result<std::shared_ptr<const EncodingTable>> EncodingTable::Get(const std::string& converter) {
  // They never change, and to ask ICU for 24,000 characters takes milliseconds.
  static std::mutex mutex;
  static std::map<std::string, std::shared_ptr<const EncodingTable>> made;
  const std::lock_guard lock(mutex);
  std::shared_ptr<const EncodingTable>& table = made[converter];
  if (table == nullptr) {
    CROSSWALK_ASSIGN(table, Make(converter));
  }
  return table;
}

Result<std::shared_ptr<const EncodingTable>> EncodingTable::Make(const std::string& name) {
  UErrorCode error = U_ZERO_ERROR;
  const Converter converter(ucnv_open(name.c_str(), &error), &ucnv_close);
  if (U_SUCCESS(error)) {
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &error);
  }
  if (U_FAILURE(error)) {
    return Internal("ICU has no converter \"" + name + "\": " + u_errorName(error));
  }
  const std::shared_ptr<EncodingTable> table(new EncodingTable());
  const bool is_euc_jp = name == "euc-jp-2007";
  for (unsigned lead = 0; lead < 256; ++lead) {
    const char first = static_cast<char>(lead);
    if (lead < 0x80) {
      table->single_[lead] = lead;  // ICU's code page 932 turns three control characters around
    } else if (is_euc_jp && lead == 0x8F) {
      table->single_[lead] = kLead3;
    } else if (IsLead(name, lead)) {
      table->single_[lead] = kLead;
    } else {
      const std::uint32_t code = Ask(converter.get(), {&first, 1});
      // ICU gives control characters for bytes that have no character.
      table->single_[lead] = code < 0xA0 ? kNothing : code;
    }
    if (table->single_[lead] != kLead) continue;
    table->pairs_.resize(65536, kNothing);
    for (unsigned trail = 0x40; trail < 0xFF; ++trail) {
      if (is_euc_jp && lead == 0x8E && !IsBetween(trail, 0xA1, 0xDF)) continue;
      const std::array<char, 2> pair = {first, static_cast<char>(trail)};
      table->pairs_[lead << 8 | trail] = Ask(converter.get(), {pair.data(), pair.size()});
    }
  }
  const auto repair = [&](const auto& repairs) {
    for (const Repair& each : repairs) {
      const std::uint32_t mark = each.mark == 0 ? 0 : each.mark - kFirstMark;
      table->pairs_[each.pair] = each.code | mark << kMarkShift;
    }
  };
  if (name == "ibm-1375_P100-2008") repair(kBig5Repairs);
  if (name == "gb18030") {
    repair(kGb18030Repairs);
    table->single_[0x80] = 0x20AC;  // Windows code page 936
    table->four_bytes_.resize(kFourBytesOfBmp);
    for (std::uint32_t i = 0; i < kFourBytesOfBmp; ++i) {
      const std::array<char, 4> bytes = FourBytesOf(i);
      const std::uint32_t code = Ask(converter.get(), {bytes.data(), bytes.size()});
      table->four_bytes_[i] = code == kNoCode ? u'\0' : static_cast<char16_t>(code);
    }
  }
  if (is_euc_jp) {
    table->triples_.resize(65536, kNothing);
    for (unsigned second = 0xA1; second < 0xFF; ++second) {
      for (unsigned third = 0xA1; third < 0xFF; ++third) {
        const std::array<char, 3> bytes = {'\x8F', static_cast<char>(second),
                                           static_cast<char>(third)};
        table->triples_[second << 8 | third] = Ask(converter.get(), {bytes.data(), bytes.size()});
      }
    }
  }
  return std::shared_ptr<const EncodingTable>(table);
}

EncodingTable::Character EncodingTable::At(std::string_view bytes) const {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  if (bytes.empty()) return {};
  const std::uint32_t single = single_[byte(0)];
  if (single == kNothing) return {.length = 1};
  if (single < kLead3) {
    return {.code = single, .length = 1, .is_half_katakana = single >= 0xFF61 && single <= 0xFF9F};
  }
  if (bytes.size() < 2) return {};
  // A byte of ASCII behind a lead that does not take it is more likely a character of its own.
  const std::uint32_t wrong = byte(1) < 0x80 ? 1 : 2;
  if (single == kLead3) {
    if (byte(1) < 0xA1) return {.length = wrong};
    if (bytes.size() < 3) return {};
    const std::uint32_t code = triples_[byte(1) << 8 | byte(2)];
    if (code == kNothing) return {.length = byte(2) < 0x80 ? 2u : 3u};
    return {.code = code, .length = 3};
  }
  if (!four_bytes_.empty() && IsBetween(byte(1), 0x30, 0x39)) return FourBytes(bytes);
  const std::uint32_t code = pairs_[byte(0) << 8 | byte(1)];
  if (code == kNothing) return {.length = wrong};
  const std::uint32_t mark = code >> kMarkShift;
  return {.code = code & ((1u << kMarkShift) - 1),
          .mark = mark == 0 ? 0 : kFirstMark + mark,
          .length = 2,
          .is_half_katakana = byte(0) == 0x8E && code >= 0xFF61 && code <= 0xFF9F};
}

EncodingTable::Character EncodingTable::FourBytes(std::string_view bytes) const {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  if (bytes.size() < 3) return {};
  if (!IsBetween(byte(2), 0x81, 0xFE)) return {.length = 1};
  if (bytes.size() < 4) return {};
  if (!IsBetween(byte(3), 0x30, 0x39)) return {.length = 1};
  const std::uint32_t number =
      (((byte(0) - 0x81u) * 10 + byte(1) - 0x30u) * 126 + byte(2) - 0x81u) * 10 + byte(3) - 0x30u;
  if (number < four_bytes_.size()) {
    if (four_bytes_[number] == 0) return {.length = 4};
    return {.code = four_bytes_[number], .length = 4};
  }
  if (number < kFourBytesOfOthers || number - kFourBytesOfOthers > 0xFFFFF) return {.length = 4};
  return {.code = 0x10000 + number - kFourBytesOfOthers, .length = 4};
}

}  // namespace crosswalk::text
