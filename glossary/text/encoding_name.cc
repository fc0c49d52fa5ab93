#include "glossary/text/encoding_name.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>

namespace crosswalk::text {
namespace {

// Lower case. The labels are those of the WHATWG Encoding standard and of IANA's registry, and what
// Windows and Java programs write for the same.
struct Family {
  std::string_view name;
  std::string_view converter;
  EncodingKind kind;
  std::string_view labels;  // with a blank on either side
};

// Converters are ICU's. ibm-943_P15A is Microsoft's table of code page 932 (with NEC row 13, both
// sets of IBM's extensions, and its own choice for wave dash and minus); euc-jp-2007 is the same
// for EUC-JP. The names of iso-8859-1, -9 and -11 mean the Windows pages that contain them
// (WHATWG).
constexpr std::array<Family, 14> kFamilies{{
    {"UTF-8", "", EncodingKind::kUtf8,
     " utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 cp65001 csutf8 "},
    {"UTF-16LE", "", EncodingKind::kWide,
     " utf-16le utf16le utf-16 utf16 unicode ucs-2 ucs2 ucs-2le iso-10646-ucs-2 csunicode "
     "unicodefeff csutf16 csutf16le x-utf-16le "},
    {"UTF-16BE", "", EncodingKind::kWide,
     " utf-16be utf16be ucs-2be unicodefffe unicodebig unicodebigunmarked csutf16be x-utf-16be "},
    {"UTF-32LE", "", EncodingKind::kWide,
     " utf-32le utf32le utf-32 utf32 ucs-4 ucs4 ucs-4le iso-10646-ucs-4 csucs4 csutf32 csutf32le "},
    {"UTF-32BE", "", EncodingKind::kWide, " utf-32be utf32be ucs-4be csutf32be "},
    {"GB18030", "gb18030", EncodingKind::kTable,
     " gb18030 gb-18030 gb18030-2000 gb18030-2005 gb18030-2022 csgb18030 windows-54936 cp54936 gbk "
     "x-gbk csgbk gb2312 gb-2312 gb_2312 gb_2312-80 gb2312-80 gb2312.1980-0 csgb2312 chinese "
     "csiso58gb231280 iso-ir-58 euc-cn euccn x-euc-cn cp936 ms936 windows-936 936 cn-gb "},
    {"Big5", "ibm-1375_P100-2008", EncodingKind::kTable,
     " big5 big-5 big5-hkscs big5hkscs big5-hk big5-eten big5_hkscs cn-big5 csbig5 csbig5hkscs "
     "x-x-big5 x-big5 cp950 ms950 windows-950 950 cp951 x-windows-950 ms950_hkscs "},
    {"Shift_JIS", "ibm-943_P15A-2003", EncodingKind::kTable,
     " shift_jis shift-jis shiftjis sjis s-jis x-sjis ms_kanji csshiftjis windows-31j "
     "cswindows31j cp932 ms932 windows-932 932 x-ms-cp932 cp943 cp943c "},
    {"EUC-JP", "euc-jp-2007", EncodingKind::kTable,
     " euc-jp eucjp euc_jp x-euc-jp ujis cseucpkdfmtjapanese eucjp-ms eucjp-win eucjp-open "
     "cp51932 cp20932 extended_unix_code_packed_format_for_japanese "},
    {"EUC-KR", "windows-949-2000", EncodingKind::kTable,
     " euc-kr euckr cseuckr windows-949 cp949 ms949 uhc korean ks_c_5601-1987 ks_c_5601-1989 "
     "ksc5601 ksc_5601 csksc56011987 iso-ir-149 "},
    {"windows-1252", "ibm-5348_P100-1997", EncodingKind::kTable,
     " windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 "
     "iso-ir-100 latin1 latin-1 l1 cp819 ibm819 csisolatin1 "},
    {"windows-1254", "ibm-5350_P100-1998", EncodingKind::kTable,
     " windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 "
     "iso-ir-148 latin5 l5 csisolatin5 "},
    {"windows-874", "windows-874-2000", EncodingKind::kTable,
     " windows-874 cp874 tis-620 iso-8859-11 iso8859-11 dos-874 "},
    {"ISO-2022-JP", "ISO-2022-JP", EncodingKind::kOther,
     " iso-2022-jp iso2022jp csiso2022jp jis cp50220 cp50221 "},
}};

// A page of single bytes that ICU knows and that holds ASCII as it is.
std::optional<EncodingName> FindPage(const std::string& label) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(label.c_str(), &error), &ucnv_close);
  if (U_FAILURE(error) || converter == nullptr) return std::nullopt;
  const UConverterType type = ucnv_getType(converter.get());
  if (type != UCNV_SBCS && type != UCNV_US_ASCII && type != UCNV_LATIN_1) return std::nullopt;
  std::string ascii;
  for (char c = ' '; c < '\x7F'; ++c) ascii += c;
  std::array<UChar, 128> units{};
  const auto size = static_cast<int32_t>(ascii.size());
  if (ucnv_toUChars(converter.get(), units.data(), units.size(), ascii.data(), size, &error) !=
          size ||
      U_FAILURE(error) || !std::equal(ascii.begin(), ascii.end(), units.begin())) {
    return std::nullopt;
  }
  // ICU's own name is for machines (ibm-5346_P100-1998); the label that was given says as much.
  const char* name = ucnv_getName(converter.get(), &error);
  const char* known = ucnv_getStandardName(name, "MIME", &error);
  if (known == nullptr) known = ucnv_getStandardName(name, "IANA", &error);
  if (U_FAILURE(error)) return std::nullopt;
  return EncodingName{known == nullptr ? label : known, name, EncodingKind::kTable};
}

}  // namespace

std::optional<EncodingName> FindEncodingName(std::string_view label) {
  const auto is_blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  while (!label.empty() && is_blank(label.front())) label.remove_prefix(1);
  while (!label.empty() && is_blank(label.back())) label.remove_suffix(1);
  if (label.empty() || label.size() > 60) return std::nullopt;
  std::string lower;
  for (const char c : label) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool is_other =
        (c >= '0' && c <= '9') || std::string_view("-_.:+()").find(c) != std::string_view::npos;
    if (!is_letter && !is_other) return std::nullopt;  // ICU would read options behind a comma
    lower += is_letter ? static_cast<char>(c | 0x20) : c;
  }
  const std::string whole = " " + lower + " ";
  for (const Family& family : kFamilies) {
    if (family.labels.find(whole) == std::string_view::npos) continue;
    return EncodingName{std::string(family.name), std::string(family.converter), family.kind};
  }
  return FindPage(lower);
}

}  // namespace crosswalk::text
