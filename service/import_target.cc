#include "service/import_target.h"

namespace crosswalk::service {
namespace {

const std::string kNoAuthor;

// True where `found` says that there is none; an error other than that is for the caller.
template <typename T>
Result<bool> IsMissing(const Result<T>& found) {
  if (found.ok()) return false;
  if (found.status().code() == Code::kNotFound) return true;
  return found.status();
}

}  // namespace

using GlossaryTarget = ImportTarget<v1::ImportGlossaryRequest>;
using MemoryTarget = ImportTarget<v1::ImportMemoryRequest>;

Status GlossaryTarget::Check(v1::ImportOptions& options) {
  if (!options.memory().empty()) return InvalidField("options.memory", "is of ImportMemory alone");
  CROSSWALK_ASSIGN(*options.mutable_glossary(),
                   record::GlossaryId("options.glossary", options.glossary()));
  return Status();
}

Result<std::string> GlossaryTarget::Make(Engine& engine, const v1::ImportOptions& options) {
  v1::GetGlossaryRequest request;
  request.set_name(options.glossary());
  CROSSWALK_ASSIGN(const bool missing, IsMissing(engine.concepts().GetGlossary(request)));
  if (!missing) return std::string();
  CROSSWALK_ASSIGN(const v1::Glossary made,
                   engine.concepts().EnsureGlossary(options.glossary(), kNoAuthor));
  return made.etag();
}

void GlossaryTarget::Unmake(Engine& engine, const v1::ImportOptions& options,
                            const std::string& etag) {
  v1::DeleteGlossaryRequest request;
  request.set_name(options.glossary());
  request.set_etag(etag);
  (void)engine.concepts().DeleteGlossary(request, kNoAuthor);
}

Status MemoryTarget::Check(v1::ImportOptions& options) {
  if (!options.glossary().empty()) {
    return InvalidField("options.glossary", "is of ImportGlossary alone");
  }
  CROSSWALK_ASSIGN(*options.mutable_memory(), record::MemoryId("options.memory", options.memory()));
  return Status();
}

Result<std::string> MemoryTarget::Make(Engine& engine, const v1::ImportOptions& options) {
  v1::GetMemoryRequest request;
  request.set_name(options.memory());
  CROSSWALK_ASSIGN(const bool missing, IsMissing(engine.units().GetMemory(request)));
  if (!missing) return std::string();
  CROSSWALK_ASSIGN(const v1::Memory made, engine.units().EnsureMemory(options.memory(), kNoAuthor));
  return made.etag();
}

void MemoryTarget::Unmake(Engine& engine, const v1::ImportOptions& options,
                          const std::string& etag) {
  v1::DeleteMemoryRequest request;
  request.set_name(options.memory());
  request.set_etag(etag);
  (void)engine.units().DeleteMemory(request, kNoAuthor);
}

}  // namespace crosswalk::service
