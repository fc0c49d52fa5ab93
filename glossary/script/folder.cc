// The fold itself: clusters through the language's table, then words.
#include <algorithm>

#include "glossary/base/hash.h"
#include "glossary/script/folder_tables.h"
#include "glossary/script/word_edges.h"
#include "glossary/text/normalize.h"
#include "glossary/text/utf8.h"

namespace crosswalk::script {
namespace {

using Class = text::CharacterClass;

// Raised with every change to a rule of folding that no table shows.
constexpr std::string_view kRules = "fold rules 1";

// Appends folded code points to the arrays of a FoldedText, which are kept larger than needed.
class Writer {
 public:
  explicit Writer(FoldedText& out) : out_(out) { Point(); }

  void Room(std::size_t more) {
    const std::size_t wanted = count + more;
    if (wanted <= out_.chars.size()) return;
    const std::size_t size = wanted + wanted / 4;
    out_.chars.resize(size);
    out_.begin.resize(size);
    out_.end.resize(size);
    out_.flags.resize(size);
    out_.kind.resize(size);
    Point();
  }
  void Put(char32_t code, std::size_t from, std::size_t to, Class c) {
    chars[count] = code;
    begin[count] = static_cast<std::uint32_t>(from);
    end[count] = static_cast<std::uint32_t>(to);
    classes[count] = static_cast<std::uint8_t>(c);
    ++count;
  }
  void Finish() {
    out_.chars.resize(count);
    out_.begin.resize(count);
    out_.end.resize(count);
    out_.flags.resize(count);
    out_.kind.resize(count);
    for (std::size_t i = 0; i < count; ++i) out_.kind[i] = text::KindOfClass(Class(classes[i]));
  }

  std::size_t count = 0;

 private:
  void Point() {
    chars = out_.chars.data();
    begin = out_.begin.data();
    end = out_.end.data();
    classes = out_.flags.data();
  }

  FoldedText& out_;
  char32_t* chars = nullptr;
  std::uint32_t* begin = nullptr;
  std::uint32_t* end = nullptr;
  std::uint8_t* classes = nullptr;
};

// Folds the clusters of `text`; true where a long-vowel mark is among them.
bool FoldClusters(const FoldTable& table, std::string_view text, FoldedText& out) {
  Writer writer(out);
  writer.Room(text::CountCodePoints(text) + 8);
  const text::CharacterTable& classes = text::CharacterTable::Get();
  bool marks = false;
  std::u32string folded;
  std::size_t cluster = 0,
              cluster_count = 0;  // where the last cluster begins, in bytes and written
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::DecodeAt(text, at);
    const FoldTable::Entry entry = table[decoded.code];
    if (entry.simple()) [[likely]] {
      cluster = at;
      cluster_count = writer.count;
      at += decoded.length;
      writer.Room(1);
      writer.Put(entry.code(), cluster, at, entry.character_class());
      marks |= entry.code() == kProlongedMark;
      continue;
    }
    if (!entry.continues()) {
      cluster = at;
      cluster_count = writer.count;
    }
    // The whole cluster again, from its first code point.
    for (at += decoded.length; at < text.size();) {
      const text::Decoded next = text::DecodeAt(text, at);
      if (!table[next.code].continues()) break;
      at += next.length;
    }
    table.FoldCluster(text.substr(cluster, at - cluster), folded);
    const Class first = classes[text::DecodeAt(text, cluster).code];
    writer.count = cluster_count;
    writer.Room(folded.size() + 1);
    for (const char32_t code : folded) {
      Class c = classes[code];
      if (c == Class::kLower && first == Class::kUpper && code == folded.front()) c = first;
      writer.Put(code, cluster, at, c);
      marks |= code == kProlongedMark;
    }
  }
  writer.Finish();
  return marks;
}

bool FoldWords(const FoldTable& table, std::string_view text, Separators separators,
               FoldedText& out) {
  if (FoldClusters(table, text, out)) TrimKatakana(out);
  return SettleWords(separators, out);
}

}  // namespace

void FoldedText::clear() {
  chars.clear();
  begin.clear();
  end.clear();
  flags.clear();
  kind.clear();
}

Folder::Folder() = default;
Folder::~Folder() = default;

Result<std::shared_ptr<const Folder>> Folder::Create() {
  CROSSWALK_ASSIGN(auto tables, Tables::Create(OpenccFolder()));
  tables->hash = Sha256Hex(tables->hash_input + std::string(kRules) + text::UnicodeVersion());
  tables->hash_input.clear();
  std::shared_ptr<Folder> folder(new Folder());
  folder->tables_ = std::move(tables);
  return std::shared_ptr<const Folder>(std::move(folder));
}

void Folder::Fold(std::string_view text, text::Language language, Separators separators,
                  FoldedText& out) const {
  if (FoldWords(tables_->For(language), text, separators, out)) AllowEndBeforeMarks(out);
}

std::string Folder::Key(std::string_view text, text::Language language) const {
  thread_local FoldedText folded;
  if (FoldWords(tables_->For(language), text, Separators::kDrop, folded)) TrimJoinedKey(folded);
  return text::ToUtf8(folded.chars);
}

const std::string& Folder::Hash() const { return tables_->hash; }

}  // namespace crosswalk::script
