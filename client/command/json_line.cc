#include "client/command/json_line.h"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <google/protobuf/util/json_util.h>
#include <google/protobuf/util/type_resolver_util.h>

namespace crosswalk::command {
namespace {

constexpr const char* kUrlPrefix = "type.googleapis.com";

// The bytes with the entries of maps in order: in whichever order they come, JSON prints them.
std::string OrderedBytes(const google::protobuf::Message& message) {
  std::string bytes;
  google::protobuf::io::StringOutputStream stream(&bytes);
  google::protobuf::io::CodedOutputStream coded(&stream);
  coded.SetSerializationDeterministic(true);
  message.SerializePartialToCodedStream(&coded);
  coded.Trim();
  return bytes;
}

}  // namespace

std::string JsonLine(const google::protobuf::Message& message) {
  google::protobuf::util::JsonPrintOptions options;
  options.always_print_primitive_fields = true;
  static google::protobuf::util::TypeResolver* const resolver =
      google::protobuf::util::NewTypeResolverForDescriptorPool(
          kUrlPrefix, google::protobuf::DescriptorPool::generated_pool());
  std::string line;
  // Fails only for well-known types that hold what they may not, which no reply of ours contains.
  static_cast<void>(google::protobuf::util::BinaryToJsonString(
      resolver, std::string(kUrlPrefix) + "/" + message.GetDescriptor()->full_name(),
      OrderedBytes(message), &line, options));
  return line + '\n';
}

}  // namespace crosswalk::command
