// Packed files (gzip, RFC 1952), unpacked as they come.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_GUNZIP_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_GUNZIP_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

#include "glossary/base/status.h"

namespace crosswalk::exchange {

// One file, of any number of members. One thread.
class Gunzip {
 public:
  using Visit = std::function<Status(std::string_view)>;

  // Whether a file that begins so is packed.
  static bool Recognizes(std::string_view beginning);

  // Unpacks at most `limit` bytes.
  explicit Gunzip(std::uint64_t limit);
  ~Gunzip();

  // Gives what these bytes unpack to, in pieces. INVALID_ARGUMENT where they are damaged or unpack
  // to too much; the errors of `visit`.
  Status Feed(std::string_view packed, const Visit& visit);
  // INVALID_ARGUMENT where the file is cut short.
  Status Finish() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_GUNZIP_H_
