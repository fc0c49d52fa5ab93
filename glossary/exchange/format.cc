#include "glossary/exchange/format.h"

#include "glossary/exchange/table/termbase_tsv_reader.h"

namespace crosswalk::exchange {
namespace {

constexpr std::string_view kTermbaseTsv = "termbase-tsv";

}  // namespace

std::string_view RecognizeFormat(std::string_view beginning) {
  if (beginning.starts_with("\xEF\xBB\xBF")) beginning.remove_prefix(3);
  std::string_view line = beginning.substr(0, beginning.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return TermbaseTsvReader::Recognizes(line) ? kTermbaseTsv : std::string_view();
}

std::unique_ptr<FileReader> MakeReader(std::string_view format, const Limits& limits,
                                       ConceptSink& sink) {
  if (format == kTermbaseTsv) return std::make_unique<TermbaseTsvReader>(limits, sink);
  return nullptr;
}

std::string KnownFormats() { return std::string(kTermbaseTsv); }

}  // namespace crosswalk::exchange
