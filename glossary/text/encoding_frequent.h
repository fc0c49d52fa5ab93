// The characters that most of a text consists of.
#ifndef CROSSWALK_GLOSSARY_TEXT_ENCODING_FREQUENT_H_
#define CROSSWALK_GLOSSARY_TEXT_ENCODING_FREQUENT_H_

#include <bitset>
#include <cstddef>

namespace crosswalk::text {

// Han characters that are frequent in one language. Immutable: threads may share it.
class FrequentCharacters {
 public:
  static const FrequentCharacters& Simplified();
  static const FrequentCharacters& Traditional();
  static const FrequentCharacters& Japanese();

  bool Has(char32_t code) const { return code >= kFirst && code <= kLast && set_[code - kFirst]; }
  std::size_t size() const { return set_.count(); }

 private:
  explicit FrequentCharacters(const char* characters);

  static constexpr char32_t kFirst = 0x4E00;
  static constexpr char32_t kLast = 0x9FFF;
  std::bitset<kLast - kFirst + 1> set_;
};

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_ENCODING_FREQUENT_H_
