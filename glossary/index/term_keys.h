// The keys under which a term is found: what every part of a piece is made from.
#ifndef CROSSWALK_GLOSSARY_INDEX_TERM_KEYS_H_
#define CROSSWALK_GLOSSARY_INDEX_TERM_KEYS_H_

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/index/term_piece.h"
#include "glossary/script/fold.h"

namespace crosswalk::index {

// Empty strings where the term has no such key.
struct TermKeys {
  text::Language language = text::Language::kNone;
  std::string variant;
  std::string inflected;
  std::string reading;
  std::vector<std::string> plurals;
  bool surely_traditional = false;
};

// Makes them. One thread; remembers the tags it read.
class TermKeyMaker {
 public:
  explicit TermKeyMaker(std::shared_ptr<const script::Folder> folder)
      : folder_(std::move(folder)) {}

  TermKeys Of(const v1::Term& term);

 private:
  text::Language LanguageOf(const std::string& tag);

  std::shared_ptr<const script::Folder> folder_;
  std::unordered_map<std::string, text::Language> languages_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_TERM_KEYS_H_
