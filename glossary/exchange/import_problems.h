// What an import has to tell a person, gathered from the threads that work on it.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_IMPORT_PROBLEMS_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_IMPORT_PROBLEMS_H_

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

#include "crosswalk/v1/exchange_service.pb.h"
#include "glossary/base/status.h"
#include "glossary/exchange/file/file_reader.h"

namespace crosswalk::exchange {

// Any thread.
class ImportProblems {
 public:
  // Keeps the first `limit` in words, and counts all.
  ImportProblems(std::string file, std::size_t limit) : file_(std::move(file)), limit_(limit) {}

  void Add(std::uint64_t line, std::string place, std::string reason);
  // INVALID_ARGUMENT "file:line:column: reason".
  Status Refuse(const Place& place, std::string_view reason) const;
  // Forgets everything: the file is read again.
  void Clear();
  // Puts what was gathered into a report. Nobody adds any more.
  void MoveTo(v1::ImportReport& report);

 private:
  const std::string file_;
  const std::size_t limit_;
  std::mutex mutex_;
  v1::ImportReport gathered_;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_IMPORT_PROBLEMS_H_
