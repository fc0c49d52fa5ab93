// What a call gives back: a value, or an Error that says why there is none.
#ifndef CROSSWALK_CLIENT_RESULT_H_
#define CROSSWALK_CLIENT_RESULT_H_

#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace crosswalk::client {

// The codes of an error, numbered as gRPC numbers them; there is no code for success.
enum class ErrorCode {
  kCancelled = 1,
  kUnknown = 2,
  kInvalidArgument = 3,
  kDeadlineExceeded = 4,
  kNotFound = 5,
  kAlreadyExists = 6,
  kPermissionDenied = 7,
  kResourceExhausted = 8,
  kFailedPrecondition = 9,
  kAborted = 10,
  kOutOfRange = 11,
  kUnimplemented = 12,
  kInternal = 13,
  kUnavailable = 14,
  kDataLoss = 15,
  kUnauthenticated = 16,
};

// "INVALID_ARGUMENT" and so on.
const char* ErrorCodeName(ErrorCode code);

// A field of the request that the service refused, and why.
struct RefusedField {
  std::string field;
  std::string description;

  friend bool operator==(const RefusedField&, const RefusedField&) = default;
};

// Why a call failed. A value.
struct Error {
  ErrorCode code = ErrorCode::kUnknown;
  // One line for a person.
  std::string message;
  // A constant for programs, such as ETAG_MISMATCH; empty where the code says enough.
  std::string reason = {};
  // Every field that was refused; empty unless the request was at fault.
  std::vector<RefusedField> refused_fields = {};

  // "INVALID_ARGUMENT: the message".
  std::string ToString() const;

  friend bool operator==(const Error&, const Error&) = default;
};

// A T or an Error.
//   Result<v1::Glossary> glossary = client.GetGlossary(request);
//   if (!glossary.ok()) return glossary.error();
//   Use(*glossary);
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::move(value)) {}                    // NOLINT: implicit on purpose
  Result(Error error) : held_(tl::unexpect, std::move(error)) {}  // NOLINT: implicit on purpose

  bool ok() const { return held_.has_value(); }
  explicit operator bool() const { return ok(); }

  // Only where ok().
  T& operator*() & { return *held_; }
  const T& operator*() const& { return *held_; }
  T&& operator*() && { return *std::move(held_); }
  T* operator->() { return &*held_; }
  const T* operator->() const { return &*held_; }

  // Only where not ok().
  const Error& error() const { return held_.error(); }

 private:
  tl::expected<T, Error> held_;
};

// Success with nothing to say, or an Error.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : held_(tl::unexpect, std::move(error)) {}  // NOLINT: implicit on purpose

  bool ok() const { return held_.has_value(); }
  explicit operator bool() const { return ok(); }
  // Only where not ok().
  const Error& error() const { return held_.error(); }

 private:
  tl::expected<void, Error> held_;
};

}  // namespace crosswalk::client

#endif  // CROSSWALK_CLIENT_RESULT_H_
