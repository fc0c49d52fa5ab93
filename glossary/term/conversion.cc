#include "glossary/term/conversion.h"

#include <string>
#include <utility>
#include <vector>

#include "glossary/term/concept_cache.h"
#include "glossary/term/occurrence.h"
#include "glossary/term/protect.h"
#include "glossary/term/tag_table.h"
#include "glossary/term/term_filter.h"
#include "glossary/text/token.h"
#include "glossary/text/utf8.h"

namespace crosswalk::term {
namespace {

using text::Language;
using text::LanguageTag;

// One kana in ten Han or fewer: a Chinese text that mentions a Japanese word.
constexpr std::size_t kHanForKana = 10;

LanguageTag Tag(const char* text) { return *LanguageTag::Parse(text); }

Result<LanguageTag> ReadTag(const std::string& field, const std::string& raw) {
  auto tag = LanguageTag::Parse(raw);
  if (!tag.ok() || tag->is_none())
    return InvalidField(field, "'" + raw + "' is not a language tag");
  return tag;
}

}  // namespace

LanguageTag GuessTag(std::string_view text, const LanguageTag& target,
                     const script::Folder& folder) {
  std::size_t han = 0;
  std::size_t kana = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = text::DecodeAt(text, at);
    const text::TokenKind kind = text::KindOf(code);
    if (kind == text::TokenKind::kHan) ++han;
    if (kind == text::TokenKind::kHiragana || kind == text::TokenKind::kKatakana) ++kana;
    at += length;
  }
  if (han + kana == 0) return target.language() == Language::kNone ? Tag("en") : target;
  if (target.language() == Language::kJa) {
    return Tag(target.script() == text::Script::kKyujitai ? "ja" : "ja-x-kyujitai");
  }
  if (kana * kHanForKana > han) return Tag("ja");
  switch (folder.WritingOf(text)) {
    case script::Writing::kSimplified:
      return Tag("zh-Hans");
    case script::Writing::kTraditional:
      return Tag("zh-Hant");
    default:
      return Tag("zh");
  }
}

Result<v1::ConvertResponse> ConvertText(const index::Snapshot& snapshot,
                                        const v1::ConvertRequest& request,
                                        const Recognizer& recognizer,
                                        const script::Converter& converter, const Limits& limits,
                                        const Cancellation& cancellation) {
  CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
  const std::string& text = request.text();
  CROSSWALK_RETURN_IF_ERROR(text::CheckText("text", text, limits.text_bytes));
  CROSSWALK_ASSIGN(const LanguageTag target,
                   ReadTag("target_language_tag", request.target_language_tag()));
  const script::Folder& folder = recognizer.folder();
  LanguageTag source;
  if (request.source_language_tag().empty()) {
    source = GuessTag(text, target, folder);
  } else {
    CROSSWALK_ASSIGN(source, ReadTag("source_language_tag", request.source_language_tag()));
  }
  CROSSWALK_ASSIGN(BoundFilter filter, BoundFilter::Create(snapshot, request.filter(), limits));
  CROSSWALK_ASSIGN(const script::ConversionPath path, converter.Path(source, target, text));

  v1::ConvertResponse response;
  response.set_source_language_tag(source.str());
  response.set_target_language_tag(target.str());
  response.set_chain(script::ChainName(path.text));
  response.set_protected_chain(script::ChainName(path.protected_spans));
  response.set_remark(path.remark);
  response.set_revision(snapshot.revision().ToString());
  if (path.text.empty() && path.protected_spans.empty()) {
    response.set_text(text);
    return response;
  }

  TagTable tags;
  OccurrenceFinder finder(snapshot, text, folder, filter, tags,
                          {.language = source,
                           .only_own_language = true,
                           .only_usable = true,
                           .only_by_spelling = true});
  RecognizerScratch scratch;
  std::vector<Span> spans;
  CROSSWALK_RETURN_IF_ERROR(recognizer.Recognize(
      snapshot, text, {.language = source.language(), .only_certain = true, .judge = &finder},
      cancellation, scratch, spans));

  ConceptCache concepts(snapshot);
  Protector protector(folder, converter, path, target, concepts, tags);
  std::vector<script::ProtectedPiece> pieces;
  std::vector<Occurrence> occurrences;
  const text::OffsetMap offsets(text);
  for (std::size_t first = 0, behind = 0; first < spans.size(); first = behind) {
    if (pieces.size() % 64 == 63) CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
    behind = EndOfPlace(spans, first);
    const Span& span = spans[first];
    finder.At(&span, behind - first, occurrences);
    if (occurrences.empty()) continue;
    CROSSWALK_ASSIGN(Protection protection, protector.Decide(std::string_view(text).substr(
                                                                 span.begin, span.end - span.begin),
                                                             occurrences));
    v1::ProtectedSpan& out = *response.add_protected_spans();
    out.set_start(static_cast<std::uint32_t>(offsets.CodePoints(span.begin)));
    out.set_end(static_cast<std::uint32_t>(offsets.CodePoints(span.end)));
    out.set_outcome(protection.outcome);
    out.set_remark(std::move(protection.remark));
    for (std::string& name : protection.concepts) out.add_concepts(std::move(name));
    pieces.push_back({span.begin, span.end, std::move(protection.replacement)});
  }
  CROSSWALK_ASSIGN(script::Conversion conversion, converter.Convert(text, path, pieces));
  response.set_text(std::move(conversion.text));
  for (int i = 0; i < response.protected_spans_size(); ++i) {
    response.mutable_protected_spans(i)->set_text(
        std::move(conversion.pieces[static_cast<std::size_t>(i)]));
  }
  return response;
}

}  // namespace crosswalk::term
