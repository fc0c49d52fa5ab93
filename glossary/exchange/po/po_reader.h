// PO in, as a stream.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_PO_PO_READER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_PO_PO_READER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "glossary/exchange/po/po.h"
#include "glossary/exchange/po/po_entry.h"

namespace crosswalk::exchange {

// Turns entries into units (GNU gettext manual, "The Format of PO Files").
//   msgctxt is Unit.context_id and FileUnit::id
//   `# ` is a note, `#.` a note of the type `extracted`, `#:` the property `@reference`, `#,`
//   `@flags`, `#|` `@previous-msgctxt`, `@previous-msgid` and `@previous-msgid_plural`
// An entry with plural is two units: msgid with the first form, and msgid_plural with the last one,
// which in a language without plural (zh, ja) is the same one form. The first of them has the
// properties `@msgid_plural` and `@msgstr[1]` and so on, the other has `@msgid`, so that a writer
// can put them together again. Where both would be equal, it is one unit.
// The header becomes the collection: Project-Id-Version its title, every field a property.
class PoReader final : public FileReader {
 public:
  PoReader(const ReaderOptions& options, UnitSink& sink);

  Status Feed(std::string_view chunk) override;
  Status Finish() override;
  const v1::Collection& collection() const override { return collection_; }

 private:
  void Keep(std::string_view part);
  Status ReadLine(std::string_view line);
  Status EndEntry();
  Status ReadHeader(const PoEntry& entry);
  Status GiveEntry(const PoEntry& entry);
  Status GiveForms(const PoEntry& entry);
  // Finds out the languages before the first unit, or says that it cannot.
  Status SettleLanguages(const Place& place);
  void FillUnit(const PoEntry& entry, v1::Unit& unit) const;
  Status Take(const PoEntry& entry, v1::Unit&& unit);
  void WarnOfDoubles(const PoEntry& entry);

  const ReaderOptions options_;
  UnitSink& sink_;
  v1::Collection collection_;
  PoEntryReader entries_;
  std::string kept_;  // the beginning of a line whose end has not come
  bool is_too_long_ = false;
  std::uint64_t line_ = 0;
  bool has_entries_ = false;
  bool has_header_ = false;
  bool has_languages_ = false;
  std::string header_language_;
  std::string source_tag_;
  std::string target_tag_;
  std::unordered_set<std::uint64_t> seen_;  // hashes of context and msgid, up to a million
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_PO_PO_READER_H_
