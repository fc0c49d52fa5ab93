// Units of a memory out of what an XLIFF file holds.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_UNIT_MAKER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_UNIT_MAKER_H_

#include <string>
#include <vector>

#include "glossary/exchange/file/file_reader.h"
#include "glossary/exchange/xliff/outline.h"

namespace crosswalk::exchange::xliff {

// One unit a translated segment and one a proposal. A segment knows its neighbours in its file,
// translated or not, so what was read last waits for the next one. One thread.
class UnitMaker final : public OutlineSink {
 public:
  explicit UnitMaker(UnitSink& sink) : sink_(sink) {}

  Status Take(Outline&& outline) override;
  Status EndFile() override;
  Status End() override { return EndFile(); }

 private:
  Status TakePart(const Outline& outline, Part&& part, const std::string& id);
  Status TakeProposal(const Outline& outline, Proposal&& proposal);
  // Gives what waits, with the text behind it.
  Status Release(const std::string& next_source);
  Status Give(FileUnit&& made);

  UnitSink& sink_;
  std::vector<FileUnit> waiting_;  // a segment where `has_segment_`, and the proposals behind it
  bool has_segment_ = false;
  std::string previous_source_;
};

}  // namespace crosswalk::exchange::xliff

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_UNIT_MAKER_H_
