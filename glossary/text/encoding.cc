#include "glossary/text/encoding.h"

#include <optional>

#include "glossary/text/encoding_decoder.h"
#include "glossary/text/encoding_name.h"

namespace crosswalk::text {

Result<std::unique_ptr<Decoder>> Decoder::Make(std::string_view encoding) {
  const std::optional<EncodingName> found = FindEncodingName(encoding);
  if (!found.has_value()) {
    return InvalidArgument(
        std::string("the encoding \"").append(encoding.substr(0, 60)).append("\" is not known"));
  }
  switch (found->kind) {
    case EncodingKind::kUtf8:
      return MakeUtf8Decoder();
    case EncodingKind::kWide:
      return MakeWideDecoder(found->name);
    case EncodingKind::kTable: {
      CROSSWALK_ASSIGN(std::shared_ptr<const EncodingTable> table,
                       EncodingTable::Get(found->converter));
      return MakeTableDecoder(found->name, std::move(table));
    }
    case EncodingKind::kOther:
      return MakeOtherDecoder(found->name, found->converter);
  }
  return Internal("an encoding without a kind");
}

}  // namespace crosswalk::text
