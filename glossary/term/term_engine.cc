#include "glossary/term/term_engine.h"

#include <string>
#include <utility>

#include "glossary/base/log.h"
#include "glossary/script/lexicon.h"
#include "glossary/term/conversion.h"
#include "glossary/term/lookup.h"
#include "glossary/term/recognition.h"
#include "glossary/term/recognizer.h"

namespace crosswalk::term {
namespace {

std::shared_ptr<const script::Lexicon> OpenLexicon(const std::filesystem::path& path) {
  auto lexicon = script::Lexicon::Open(path);
  if (lexicon.ok()) return std::make_shared<const script::Lexicon>(*std::move(lexicon));
  Log(LogLevel::kWarning, "a lexicon cannot be read: no span of its language will be doubtful",
      {{"path", path.string()}, {"why", lexicon.status().ToString()}});
  return nullptr;
}

}  // namespace

struct TermEngine::Parts {
  std::shared_ptr<const script::Folder> folder;
  std::shared_ptr<const script::Converter> converter;
  Recognizer recognizer;
  Limits limits;
};

TermEngine::TermEngine(std::shared_ptr<const script::Folder> folder,
                       std::shared_ptr<const script::Converter> converter,
                       std::filesystem::path data_folder, const Limits& limits)
    : parts_(new Parts{folder, std::move(converter),
                       Recognizer(folder, OpenLexicon(data_folder / "zh.lexicon"),
                                  OpenLexicon(data_folder / "ja.lexicon")),
                       limits}) {}

TermEngine::~TermEngine() = default;

Result<v1::LookupTermsResponse> TermEngine::Lookup(const index::Snapshot& snapshot,
                                                   const v1::LookupTermsRequest& request,
                                                   const Cancellation& cancellation) const {
  return term::Lookup(snapshot, request, *parts_->folder, *parts_->converter, parts_->limits,
                      cancellation);
}

Result<v1::RecognizeTermsResponse> TermEngine::Recognize(const index::Snapshot& snapshot,
                                                         const v1::RecognizeTermsRequest& request,
                                                         const Cancellation& cancellation) const {
  return RecognizeTerms(snapshot, request, parts_->recognizer, *parts_->converter, parts_->limits,
                        cancellation);
}

Result<v1::ConvertResponse> TermEngine::Convert(const index::Snapshot& snapshot,
                                                const v1::ConvertRequest& request,
                                                const Cancellation& cancellation) const {
  return ConvertText(snapshot, request, parts_->recognizer, *parts_->converter, parts_->limits,
                     cancellation);
}

}  // namespace crosswalk::term
