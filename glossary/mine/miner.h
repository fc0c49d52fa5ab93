// Mining: finding candidate term pairs in running text.
#ifndef CROSSWALK_GLOSSARY_MINE_MINER_H_
#define CROSSWALK_GLOSSARY_MINE_MINER_H_

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/mine/edge/gloss.h"
#include "glossary/mine/edge/vote.h"
#include "glossary/mine/source/source_text.h"
#include "glossary/script/fold.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::mine {

// A text to mine, already UTF-8.
struct Document {
  std::string name;
  std::string text;
  text::LanguageTag language;  // none: found from the text
};

// What a glossary says to a term in Latin script: the Chinese and Japanese terms, reviewed or not
// deprecated, of the concepts that hold it. Any thread.
using KnownTerms = std::function<std::vector<std::string>(const std::string& english)>;

// A document, read: its mentions, not yet decided.
class ReadDocument {
 public:
  ReadDocument(const Document& document, const script::Folder& folder);

  const SourceText& text() const { return text_; }
  const std::string& name() const { return name_; }
  const text::LanguageTag& language() const { return language_; }
  bool japanese() const { return language_.language() == text::Language::kJa; }

  Found found;

 private:
  std::string name_;
  SourceText text_;
  text::LanguageTag language_;
};

// What else is known when the mentions of a document are decided. All of it outlives the call.
struct Surroundings {
  const Occurrences* occurrences = nullptr;
  const Ballot* ballot = nullptr;
  const KnownTerms* known = nullptr;
};

// Any thread. The dictionaries are mapped once.
class Miner {
 public:
  // NOT_FOUND where the lexicons of `data_folder` are missing.
  static Result<std::shared_ptr<const Miner>> Create(std::shared_ptr<const script::Folder> folder,
                                                     const std::filesystem::path& data_folder);
  ~Miner();

  const script::Folder& folder() const;

  // The candidates of one document in order of offset, each pair of spellings once a place.
  Result<std::vector<v1::Evidence>> Mine(const Document& document, const Cancellation&) const;

  // The two halves of it. Read weighs the mentions by their own document; Decide by what surrounds
  // it too, and tells the candidates.
  Result<std::unique_ptr<ReadDocument>> Read(const Document& document, const Cancellation&) const;
  Result<std::vector<v1::Evidence>> Decide(ReadDocument& document, const Surroundings& surroundings,
                                           const Cancellation&) const;

 private:
  Miner();
  struct Parts;
  std::unique_ptr<const Parts> parts_;
};

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_MINER_H_
