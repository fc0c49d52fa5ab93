#include "glossary/exchange/read_side.h"

namespace crosswalk::exchange {

std::string BaseName(std::string_view name) {
  const std::size_t slash = name.find_last_of("/\\");
  return std::string(slash == std::string_view::npos ? name : name.substr(slash + 1));
}

ReaderOptions ReaderOptionsOf(const ReadContext& context) {
  ReaderOptions options;
  options.limits = context.limits;
  options.file_name = BaseName(context.file.name);
  options.source_language_tag = context.options.source_language_tag();
  options.target_language_tag = context.options.target_language_tag();
  return options;
}

}  // namespace crosswalk::exchange
