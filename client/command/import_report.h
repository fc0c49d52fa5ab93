// What became of imported files, as a person or a script reads it.
#ifndef CROSSWALK_CLIENT_COMMAND_IMPORT_REPORT_H_
#define CROSSWALK_CLIENT_COMMAND_IMPORT_REPORT_H_

#include <string>

#include "client/command/rows.h"
#include "client/command/session.h"
#include "crosswalk/v1/exchange_service.pb.h"

namespace crosswalk::command {

// Prints one row a file, and says on standard error what a person should know of it: problems as
// `file:line: reason`, and that it held nothing new. Not thread-safe.
class ImportReports {
 public:
  ImportReports(Session& session, bool into_memory);

  void Add(const v1::ImportReport& report);
  // Prints what is left to print.
  void Finish() { rows_.Finish(); }

  // The newest revision that any of them names; empty where nothing was written.
  const std::string& revision() const { return revision_; }

 private:
  void SayProblems(const v1::ImportReport& report);

  Session& session_;
  const bool into_memory_;
  Rows rows_;
  std::string revision_;
};

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_IMPORT_REPORT_H_
