#include "client/command/json_line.h"

#include <google/protobuf/util/json_util.h>

namespace crosswalk::command {

std::string JsonLine(const google::protobuf::Message& message) {
  google::protobuf::util::JsonPrintOptions options;
  options.always_print_primitive_fields = true;
  std::string line;
  // Fails only for well-known types that hold what they may not, which no reply of ours contains.
  static_cast<void>(google::protobuf::util::MessageToJsonString(message, &line, options));
  return line + '\n';
}

}  // namespace crosswalk::command
