// Writes a concept as an entry.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TBX_ENTRY_WRITER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TBX_ENTRY_WRITER_H_

#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/exchange/file/file_writer.h"
#include "glossary/exchange/tbx/category.h"
#include "glossary/exchange/tbx/field_tree.h"
#include "glossary/exchange/tbx/tbx.h"
#include "glossary/exchange/xml/xml_writer.h"

namespace crosswalk::exchange::tbx {

// A tag as programs of the field know it: zh-CN, zh-TW, zh-HK, zh-MO and zh-SG without their
// script; every other as it is.
std::string WrittenTag(std::string_view tag);

// Writes entries one after the other, with every field in the order that the schema of ISO 30042
// has: a term's notes, then everything else, groups beginning with their head. One thread.
class EntryWriter {
 public:
  // `origin` is the one whose identifiers the file has; empty: the concepts' own names. `xml` and
  // `losses` outlive it.
  EntryWriter(TbxVersion version, std::string_view origin, XmlWriter& xml, Losses& losses);

  void Write(const v1::Concept& concept_);
  // Elements as a property keeps them.
  void WriteTree(const FieldTree& tree);

 private:
  using Properties = google::protobuf::RepeatedPtrField<v1::Property>;
  // A part of a field beside its text, from a property `key/…`.
  struct Attached {
    std::string_view key;
    std::string_view name;         // behind the slash
    const v1::Property* property;  // null when it is written
  };
  // One element to be written, with what stands beside it in its group.
  struct Output {
    Element element = Element::kAdmin;
    std::string_view type = {};
    std::string_view text = {};
    std::string_view language_tag = {};
    std::string_view target = {};
    bool has_target = false;
    // Parts that have a field of their own.
    std::string_view source = {};
    std::string_view kind = {};       // what kind of statement it is
    std::string_view kind_type = {};  // definitionType, contextType or noteType
  };

  bool is_2() const { return version_ == TbxVersion::k2; }
  std::string IdOf(const v1::Concept& concept_) const;
  // An identifier, or a reference to one, as the version can have it.
  std::string WrittenId(std::string_view id) const;

  void WriteSections(const v1::LanguageSection& section);
  void WriteSection(const v1::LanguageSection& section, std::string_view tag, bool is_own);
  void WriteTerm(const v1::Term& term);
  void WriteStatus(const v1::Term& term);
  void WriteStatement(Level level, Field field, std::string_view key,
                      const v1::Statement& statement);
  void WriteRelation(std::string_view key, const v1::Relation& relation);
  void WriteReference(std::string_view key, const v1::ExternalReference& reference);
  void WriteForeignSections(const Properties& properties);

  // Gathers what of `properties` belongs to a field, for the fields written next.
  void Begin(const Properties& properties);
  // Writes what was gathered and no field took.
  void WriteRest();
  void WriteField(std::string_view key, const Output& output);
  // The value of a part that the caller writes; null where there is none.
  const std::string* TakeAttached(std::string_view key, std::string_view name);
  // The elements that a property stands for; false where it stands for none.
  static bool ReadProperty(std::string_view name, std::string_view value, FieldTree& tree);
  // Properties that are elements of their own: those of terms' notes, or all others.
  void WriteProperties(const Properties& properties, bool is_term_notes);
  void WriteOwn(std::string_view name, std::string_view value);
  void WriteTree(const FieldTree& tree, std::size_t index);
  void WriteAttribute(Element element, std::string_view name, std::string_view value);
  void WriteAttributes(const FieldNode& node);
  bool MayHaveAttribute(Element element, std::string_view name) const;
  std::string_view ElementName(Element element) const;

  const TbxVersion version_;
  const std::string origin_;
  XmlWriter& xml_;
  Losses& losses_;
  std::vector<Attached> attached_;
  FieldTree tree_;
};

}  // namespace crosswalk::exchange::tbx

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TBX_ENTRY_WRITER_H_
