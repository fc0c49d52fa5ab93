// Makes a concept from the fields of an entry.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TBX_ENTRY_BUILDER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TBX_ENTRY_BUILDER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/exchange/file/file_reader.h"
#include "glossary/exchange/tbx/category.h"
#include "glossary/exchange/tbx/field_tree.h"

namespace crosswalk::exchange::tbx {

// What a tag of a section is to us.
struct SectionTag {
  bool is_language = false;
  std::string canonical;  // for sections of one language to meet
};

// Takes the fields of one entry after the other, in the order of the file. One thread.
class EntryBuilder {
 public:
  // An entry begins; what was not taken of the last one is dropped.
  void Begin(std::string_view id, std::uint64_t line);
  // A section begins, or goes on where the entry has one of the same language. False where the tag
  // is no language: what stands in it then comes as AddForeignSection.
  bool BeginLanguage(std::string_view tag);
  // A term begins in the section.
  void BeginTerm();
  // The section's last term is dropped, as it has no text.
  void DropTerm();
  // The section ends; one without anything is dropped.
  void EndLanguage();

  // An attribute of the element of the entry, section or term.
  void AddAttribute(Level level, std::string_view name, std::string_view value);
  // A field with all that stands in it. Its texts are tidied here.
  void Add(Level level, FieldTree& tree);
  // A child of a section whose tag is no language; kept as a property of the concept.
  void AddForeignSection(std::string_view tag, FieldTree& tree);

  bool HasTerms() const;
  bool HasTermText() const { return term_ != nullptr && !term_->text().empty(); }
  FileConcept Take() { return std::move(read_); }

 private:
  using Properties = google::protobuf::RepeatedPtrField<v1::Property>;
  // A field's element with what stands beside it in its group.
  struct Group {
    const FieldTree& tree;
    std::size_t root;  // of the group; the head itself where there is none
    std::size_t head;
    bool takes_rest;  // whether what else stands in the group goes with this head

    const FieldNode& node() const { return tree[head]; }
    bool has_rest() const { return takes_rest && root != head; }
    // Calls `visit(index)` for each child of the head, and of the group where it goes with it.
    template <typename Visit>
    void EachPart(const Visit& visit) const;
  };
  // The name in front of the slash: `definition[2]`, or without number `status`. Written out only
  // where there is something behind it.
  struct FieldKey {
    const char* name;
    int number = 0;  // from 1; 0: none

    std::string str() const;
  };
  enum class StatusFrom : std::uint8_t { kNothing, kProcess, kAdministrative, kOtherType };

  Properties& PropertiesAt(Level level);
  void AddProperty(Level level, std::string name, std::string_view value);
  void AddTree(Level level, const std::string& prefix, const FieldTree& tree, std::size_t index);
  void AddWhole(Level level, const Group& group);
  void AddGroup(Level level, const FieldTree& tree);
  void AddNoteGroup(Level level, const FieldTree& tree, std::size_t index);
  void AddHead(Level level, const Group& group);
  void AddTerm(const FieldNode& node);
  void AddStatement(Level level, Field field, const Group& group);
  void AddWord(Level level, Field field, const Group& group);
  void AddRelation(const Group& group);
  void AddReference(const Group& group);
  void AddStatus(Field field, const Group& group);
  void SetText(const char* key, std::string* field, const Group& group);
  // Keeps what else the head and its group have, under `key`, but for the nodes `used`, and but for
  // the attribute `used_attribute` of the head.
  void Attach(Level level, const FieldKey& key, const Group& group,
              std::string_view used_attribute = {}, std::size_t used = 0, std::size_t used_too = 0);
  const SectionTag& TagOf(std::string_view raw);

  FileConcept read_;
  v1::LanguageSection* section_ = nullptr;
  v1::Term* term_ = nullptr;
  StatusFrom status_from_ = StatusFrom::kNothing;
  std::vector<std::string> section_tags_;  // canonical, of the entry's sections
  std::unordered_map<std::string, SectionTag> tags_;
  std::string raw_tag_;  // of the section
  std::string key_;      // for look-ups in tags_
};

}  // namespace crosswalk::exchange::tbx

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TBX_ENTRY_BUILDER_H_
