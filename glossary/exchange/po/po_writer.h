// PO out, as a stream.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_PO_PO_WRITER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_PO_PO_WRITER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "glossary/exchange/po/po.h"

namespace crosswalk::exchange {

// Writes what PoReader reads: a header, then an entry for each unit that has the target language.
// A unit of another source language, without that target, or with the context and the source of one
// before it is left out and counted: a PO file has each msgid once. The two units of an entry with
// plural become one again where they follow one another; where the plural follows its singular not,
// it is an entry of its own and the forms are those that the file had. What is kept for it is eight
// bytes of hash a unit.
class PoWriter final : public UnitWriter {
 public:
  PoWriter(const WriterOptions& options, ByteSink sink);

  Status Write(const v1::Unit& unit) override;
  Status Finish() override;
  const Losses& losses() const override { return losses_; }

 private:
  // What an entry is written from.
  struct Entry {
    v1::Unit unit;  // without its segments
    std::string source;
    std::vector<std::string> forms;
    bool is_open = false;
  };

  Status Begin(const v1::Unit* first);
  void WriteHeader();
  const v1::Segment* TargetOf(const v1::Unit& unit) const;
  std::string Flatten(const v1::Segment& segment);
  void CountLosses(const v1::Unit& unit, const v1::Segment& target);
  // Writes the entry that waits for its plural.
  void WriteOpen();
  void WriteComment(std::string_view mark, std::string_view lines);
  Status Flush(bool is_last);

  const WriterOptions options_;
  ByteSink sink_;
  Losses losses_;
  Status failed_;
  std::string bytes_;
  bool has_begun_ = false;
  std::string source_tag_;
  std::string target_tag_;
  std::size_t plural_forms_ = 0;  // that the header tells of
  Entry open_;
  std::unordered_set<std::uint64_t> written_;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_PO_PO_WRITER_H_
