#include "glossary/memory/reply.h"

#include <string>
#include <utility>

#include "glossary/memory/adapt/adapt.h"
#include "glossary/memory/alignment.h"
#include "glossary/memory/unit_reader.h"
#include "glossary/record/unit_store.h"

namespace crosswalk::memory {
namespace {

std::string NameOf(const index::RowTable& rows, std::uint32_t row) {
  return record::UnitName(rows.ParentOf(row), rows.IdOf(row));
}

void WriteText(const v1::Segment& segment, v1::MatchText& out) {
  out.set_text(segment.text());
  out.set_language_tag(segment.language_tag());
  *out.mutable_codes() = segment.codes();
}

// When and by whom, as index::MatchFile dates a unit, but to the fraction of a second.
void WriteProvenance(const v1::Unit& unit, std::int64_t written, v1::Match& out) {
  const v1::Provenance& provenance = unit.provenance();
  if (provenance.has_change_time()) {
    *out.mutable_date() = provenance.change_time();
  } else if (provenance.has_creation_time()) {
    *out.mutable_date() = provenance.creation_time();
  } else {
    out.mutable_date()->set_seconds(written);
  }
  out.set_author(provenance.changer().empty() ? provenance.creator() : provenance.changer());
}

}  // namespace

Status ReplyWriter::Write(const Ranked& ranked, v1::Match& out) {
  const Hit& hit = ranked.hit;
  const index::MatchFile& file = units_.file(hit.piece);
  const index::MatchFile& target_file = units_.file(hit.target_piece);
  const auto source_row = file.SegmentAt(hit.segment);
  const auto target_row = target_file.SegmentAt(hit.target);
  if (!source_row || !target_row) return DataLoss("the match index names a segment it has not");
  v1::Unit unit;
  CROSSWALK_RETURN_IF_ERROR(ReadUnit(hit.piece, hit.row, unit));

  out.set_memory(record::MemoryName(units_.rows(hit.piece).ParentOf(hit.row)));
  out.set_unit(NameOf(units_.rows(hit.piece), hit.row));
  out.set_score(hit.net);
  out.set_base_score(hit.base);
  const v1::Segment& source = SegmentNumbered(unit, source_row->number);
  WriteText(source, *out.mutable_source());
  query_.penalties.Write(hit.kinds, hit.memory_points, *out.mutable_penalties());
  out.set_occurrences(ranked.occurrences);
  out.set_likeness(ranked.likeness.value());
  WriteProvenance(unit, file.DateOf(hit.row), out);
  out.set_context_id(unit.context_id());
  if (query_.request.align()) CROSSWALK_RETURN_IF_ERROR(WriteAlignment(source, out));
  if (hit.via == kNoSegment) {
    return WriteTarget(ranked, source, SegmentNumbered(unit, target_row->number), out);
  }
  const auto via_row = file.SegmentAt(hit.via);
  if (!via_row) return DataLoss("the match index names a segment it has not");
  const v1::Segment& via = SegmentNumbered(unit, via_row->number);
  v1::Pivot& pivot = *out.mutable_pivot();
  pivot.set_unit(NameOf(units_.rows(hit.target_piece), target_row->unit));
  pivot.set_text(via.text());
  pivot.set_language_tag(via.language_tag());
  v1::Unit second;
  CROSSWALK_RETURN_IF_ERROR(ReadUnit(hit.target_piece, target_row->unit, second));
  return WriteTarget(ranked, source, SegmentNumbered(second, target_row->number), out);
}

Status ReplyWriter::ReadUnit(std::uint32_t piece, std::uint32_t row, v1::Unit& unit) const {
  const Status status = units_.file(piece).ReadInto(row, unit);
  if (status.ok()) return status;
  return Status(status.code(), NameOf(units_.rows(piece), row) + ": " + status.message());
}

Status ReplyWriter::WriteTarget(const Ranked& ranked, const v1::Segment& source, v1::Segment target,
                                v1::Match& out) {
  if (ranked.hit.kinds & Bit(v1::PENALTY_KIND_CONVERTED_TARGET)) {
    CROSSWALK_RETURN_IF_ERROR(converter_.Convert(target, *out.mutable_conversion()));
    out.set_converted(true);
  }
  if (query_.request.adapt()) {
    Adapted adapted = Adapt(query_.request.source(), source, target);
    out.set_adapted(adapted.changed);
    for (v1::Adaptation& each : adapted.adaptations) *out.add_adaptations() = std::move(each);
    target = std::move(adapted.target);
  }
  WriteText(target, *out.mutable_target());
  if (terms_ == nullptr) return {};
  return terms_->Check(target, *out.mutable_terms());
}

Status ReplyWriter::WriteAlignment(const v1::Segment& source, v1::Match& out) {
  index::FoldSegment(source, query_.source_tag.language(), folder_, scratch_, their_tokens_);
  return Align({query_.request.source(), tokens_}, {source, their_tokens_}, cancellation_,
               *out.mutable_alignment());
}

}  // namespace crosswalk::memory
