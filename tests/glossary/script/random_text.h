// Texts for property tests, made of what folding treats in its own way.
#ifndef CROSSWALK_TESTS_GLOSSARY_SCRIPT_RANDOM_TEXT_H_
#define CROSSWALK_TESTS_GLOSSARY_SCRIPT_RANDOM_TEXT_H_

#include <rapidcheck.h>

#include <string>
#include <vector>

#include "glossary/text/utf8.h"

namespace crosswalk::script {

inline rc::Gen<std::string> Joined(rc::Gen<std::string> piece) {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(std::move(piece)),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const std::string& p : pieces) text += p;
                        return text;
                      });
}

// Any scalar value now and then; mostly pieces that meet in odd ways.
inline rc::Gen<std::string> RandomText() {
  const auto scalar =
      rc::gen::map(rc::gen::oneOf(rc::gen::inRange<std::uint32_t>(0x20, 0x3400),
                                  rc::gen::inRange<std::uint32_t>(0x3400, 0xA000),
                                  rc::gen::inRange<std::uint32_t>(0xF900, 0x10000),
                                  rc::gen::inRange<std::uint32_t>(0x10000, 0x33500),
                                  rc::gen::inRange<std::uint32_t>(0xE0000, 0xE0200)),
                   [](std::uint32_t code) {
                     std::string text;
                     text::AppendUtf8(code, text);
                     return text;
                   });
  const auto odd = rc::gen::element<std::string>(
      "A", "b", "Ａ", "s", "3", "４", " ", "\u3000", "\t", "-", "‐", "·", "・", "･", "ー", "ｰ",
      "カ", "ｶ", "ﾞ", "\u3099", "バ", "あ", "廣", "広", "机", "機", "㌔", "½", "ﬁ", "ﷺ", "\u0301",
      "\u00AD", "\u200B", "\U000E0100", "ᄀ", "ᅡ", "ﾡ", "𠮷", "神", "'", "’", ".", ",", "ß", "İ",
      "ŀ", "々", "〆");
  return Joined(rc::gen::weightedOneOf<std::string>({{3, odd}, {1, scalar}}));
}

// Without what folds to several code points, or vanishes, or may make a tag.
inline rc::Gen<std::string> PlainText() {
  return Joined(rc::gen::element<std::string>("A", "B", "b", "s", "c", "é", "3", "4", " ", "-",
                                              "・", "ー", "カ", "ス", "あ", "の", "廣", "島", "'",
                                              ".", ",", "。", "𠮷"));
}

}  // namespace crosswalk::script

#endif  // CROSSWALK_TESTS_GLOSSARY_SCRIPT_RANDOM_TEXT_H_
