#include "glossary/exchange/format.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "glossary/exchange/po/po.h"
#include "glossary/exchange/table/table.h"
#include "glossary/exchange/table/termbase_tsv_reader.h"
#include "glossary/exchange/tbx/tbx.h"
#include "glossary/exchange/tmx/tmx.h"
#include "glossary/exchange/xliff/xliff.h"

namespace crosswalk::exchange {
namespace {

std::unique_ptr<FileReader> MakeTermbaseTsvReader(const ReaderOptions& options, ConceptSink& sink) {
  return std::make_unique<TermbaseTsvReader>(options.limits, sink);
}

std::unique_ptr<ConceptWriter> MakeTbx2Writer(const WriterOptions& options, ByteSink sink) {
  return MakeTbxWriter(TbxVersion::k2, options, std::move(sink));
}

std::unique_ptr<ConceptWriter> MakeTbx3Writer(const WriterOptions& options, ByteSink sink) {
  return MakeTbxWriter(TbxVersion::k3, options, std::move(sink));
}

constexpr std::array<Format, 11> kFormats{{
    {"csv", MakeTableReader, nullptr, MakeCsvWriter, nullptr},
    {"omegat", MakeOmegatGlossaryReader, nullptr, MakeOmegatGlossaryWriter, nullptr},
    {"po", nullptr, MakePoReader, nullptr, MakePoWriter},
    {"tbx", MakeTbxReader, nullptr, MakeTbx2Writer, nullptr},
    {"tbx3", MakeTbxReader, nullptr, MakeTbx3Writer, nullptr},
    {"termbase-tsv", MakeTermbaseTsvReader, nullptr, nullptr, nullptr},
    {"tmx", nullptr, MakeTmxReader, MakeTmxTermWriter, MakeTmxWriter},
    {"tsv", MakeTableReader, nullptr, MakeTsvWriter, nullptr},
    {"utx", MakeUtxReader, nullptr, MakeUtxWriter, nullptr},
    {"xliff", MakeXliffGlossaryReader, MakeXliffUnitReader, nullptr, nullptr},
    {"xliff2", MakeXliffGlossaryReader, MakeXliffUnitReader, MakeXliffGlossaryWriter, nullptr},
}};

bool Can(const Format& format, Ability ability) {
  switch (ability) {
    case Ability::kReadConcepts:
      return format.concept_reader != nullptr;
    case Ability::kReadUnits:
      return format.unit_reader != nullptr;
    case Ability::kWriteConcepts:
      return format.concept_writer != nullptr;
    case Ability::kWriteUnits:
      return format.unit_writer != nullptr;
  }
  return false;
}

// What stands before the first element of XML that is no element; empty where `xml` is no XML.
std::string_view RootOf(std::string_view xml) {
  while (true) {
    const std::size_t open = xml.find_first_not_of(" \t\r\n");
    if (open == std::string_view::npos || xml[open] != '<') return {};
    xml.remove_prefix(open);
    std::string_view end = ">";
    if (xml.starts_with("<!--")) {
      end = "-->";
    } else if (xml.starts_with("<?")) {
      end = "?>";
    } else if (xml.starts_with("<!")) {
      // An internal subset holds declarations; it ends before the last '>'.
      const std::size_t bracket = xml.find('[');
      const std::size_t close = xml.find('>');
      if (bracket < close) end = "]>";
    } else {
      break;
    }
    const std::size_t at = xml.find(end);
    if (at == std::string_view::npos) return {};
    xml.remove_prefix(at + end.size());
  }
  xml.remove_prefix(1);
  std::string_view name = xml.substr(0, xml.find_first_of(" \t\r\n/>"));
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

const Format* ByRoot(std::string_view root) {
  if (root == "martif" || root == "tbx" || root == "TBX") return FindFormat("tbx");
  if (root == "tmx") return FindFormat("tmx");
  if (root == "xliff") return FindFormat("xliff");
  return nullptr;
}

bool IsPo(std::string_view beginning) {
  for (const std::string_view word : {"msgid \"", "msgctxt \""}) {
    const std::size_t at = beginning.find(word);
    if (at == 0 || (at != std::string_view::npos && beginning[at - 1] == '\n')) return true;
  }
  return false;
}

std::string Extension(std::string_view file_name) {
  if (file_name.ends_with(".gz")) file_name.remove_suffix(3);
  const std::size_t dot = file_name.rfind('.');
  std::string extension;
  if (dot == std::string_view::npos) return extension;
  for (const char c : file_name.substr(dot + 1)) {
    extension += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return extension;
}

}  // namespace

const Format* FindFormat(std::string_view name) {
  const auto* const found = std::find_if(kFormats.begin(), kFormats.end(),
                                         [&](const Format& format) { return format.name == name; });
  return found == kFormats.end() ? nullptr : found;
}

const Format* RecognizeFormat(std::string_view beginning, std::string_view file_name) {
  if (const std::string_view root = RootOf(beginning); !root.empty()) return ByRoot(root);
  if (beginning.starts_with("#UTX")) return FindFormat("utx");
  std::string_view line = beginning.substr(0, beginning.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (TermbaseTsvReader::Recognizes(line)) return FindFormat("termbase-tsv");
  if (IsPo(beginning)) return FindFormat("po");
  const std::string extension = Extension(file_name);
  if (extension == "csv") return FindFormat("csv");
  if (extension == "tsv") return FindFormat("tsv");
  if (extension == "txt" || extension == "utf8" || extension == "tab") return FindFormat("omegat");
  if (extension == "utx") return FindFormat("utx");
  // Nothing but columns is left to hope for.
  if (line.find('\t') != std::string_view::npos) return FindFormat("tsv");
  if (line.find(',') != std::string_view::npos || line.find(';') != std::string_view::npos) {
    return FindFormat("csv");
  }
  return nullptr;
}

std::string FormatNames(Ability ability) {
  std::string names;
  for (const Format& format : kFormats) {
    if (!Can(format, ability)) continue;
    if (!names.empty()) names += ", ";
    names += format.name;
  }
  return names;
}

}  // namespace crosswalk::exchange
