// Candidates as `review` prints them.
#ifndef CROSSWALK_CLIENT_COMMAND_REVIEW_TEXT_H_
#define CROSSWALK_CLIENT_COMMAND_REVIEW_TEXT_H_

#include <string>

#include "client/command/session.h"
#include "crosswalk/v1/glossary_service.pb.h"

namespace crosswalk::command {

// Takes candidates in the order of the service, those of one concept together. For a person each
// concept is a paragraph: its name and what is in conflict, then each pair with the place it was
// found at, and with `explain` every place and what spoke for it. TSV is one line a candidate, with
// `explain` one line a place. JSON is one reply with all, when it is finished.
class ReviewPrinter {
 public:
  ReviewPrinter(Session& session, bool explain);

  void Add(const v1::Candidate& candidate);
  // How many there are in all, for JSON.
  void SetTotal(std::uint64_t total) { all_.set_total(total); }
  // Prints what is left to print.
  void Finish();

 private:
  void AddParagraph(const v1::Candidate& candidate);
  void AddTsv(const v1::Candidate& candidate);

  Session& session_;
  const bool explain_;
  std::string concept_;  // of the candidate before
  v1::ListCandidatesResponse all_;
};

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_REVIEW_TEXT_H_
