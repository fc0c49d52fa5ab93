// `&amp;`, `&#x4E00;` and their like: what they stand for.
#ifndef CROSSWALK_GLOSSARY_DOCUMENT_CHARACTER_REFERENCE_H_
#define CROSSWALK_GLOSSARY_DOCUMENT_CHARACTER_REFERENCE_H_

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace crosswalk::document {

// Behind the last character of Unicode.
inline constexpr char32_t kNoCharacter = 0x110000;

// `&#…` or `&#x…` at the beginning of a text: its number, at most kNoCharacter, and where its
// digits begin and end. Without digits the two are the same.
struct NumberReference {
  char32_t code = 0;
  std::size_t digits = 0;
  std::size_t end = 0;
};
NumberReference ReadNumberReference(std::string_view rest);

// Reads references as HTML does in text: names by Gumbo's table, and what it has read it remembers.
// HTML has 2,231 names; a file in which ever more others look like names has them left as they
// stand. One thread.
class CharacterReferences {
 public:
  struct Reference {
    std::string_view text;  // UTF-8, one or two code points; holds until the next is asked for
    std::size_t bytes = 0;  // of the reference; 0 where it is none and `&` is itself
  };
  // Of the `&` that `rest` begins with.
  Reference At(std::string_view rest);

 private:
  Reference Numbered(std::string_view rest);

  std::string numbered_;  // what the last number stands for
  std::unordered_map<std::string, std::pair<std::string, std::size_t>> known_;
};

}  // namespace crosswalk::document

#endif  // CROSSWALK_GLOSSARY_DOCUMENT_CHARACTER_REFERENCE_H_
