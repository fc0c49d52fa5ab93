#include "glossary/exchange/xliff/unit_maker.h"

#include <utility>

#include "glossary/exchange/xliff/segment_builder.h"

namespace crosswalk::exchange::xliff {
namespace {

// Why a pair is not kept; empty where it is.
std::string_view Reason(const v1::Segment& source, const v1::Segment& target) {
  if (IsBlank(source.text())) return "the source has no text";
  if (IsBlank(target.text())) return "the target has no text";
  if (target.state() == v1::TRANSLATION_STATE_INITIAL && source.text() == target.text()) {
    return "not translated: the target repeats the source";
  }
  return {};
}

std::string Named(const Outline& outline, std::string_view reason) {
  std::string named = outline.id.empty() ? "a unit without id" : "unit \"" + outline.id + "\"";
  return named.append(": ").append(reason);
}

}  // namespace

Status UnitMaker::Take(Outline&& outline) {
  std::size_t segments = 0;
  for (const Part& part : outline.parts) segments += part.is_segment ? 1 : 0;
  const bool has_several = segments > 1 || outline.is_cut_off;
  const std::string unit_id = outline.id.empty() ? "" : outline.file + "#" + outline.id;
  // Proposals look at the sources of the parts, which are taken away below.
  for (Proposal& proposal : outline.proposals) {
    if (proposal.has_source) continue;
    proposal.source = outline.whole_source;
    for (const Part& part : outline.parts) {
      if (!proposal.part.empty() && part.id == proposal.part) proposal.source = part.source;
    }
  }
  std::size_t number = 0;
  for (Part& part : outline.parts) {
    if (!part.is_segment) continue;
    ++number;
    std::string id = unit_id;
    if (!id.empty() && has_several) {
      id.append("#").append(part.id.empty() ? std::to_string(number) : part.id);
    }
    CROSSWALK_RETURN_IF_ERROR(TakePart(outline, std::move(part), id));
  }
  for (Proposal& proposal : outline.proposals) {
    CROSSWALK_RETURN_IF_ERROR(TakeProposal(outline, std::move(proposal)));
  }
  return Status();
}

Status UnitMaker::TakePart(const Outline& outline, Part&& part, const std::string& id) {
  const bool is_text = !IsBlank(part.source.text());
  if (is_text) CROSSWALK_RETURN_IF_ERROR(Release(part.source.text()));
  const std::string previous =
      is_text ? std::exchange(previous_source_, part.source.text()) : previous_source_;
  std::string_view reason;
  if (!outline.translate) {
    reason = "not to be translated";
  } else if (!part.has_target) {
    reason = "not translated";
  } else {
    reason = Reason(part.source, part.target);
  }
  if (!reason.empty()) {
    sink_.Skip({part.line, 0}, Named(outline, reason));
    return Status();
  }
  FileUnit made;
  made.id = id;
  made.line = part.line;
  made.unit.set_context_id(id);
  made.unit.set_previous_source(previous);
  *made.unit.mutable_source() = std::move(part.source);
  *made.unit.add_targets() = std::move(part.target);
  *made.unit.mutable_provenance() = std::move(part.provenance);
  if (made.unit.provenance().ByteSizeLong() == 0) made.unit.clear_provenance();
  for (const v1::Property& property : outline.properties) *made.unit.add_properties() = property;
  for (v1::Property& property : part.properties) {
    *made.unit.add_properties() = std::move(property);
  }
  for (const v1::Statement& note : outline.notes) *made.unit.add_notes() = note;
  for (v1::Statement& note : part.notes) *made.unit.add_notes() = std::move(note);
  CROSSWALK_RETURN_IF_ERROR(Release(""));
  waiting_.push_back(std::move(made));
  has_segment_ = true;
  return Status();
}

Status UnitMaker::TakeProposal(const Outline& outline, Proposal&& proposal) {
  std::string_view reason = proposal.refused;
  if (reason.empty()) reason = Reason(proposal.source, proposal.target);
  if (!reason.empty()) {
    sink_.Skip({proposal.line, 0}, Named(outline, proposal.element + ": " + std::string(reason)));
    return Status();
  }
  FileUnit made;
  made.line = proposal.line;
  *made.unit.mutable_source() = std::move(proposal.source);
  v1::Segment* target = made.unit.add_targets();
  *target = std::move(proposal.target);
  // How far a proposal came elsewhere says nothing of it here.
  target->clear_state();
  target->clear_raw_state();
  *made.unit.mutable_provenance() = std::move(proposal.provenance);
  if (made.unit.provenance().ByteSizeLong() == 0) made.unit.clear_provenance();
  for (v1::Property& property : proposal.properties) {
    *made.unit.add_properties() = std::move(property);
  }
  waiting_.push_back(std::move(made));
  return Status();
}

Status UnitMaker::Release(const std::string& next_source) {
  if (has_segment_) waiting_.front().unit.set_next_source(next_source);
  has_segment_ = false;
  std::vector<FileUnit> waiting = std::move(waiting_);
  waiting_.clear();
  for (FileUnit& unit : waiting) CROSSWALK_RETURN_IF_ERROR(Give(std::move(unit)));
  return Status();
}

Status UnitMaker::Give(FileUnit&& made) {
  const bool has_source = !made.unit.source().language_tag().empty();
  const bool has_target = !made.unit.targets(0).language_tag().empty();
  if (has_source && has_target) return sink_.Take(std::move(made));
  const std::string who = made.id.empty() ? "" : "unit \"" + made.id + "\": ";
  return sink_.Problem({made.line, 0}, who + "the file does not say its " +
                                           (has_source ? "target" : "source") +
                                           " language, and none is given");
}

Status UnitMaker::EndFile() {
  CROSSWALK_RETURN_IF_ERROR(Release(""));
  previous_source_.clear();
  return Status();
}

}  // namespace crosswalk::exchange::xliff
