// What an import goes into: a glossary or a memory.
#ifndef CROSSWALK_SERVICE_IMPORT_TARGET_H_
#define CROSSWALK_SERVICE_IMPORT_TARGET_H_

#include <string>

#include "crosswalk/v1/exchange_service.pb.h"
#include "glossary/exchange/import.h"
#include "service/engine.h"

namespace crosswalk::service {

// Chosen by the request of the call. Any thread.
template <typename Request>
struct ImportTarget;

template <>
struct ImportTarget<v1::ImportGlossaryRequest> {
  static constexpr auto kImport = exchange::ImportGlossary;
  // Puts the id of the target into its one form. INVALID_ARGUMENT.
  static Status Check(v1::ImportOptions& options);
  // Makes the target where it is missing. Gives its etag then, else nothing.
  static Result<std::string> Make(Engine& engine, const v1::ImportOptions& options);
  // Takes it away again, unless somebody has changed it or put something into it since.
  static void Unmake(Engine& engine, const v1::ImportOptions& options, const std::string& etag);
};

template <>
struct ImportTarget<v1::ImportMemoryRequest> {
  static constexpr auto kImport = exchange::ImportMemory;
  static Status Check(v1::ImportOptions& options);
  static Result<std::string> Make(Engine& engine, const v1::ImportOptions& options);
  static void Unmake(Engine& engine, const v1::ImportOptions& options, const std::string& etag);
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_IMPORT_TARGET_H_
