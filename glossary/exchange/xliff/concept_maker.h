// Concepts out of what an XLIFF file holds: entries of the glossary module, and marked terms.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_CONCEPT_MAKER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_CONCEPT_MAKER_H_

#include <string>

#include "glossary/exchange/file/file_reader.h"
#include "glossary/exchange/xliff/outline.h"

namespace crosswalk::exchange::xliff {

// A concept for each entry, and for each marked term that no entry refers to. Entries that name the
// same concept ("concept-id" in their metadata) are one. One thread.
class ConceptMaker final : public OutlineSink {
 public:
  explicit ConceptMaker(ConceptSink& sink) : sink_(sink) {}

  Status Take(Outline&& outline) override;
  Status EndFile() override { return Status(); }
  Status End() override;

 private:
  Status TakeMarked(const Part& part, const std::string& term, const v1::InlineCode& mark,
                    const std::string& translation);

  ConceptSink& sink_;
  bool has_any_ = false;
};

}  // namespace crosswalk::exchange::xliff

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_CONCEPT_MAKER_H_
