// The calls of the contract, by name.
#ifndef CROSSWALK_CLIENT_METHOD_H_
#define CROSSWALK_CLIENT_METHOD_H_

#include <iosfwd>

namespace crosswalk::client {

enum class Method {
  // GlossaryService
  kCreateGlossary,
  kGetGlossary,
  kListGlossaries,
  kUpdateGlossary,
  kDeleteGlossary,
  kGetGlossaryStatistics,
  kCreateConcept,
  kGetConcept,
  kListConcepts,
  kUpdateConcept,
  kDeleteConcept,
  kBatchWriteConcepts,
  kListConceptVersions,
  kRestoreConcept,
  kMergeConcepts,
  kLookupTerms,
  kRecognizeTerms,
  kListCandidates,
  kAcceptCandidates,
  kRejectCandidates,
  kEditCandidate,
  // MemoryService
  kCreateMemory,
  kGetMemory,
  kListMemories,
  kUpdateMemory,
  kDeleteMemory,
  kGetMemoryStatistics,
  kCreateUnit,
  kGetUnit,
  kListUnits,
  kUpdateUnit,
  kDeleteUnit,
  kListUnitVersions,
  kRestoreUnit,
  kStreamUnits,
  kBatchWriteUnits,
  kConfirmUnit,
  kMatch,
  kBatchMatch,
  kConcordance,
  // TextService
  kConvert,
  kMine,
  // ExchangeService
  kImportGlossary,
  kImportMemory,
  kExportGlossary,
  kExportMemory,
  // AdminService
  kGetStatus,
  kRebuild,
  kBackup,
  kRestore,
};

// "LookupTerms" and so on.
const char* MethodName(Method method);

// True where calling twice has the effect of calling once, so that a call whose answer was lost may
// be repeated. Streams are never repeated: a caller has seen part of their answer.
bool IsIdempotent(Method method);

std::ostream& operator<<(std::ostream& out, Method method);

}  // namespace crosswalk::client

#endif  // CROSSWALK_CLIENT_METHOD_H_
