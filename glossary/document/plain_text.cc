#include "glossary/document/plain_text.h"

namespace crosswalk::document {

Result<std::string> ReadPlainText(std::string_view bytes, std::string_view file_name) {
  return DecodeBytes(bytes, file_name);
}

}  // namespace crosswalk::document
