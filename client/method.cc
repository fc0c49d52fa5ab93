#include "client/method.h"

#include <ostream>

namespace crosswalk::client {

const char* MethodName(Method method) {
  switch (method) {
    case Method::kCreateGlossary:
      return "CreateGlossary";
    case Method::kGetGlossary:
      return "GetGlossary";
    case Method::kListGlossaries:
      return "ListGlossaries";
    case Method::kUpdateGlossary:
      return "UpdateGlossary";
    case Method::kDeleteGlossary:
      return "DeleteGlossary";
    case Method::kGetGlossaryStatistics:
      return "GetGlossaryStatistics";
    case Method::kCreateConcept:
      return "CreateConcept";
    case Method::kGetConcept:
      return "GetConcept";
    case Method::kListConcepts:
      return "ListConcepts";
    case Method::kUpdateConcept:
      return "UpdateConcept";
    case Method::kDeleteConcept:
      return "DeleteConcept";
    case Method::kBatchWriteConcepts:
      return "BatchWriteConcepts";
    case Method::kListConceptVersions:
      return "ListConceptVersions";
    case Method::kRestoreConcept:
      return "RestoreConcept";
    case Method::kMergeConcepts:
      return "MergeConcepts";
    case Method::kLookupTerms:
      return "LookupTerms";
    case Method::kRecognizeTerms:
      return "RecognizeTerms";
    case Method::kListCandidates:
      return "ListCandidates";
    case Method::kAcceptCandidates:
      return "AcceptCandidates";
    case Method::kRejectCandidates:
      return "RejectCandidates";
    case Method::kEditCandidate:
      return "EditCandidate";
    case Method::kCreateMemory:
      return "CreateMemory";
    case Method::kGetMemory:
      return "GetMemory";
    case Method::kListMemories:
      return "ListMemories";
    case Method::kUpdateMemory:
      return "UpdateMemory";
    case Method::kDeleteMemory:
      return "DeleteMemory";
    case Method::kGetMemoryStatistics:
      return "GetMemoryStatistics";
    case Method::kCreateUnit:
      return "CreateUnit";
    case Method::kGetUnit:
      return "GetUnit";
    case Method::kListUnits:
      return "ListUnits";
    case Method::kUpdateUnit:
      return "UpdateUnit";
    case Method::kDeleteUnit:
      return "DeleteUnit";
    case Method::kListUnitVersions:
      return "ListUnitVersions";
    case Method::kRestoreUnit:
      return "RestoreUnit";
    case Method::kStreamUnits:
      return "StreamUnits";
    case Method::kBatchWriteUnits:
      return "BatchWriteUnits";
    case Method::kConfirmUnit:
      return "ConfirmUnit";
    case Method::kMatch:
      return "Match";
    case Method::kBatchMatch:
      return "BatchMatch";
    case Method::kConcordance:
      return "Concordance";
    case Method::kConvert:
      return "Convert";
    case Method::kMine:
      return "Mine";
    case Method::kImportGlossary:
      return "ImportGlossary";
    case Method::kImportMemory:
      return "ImportMemory";
    case Method::kExportGlossary:
      return "ExportGlossary";
    case Method::kExportMemory:
      return "ExportMemory";
    case Method::kGetStatus:
      return "GetStatus";
    case Method::kRebuild:
      return "Rebuild";
    case Method::kBackup:
      return "Backup";
    case Method::kRestore:
      return "Restore";
  }
  return "?";
}

bool IsIdempotent(Method method) {
  switch (method) {
    case Method::kGetGlossary:
    case Method::kListGlossaries:
    case Method::kGetGlossaryStatistics:
    case Method::kGetConcept:
    case Method::kListConcepts:
    case Method::kListConceptVersions:
    case Method::kLookupTerms:
    case Method::kRecognizeTerms:
    case Method::kListCandidates:
    case Method::kGetMemory:
    case Method::kListMemories:
    case Method::kGetMemoryStatistics:
    case Method::kGetUnit:
    case Method::kListUnits:
    case Method::kListUnitVersions:
    case Method::kMatch:
    case Method::kBatchMatch:
    case Method::kConcordance:
    // The same confirm again finds its own work and changes nothing.
    case Method::kConfirmUnit:
    case Method::kConvert:
    case Method::kGetStatus:
      return true;
    default:
      // A write that was answered late would be done twice, or meet its own ALREADY_EXISTS,
      // NOT_FOUND or ETAG_MISMATCH.
      return false;
  }
}

std::ostream& operator<<(std::ostream& out, Method method) { return out << MethodName(method); }

}  // namespace crosswalk::client
