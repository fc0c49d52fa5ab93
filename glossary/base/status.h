// Errors as values. Every public function of the library that can fail returns a Status or a
// Result; exceptions of other libraries are caught where those libraries are called.
#ifndef CROSSWALK_GLOSSARY_BASE_STATUS_H_
#define CROSSWALK_GLOSSARY_BASE_STATUS_H_

#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace crosswalk {

// The canonical codes, numbered as gRPC numbers them.
enum class Code {
  kOk = 0,
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
const char* CodeName(Code code);

// A field that was refused, with the reason. `field` is a path such as `concept.languages[0]`.
struct FieldViolation {
  std::string field;
  std::string description;
};

// Success, or a code with one clear line for a person and, for bad input, the fields concerned.
// A value; threads may share a const one.
class [[nodiscard]] Status {
 public:
  Status() = default;  // success
  Status(Code code, std::string message) : code_(code), message_(std::move(message)) {}

  bool ok() const { return code_ == Code::kOk; }
  Code code() const { return code_; }
  const std::string& message() const { return message_; }
  const std::vector<FieldViolation>& violations() const { return violations_; }
  // A constant for programs, such as ETAG_MISMATCH; empty where the code says enough.
  const std::string& reason() const { return reason_; }

  Status&& WithField(std::string field, std::string description) &&;
  Status&& WithReason(std::string reason) &&;

  // "INVALID_ARGUMENT: the message"; "OK" for success.
  std::string ToString() const;

 private:
  Code code_ = Code::kOk;
  std::string message_;
  std::string reason_;
  std::vector<FieldViolation> violations_;
};

Status InvalidArgument(std::string message);
// The message becomes "field: description".
Status InvalidField(std::string field, std::string description);
Status NotFound(std::string message);
Status AlreadyExists(std::string message);
Status FailedPrecondition(std::string message);
Status Aborted(std::string message);
Status OutOfRange(std::string message);
Status ResourceExhausted(std::string message);
Status Unavailable(std::string message);
Status DataLoss(std::string message);
Status Internal(std::string message);

// A value, or the Status that says why there is none. Never holds a successful Status.
//   Result<int> r = Parse("7");  if (!r.ok()) return r.status();  use(*r);
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::move(value)) {}                          // NOLINT: implicit on purpose
  Result(Status status) : held_(tl::unexpect, std::move(status)) {}     // NOLINT: implicit on purpose

  bool ok() const { return held_.has_value(); }
  explicit operator bool() const { return ok(); }
  // Success for a value.
  Status status() const { return ok() ? Status() : held_.error(); }

  // Only where ok().
  T& operator*() & { return *held_; }
  const T& operator*() const& { return *held_; }
  T&& operator*() && { return *std::move(held_); }
  T* operator->() { return &*held_; }
  const T* operator->() const { return &*held_; }

 private:
  tl::expected<T, Status> held_;
};

// Leaves the function with the status of `expr` unless it is a success.
#define CROSSWALK_RETURN_IF_ERROR(expr)                                \
  do {                                                                 \
    if (::crosswalk::Status crosswalk_status = (expr); !crosswalk_status.ok()) \
      return crosswalk_status;                                         \
  } while (false)

#define CROSSWALK_CONCAT_INNER(a, b) a##b
#define CROSSWALK_CONCAT(a, b) CROSSWALK_CONCAT_INNER(a, b)

// Declares `lhs` with the value of `expr`, or leaves the function with its status.
//   CROSSWALK_ASSIGN(auto tag, LanguageTag::Parse(text));
#define CROSSWALK_ASSIGN(lhs, expr) \
  CROSSWALK_ASSIGN_INNER(CROSSWALK_CONCAT(crosswalk_result_, __LINE__), lhs, expr)
#define CROSSWALK_ASSIGN_INNER(result, lhs, expr) \
  auto result = (expr);                           \
  if (!result.ok()) return result.status();       \
  lhs = *std::move(result)

}  // namespace crosswalk

#endif  // CROSSWALK_GLOSSARY_BASE_STATUS_H_
