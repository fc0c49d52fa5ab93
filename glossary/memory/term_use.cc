#include "glossary/memory/term_use.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "glossary/memory/inflected_words.h"
#include "glossary/text/utf8.h"

namespace crosswalk::memory {
namespace {

using Spans = google::protobuf::RepeatedPtrField<v1::TermSpan>;

bool IsApproved(v1::TermStatus status) {
  return status == v1::TERM_STATUS_PREFERRED || status == v1::TERM_STATUS_ADMITTED;
}
bool IsRefused(v1::TermStatus status) {
  return status == v1::TERM_STATUS_DEPRECATED || status == v1::TERM_STATUS_FORBIDDEN;
}

// Units may hold control characters that recognition refuses; a blank keeps every offset.
std::string WithoutControls(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = text::DecodeAt(text, at);
    text::AppendUtf8(code >= 0x7F && code < 0xA0 ? U' ' : code, out);
    at += length;
  }
  return out;
}

// A term inside a longer one that may stand there is that longer one's business.
bool IsPartOfAnother(const v1::TermSpan& span, const Spans& all) {
  return std::any_of(all.begin(), all.end(), [&](const v1::TermSpan& other) {
    return other.start() <= span.start() && other.end() >= span.end() &&
           other.end() - other.start() > span.end() - span.start() && !other.doubtful() &&
           !IsRefused(other.term().status());
  });
}

}  // namespace

Result<TermChecker> TermChecker::Create(const term::TermEngine& terms, const script::Folder& folder,
                                        const index::Snapshot& glossaries, const MatchQuery& query,
                                        const Cancellation& cancellation) {
  TermChecker checker(terms, folder, glossaries, query, cancellation);
  v1::RecognizeTermsRequest request;
  request.set_text(WithoutControls(query.request.source().text()));
  request.set_source_language_tag(query.source_tag.str());
  request.add_target_language_tags(query.target_tag.str());
  *request.mutable_filter() = query.request.filter();
  CROSSWALK_ASSIGN(checker.found_, terms.Recognize(glossaries, request, cancellation));
  return checker;
}

Status TermChecker::Check(const v1::Segment& target,
                          google::protobuf::RepeatedPtrField<v1::TermUse>& out) const {
  if (found_.spans().empty()) return {};
  v1::RecognizeTermsRequest request;
  request.set_text(WithoutControls(target.text()));
  request.set_source_language_tag(target.language_tag());
  request.set_all_overlapping(true);
  *request.mutable_filter() = query_.request.filter();
  request.mutable_filter()->clear_statuses();  // those are of the terms in the segment
  CROSSWALK_ASSIGN(const v1::RecognizeTermsResponse there,
                   terms_.Recognize(glossaries_, request, cancellation_));
  const text::Language language = query_.target_tag.language();
  InflectedWords words(request.text(), language, folder_);
  for (const v1::TermSpan& span : found_.spans()) {
    CROSSWALK_RETURN_IF_ERROR(cancellation_.Check());
    v1::TermUse& use = *out.Add();
    *use.mutable_span() = span;
    for (const v1::TargetTerm& term : span.targets()) {
      if (use.used() || !IsApproved(term.status())) continue;
      const std::string key = folder_.Key(term.text(), language);
      const bool found =
          std::any_of(there.spans().begin(), there.spans().end(), [&](const v1::TermSpan& other) {
            return other.concept_name() == span.concept_name() &&
                   IsApproved(other.term().status()) &&
                   folder_.Key(other.term().text(), language) == key;
          });
      use.set_used(found || words.Hold(term.text()));
    }
    for (const v1::TermSpan& other : there.spans()) {
      if (other.concept_name() != span.concept_name() || other.doubtful() ||
          !IsRefused(other.term().status()) || IsPartOfAnother(other, there.spans())) {
        continue;
      }
      const auto same = [&](const v1::TargetTerm& term) {
        return term.text() == other.term().text() &&
               term.language_tag() == other.term().language_tag();
      };
      if (std::any_of(use.refused().begin(), use.refused().end(), same)) continue;
      v1::TargetTerm& refused = *use.add_refused();
      const auto known = std::find_if(span.targets().begin(), span.targets().end(), same);
      if (known != span.targets().end()) {
        refused = *known;
      } else {
        refused.set_text(other.term().text());
        refused.set_language_tag(other.term().language_tag());
        refused.set_status(other.term().status());
        refused.set_reading(other.term().reading());
      }
    }
  }
  return {};
}

}  // namespace crosswalk::memory
