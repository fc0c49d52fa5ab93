#include "glossary/mine/evidence/sound_phones.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace crosswalk::mine {
namespace {

TEST(PhonesOfEnglish, FollowSpelling) {
  EXPECT_EQ(PhonesOfEnglish("blinken"), "PLiNKeN");
  EXPECT_EQ(PhonesOfEnglish("knight"), "NiT");
  EXPECT_EQ(PhonesOfEnglish("mark"), "MaRK");
  EXPECT_EQ(PhonesOfEnglish("philip"), "FiLiP");
  EXPECT_EQ(PhonesOfEnglish("joseph"), "JoSeF");
  EXPECT_EQ(PhonesOfEnglish("keynes"), "KiNeS");
  EXPECT_EQ(PhonesOfEnglish("sachs"), "SaJS");
  EXPECT_EQ(PhonesOfEnglish("marx"), "MaRKS");
  EXPECT_EQ(PhonesOfEnglish("xavier"), "SaFiR");
  EXPECT_EQ(PhonesOfEnglish("george"), "JeoRJ");
  EXPECT_EQ(PhonesOfEnglish("scott"), "SKoT");
  EXPECT_EQ(PhonesOfEnglish("oppenheimer"), "OPeNHeMeR");
  EXPECT_EQ(PhonesOfEnglish(""), "");
}

TEST(PhonesOfEnglish, StrongVowelsOpenWords) {
  EXPECT_EQ(PhonesOfEnglish("anna"), "ANa");
  EXPECT_EQ(PhonesOfEnglish("ian"), "IaN");
}

TEST(PhonesOfChineseLatin, SpellingsOfOneSyllableMeet) {
  const auto meet = [](const char* a, const char* b) {
    EXPECT_EQ(PhonesOfChineseLatin(a), PhonesOfChineseLatin(b)) << a << " " << b;
  };
  meet("cai", "tsai");
  meet("xin", "hsin");
  meet("qing", "ching");
  meet("zhang", "chang");
  meet("gao", "kau");
}

TEST(PhonesOfRomaji, SpellingsOfOneNameMeet) {
  const auto meet = [](const char* a, const char* b) {
    EXPECT_EQ(PhonesOfRomaji(a), PhonesOfRomaji(b)) << a << " " << b;
  };
  meet("ohno", "ono");
  meet("satoh", "sato");
  meet("ryouko", "ryoko");
  meet("shimbashi", "shinbashi");
  EXPECT_EQ(PhonesOfRomaji("kishida"), "KiSiTa");
  EXPECT_EQ(PhonesOfRomaji("ohashi"), "OHaSi");
}

TEST(PhonesOfKana, FollowItsRows) {
  EXPECT_EQ(PhonesOfKana(U"キシダ"), "KiSiTa");
  EXPECT_EQ(PhonesOfKana(U"きしだ"), "KiSiTa");
  EXPECT_EQ(PhonesOfKana(U"デジタル"), "TeJiTaLu");
  EXPECT_EQ(PhonesOfKana(U"ヴァン"), "FuaN");
  EXPECT_EQ(PhonesOfKana(U"アンナ"), "ANa");
  EXPECT_EQ(PhonesOfKana(U"ー漢ッ"), "");
  EXPECT_EQ(PhonesOfKana(U"ヶ"), "Ke");
}

RC_GTEST_PROP(Phones, AreOfTheAlphabet, ()) {
  const std::string word =
      *rc::gen::container<std::string>(rc::gen::inRange('a', static_cast<char>('z' + 1)));
  std::u32string kana;
  for (const int c : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0x3040, 0x3100))) {
    kana += static_cast<char32_t>(c);
  }
  for (const std::string& phones : {PhonesOfEnglish(word), PhonesOfChineseLatin(word),
                                    PhonesOfRomaji(word), PhonesOfKana(kana)}) {
    for (const char phone : phones) {
      RC_ASSERT(IsConsonantPhone(phone) ||
                std::string_view("aeiouAEIOU").find(phone) != std::string_view::npos);
    }
    // No sound twice in a row.
    RC_ASSERT(std::adjacent_find(phones.begin(), phones.end()) == phones.end());
  }
}

}  // namespace
}  // namespace crosswalk::mine
