#include "service/message_reader.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/unknown_field_set.h>
#include <grpcpp/support/slice.h>

#include <map>
#include <string>
#include <string_view>

#include "glossary/text/utf8.h"

namespace crosswalk::service {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::UnknownField;
using google::protobuf::UnknownFieldSet;

constexpr int kMaxDepth = 32;

// The contract's name of a field; where that is a word of C++, the one that JSON gives it.
std::string PublicName(const FieldDescriptor& field) {
  return field.json_name() == field.camelcase_name() ? field.name() : field.json_name();
}

// Looks for the text that is not UTF-8 in the bytes of a message, which it reads without the
// contract's help, as nested numbered fields.
Status FindBadText(const Descriptor& type, const std::string& bytes, const std::string& path,
                   int depth) {
  UnknownFieldSet fields;
  if (depth > kMaxDepth || !fields.ParseFromString(bytes)) {
    return InvalidArgument((path.empty() ? std::string("request") : path) +
                           ": not a message of type " + type.full_name());
  }
  std::map<int, int> seen;
  for (int i = 0; i < fields.field_count(); ++i) {
    const UnknownField& field = fields.field(i);
    const FieldDescriptor* known = type.FindFieldByNumber(field.number());
    if (known == nullptr || field.type() != UnknownField::TYPE_LENGTH_DELIMITED) continue;
    std::string name = path.empty() ? PublicName(*known) : path + "." + PublicName(*known);
    if (known->is_repeated()) name += "[" + std::to_string(seen[field.number()]++) + "]";
    if (known->type() == FieldDescriptor::TYPE_STRING) {
      const std::size_t bad = text::FindInvalidUtf8(field.length_delimited());
      if (bad != std::string_view::npos) {
        return InvalidField(name, "is not UTF-8 at byte " + std::to_string(bad));
      }
    } else if (known->type() == FieldDescriptor::TYPE_MESSAGE) {
      CROSSWALK_RETURN_IF_ERROR(
          FindBadText(*known->message_type(), field.length_delimited(), name, depth + 1));
    }
  }
  return Status();
}

}  // namespace

Status ReadMessage(const grpc::ByteBuffer& bytes, google::protobuf::Message& message) {
  grpc::Slice slice;
  if (!bytes.TrySingleSlice(&slice).ok() && !bytes.DumpToSingleSlice(&slice).ok()) {
    return Internal("the bytes of the call cannot be read");
  }
  if (message.ParseFromArray(slice.begin(), static_cast<int>(slice.size()))) return Status();
  CROSSWALK_RETURN_IF_ERROR(
      FindBadText(*message.GetDescriptor(),
                  std::string(reinterpret_cast<const char*>(slice.begin()), slice.size()), "", 0));
  return InvalidArgument("request: not a message of type " + message.GetDescriptor()->full_name());
}

Result<grpc::ByteBuffer> WriteMessage(const google::protobuf::Message& message, std::size_t limit) {
  const std::size_t size = message.ByteSizeLong();
  if (size > limit) {
    return ResourceExhausted("the reply has " + std::to_string(size) + " bytes, more than the " +
                             std::to_string(limit) + " of a message: ask for fewer items")
        .WithReason("REPLY_TOO_LARGE");
  }
  grpc::Slice slice(size);
  message.SerializeWithCachedSizesToArray(const_cast<std::uint8_t*>(slice.begin()));
  return grpc::ByteBuffer(&slice, 1);
}

}  // namespace crosswalk::service
