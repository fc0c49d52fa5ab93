// Candidates as `mine` prints them.
#ifndef CROSSWALK_CLIENT_COMMAND_MINE_TEXT_H_
#define CROSSWALK_CLIENT_COMMAND_MINE_TEXT_H_

#include <string>

#include "client/command/session.h"
#include "client/terminal/table.h"
#include "crosswalk/v1/text_service.pb.h"

namespace crosswalk::command {

// "quoted=1 sound=0.8", by name.
std::string Features(const v1::Evidence& found);

// Conflicts, with `; ` between them.
template <typename Strings>
std::string Joined(const Strings& strings) {
  std::string joined;
  for (const std::string& string : strings) joined += (joined.empty() ? "" : "; ") + string;
  return joined;
}

// What a run came to, for a person: "12 candidates in 2 files, 1 in conflict; g: 3 new, …".
std::string SummaryLine(const v1::MineSummary& summary, const std::string& into);

// Prints candidates as they come, or for a table when all are there. TSV has the columns of the
// contract of the command line; with `explain`, behind them, target_found, evidence and conflicts.
class CandidatePrinter {
 public:
  CandidatePrinter(Session& session, bool explain);

  void Add(const v1::MineResponse& reply);
  // Prints what is left to print.
  void Finish();

 private:
  Session& session_;
  const bool explain_;
  terminal::Table table_;
};

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_MINE_TEXT_H_
