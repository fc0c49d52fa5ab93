// links: crosswalk_service
// The bytes of a call are a message, however they are sliced, or are refused.
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "crosswalk/v1/exchange_service.pb.h"
#include "crosswalk/v1/glossary_service.pb.h"
#include "crosswalk/v1/memory_service.pb.h"
#include "service/message_reader.h"

namespace {

using namespace crosswalk;
using namespace crosswalk::service;

grpc::ByteBuffer Sliced(const std::string& bytes, std::size_t step) {
  std::vector<grpc::Slice> slices;
  for (std::size_t at = 0; at < bytes.size() || slices.empty(); at += step) {
    slices.emplace_back(bytes.substr(at, step));
  }
  return grpc::ByteBuffer(slices.data(), slices.size());
}

std::unique_ptr<google::protobuf::Message> New(unsigned which) {
  switch (which % 5) {
    case 0:
      return std::make_unique<v1::LookupTermsRequest>();
    case 1:
      return std::make_unique<v1::BatchWriteConceptsRequest>();
    case 2:
      return std::make_unique<v1::UpdateUnitRequest>();
    case 3:
      return std::make_unique<v1::ImportMemoryRequest>();
    default:
      return std::make_unique<v1::UpdateGlossaryRequest>();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  // Two bytes say which message it should be, and how long the slices are.
  const std::string bytes(reinterpret_cast<const char*>(data) + 2, size - 2);
  const auto whole = New(data[0]);
  const auto sliced = New(data[0]);
  const Status status = ReadMessage(Sliced(bytes, bytes.size() + 1), *whole);
  const Status by_slices = ReadMessage(Sliced(bytes, data[1] % 32u + 1), *sliced);
  if (status.ToString() != by_slices.ToString()) std::abort();
  if (!status.ok()) {
    if (status.code() != Code::kInvalidArgument || status.message().empty()) std::abort();
    return 0;
  }
  if (whole->SerializeAsString() != sliced->SerializeAsString()) std::abort();
  Result<grpc::ByteBuffer> written = WriteMessage(*whole, std::size_t{1} << 30);
  const auto read = New(data[0]);
  if (!written.ok() || !ReadMessage(*written, *read).ok()) std::abort();
  if (read->SerializeAsString() != whole->SerializeAsString()) std::abort();
  return 0;
}
