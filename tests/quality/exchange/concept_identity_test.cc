// The concept, not the string: a term asked for in one variant is answered with the terms that its
// own concept holds in the other one, whatever else is spelled alike.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>

#include "glossary/index/index.h"
#include "glossary/script/convert.h"
#include "glossary/script/fold.h"
#include "glossary/script/lexicon.h"
#include "glossary/term/term_engine.h"
#include "tests/quality/exchange/exchange_fixture.h"

namespace crosswalk::quality {
namespace {

using ::testing::Contains;
using ::testing::UnorderedElementsAre;

// Terms by the tag as written, in lower case.
using PlainConcept = std::map<std::string, std::set<std::string>>;

// What the file says, read the simplest way there is: fit for files that keep each tag in order and
// escape nothing but the five names of XML.
std::vector<PlainConcept> ReadPlainly(const std::string& bytes) {
  std::vector<PlainConcept> concepts;
  std::string tag;
  for (std::size_t at = bytes.find('<'); at != std::string::npos; at = bytes.find('<', at + 1)) {
    const std::string_view rest = std::string_view(bytes).substr(at);
    const std::string_view element = rest.substr(0, rest.find('>') + 1);
    if (element.starts_with("<termEntry")) {
      concepts.emplace_back();
    } else if (element.starts_with("<langSet")) {
      const std::size_t value = element.find("lang=\"") + 6;
      tag = element.substr(value, element.find('"', value) - value);
      std::transform(tag.begin(), tag.end(), tag.begin(),
                     [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    } else if (element == "<term>") {
      std::string text(rest.substr(element.size(), rest.find("</term>") - element.size()));
      for (const auto& [name, character] : std::vector<std::pair<std::string, std::string>>{
               {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}}) {
        for (std::size_t found = text.find(name); found != std::string::npos;
             found = text.find(name, found + 1)) {
          text.replace(found, name.size(), character);
        }
      }
      const std::size_t begin = text.find_first_not_of(" \t\n");
      if (begin == std::string::npos) continue;
      text = text.substr(begin, text.find_last_not_of(" \t\n") + 1 - begin);
      concepts.back()[tag].insert(std::move(text));
    }
  }
  return concepts;
}

// Whether there is a character of the block of unified ideographs in it.
bool HasHan(const std::string& text) {
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    const auto a = static_cast<unsigned char>(text[i]);
    const auto b = static_cast<unsigned char>(text[i + 1]);
    if (a < 0xe4 || a > 0xe9) continue;
    if ((a > 0xe4 && a < 0xe9) || (a == 0xe4 && b >= 0xb8) || (a == 0xe9 && b <= 0xbf)) return true;
  }
  return false;
}

bool AnyHasHan(const std::set<std::string>& texts) {
  return std::any_of(texts.begin(), texts.end(), HasHan);
}

class ConceptIdentityTest : public ::testing::Test {
 protected:
  ConceptIdentityTest()
      : folder_(*script::Folder::Create()),
        engine_(folder_, std::make_shared<const script::Converter>(), script::DataFolder(),
                Limits()) {}

  void Import(const std::string& name, const std::string& bytes) {
    const auto report = record_.ImportGlossary("g", name, bytes);
    ASSERT_TRUE(report.ok()) << report.status().ToString();
    auto index = index::Index::Open(record_.folder() / "index", record_.record(), folder_, {});
    ASSERT_TRUE(index.ok()) << index.status().ToString();
    index_ = *std::move(index);
    ASSERT_TRUE(index_->CatchUp(nullptr, Cancellation()).ok());
  }

  v1::LookupTermsResponse Lookup(const std::string& text, const std::string& source,
                                 const std::string& target) {
    v1::LookupTermsRequest request;
    request.set_query(text);
    request.set_source_language_tag(source);
    request.add_target_language_tags(target);
    request.set_limit(1000);
    const auto response = engine_.Lookup(*index_->Newest(), request, Cancellation());
    EXPECT_TRUE(response.ok()) << text << ": " << response.status().ToString();
    return response.ok() ? *response : v1::LookupTermsResponse();
  }

  static std::set<std::string> TargetsOf(const v1::LookupHit& hit) {
    std::set<std::string> texts;
    for (const v1::TargetTerm& target : hit.targets()) texts.insert(target.text());
    return texts;
  }

  // Every concept with terms in both variants, some of them in Han characters, answers for each of
  // its terms. Returns how many there are.
  std::size_t ExpectEachConceptAnswers(const std::vector<PlainConcept>& concepts,
                                       const std::string& from, const std::string& to,
                                       const std::string& source, const std::string& target) {
    std::size_t pairs = 0;
    for (const PlainConcept& expected : concepts) {
      if (!expected.count(from) || !expected.count(to)) continue;
      if (!AnyHasHan(expected.at(from)) && !AnyHasHan(expected.at(to))) continue;
      ++pairs;
      for (const std::string& text : expected.at(from)) {
        const auto response = Lookup(text, source, target);
        std::vector<std::set<std::string>> answers;
        for (const v1::LookupHit& hit : response.hits()) {
          answers.push_back(TargetsOf(hit));
          for (const v1::TargetTerm& each : hit.targets()) {
            EXPECT_FALSE(each.converted()) << text << " to " << each.text();
          }
          if (hit.level() != v1::LEVEL_EXACT) continue;
          EXPECT_TRUE(SomeConceptHolds(concepts, text, to, TargetsOf(hit)))
              << text << " is in no concept with just " << ::testing::PrintToString(TargetsOf(hit));
        }
        EXPECT_THAT(answers, Contains(expected.at(to))) << text;
      }
    }
    return pairs;
  }

  // Whether the terms of `tag` of a concept that holds `text` are `targets`, all and no others.
  static bool SomeConceptHolds(const std::vector<PlainConcept>& concepts, const std::string& text,
                               const std::string& tag, const std::set<std::string>& targets) {
    return std::any_of(concepts.begin(), concepts.end(), [&](const PlainConcept& concept_) {
      const auto found = concept_.find(tag);
      const std::set<std::string> held =
          found == concept_.end() ? std::set<std::string>() : found->second;
      return held == targets &&
             std::any_of(concept_.begin(), concept_.end(),
                         [&](const auto& each) { return each.second.count(text) > 0; });
    });
  }

  ExchangeRecord record_;
  const std::shared_ptr<const script::Folder> folder_;
  term::TermEngine engine_;
  std::unique_ptr<index::Index> index_;
};

// Two concepts share 文件 ("file" on the mainland, "document" elsewhere), and 进程 stands beside
// another 处理; one concept has two sections of one language, one a section without a region.
constexpr char kTraps[] = R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><titleStmt><title>Traps</title></titleStmt>
<sourceDesc><p>by hand</p></sourceDesc></fileDesc></martifHeader><text><body>
<termEntry id="file">
<langSet xml:lang="en-us"><tig><term>file</term></tig></langSet>
<langSet xml:lang="zh-cn"><tig><term>文件</term></tig></langSet>
<langSet xml:lang="zh-tw"><tig><term>檔案</term></tig></langSet></termEntry>
<termEntry id="document">
<langSet xml:lang="en-us"><tig><term>document</term></tig></langSet>
<langSet xml:lang="zh-cn"><tig><term>文档</term></tig></langSet>
<langSet xml:lang="zh-tw"><tig><term>文件</term></tig></langSet></termEntry>
<termEntry id="process">
<langSet xml:lang="zh-cn"><tig><term>进程</term></tig></langSet>
<langSet xml:lang="zh-tw"><tig><term>處理程序</term></tig></langSet></termEntry>
<termEntry id="handling">
<langSet xml:lang="zh-cn"><tig><term>处理程序</term></tig></langSet>
<langSet xml:lang="zh-tw"><tig><term>處理常式</term></tig></langSet></termEntry>
<termEntry id="save">
<langSet xml:lang="zh-cn"><tig><term>保存</term></tig></langSet>
<langSet xml:lang="en-us"><tig><term>save</term></tig></langSet>
<langSet xml:lang="zh-cn"><tig><term>储存</term></tig></langSet>
<langSet xml:lang="zh-tw"><tig><term>儲存</term></tig></langSet></termEntry>
<termEntry id="program">
<langSet xml:lang="zh-cn"><tig><term>程序</term></tig></langSet>
<langSet xml:lang="zh-tw"><tig><term>程式</term></tig></langSet>
<langSet xml:lang="zh-hk"><tig><term>程式碼</term></tig></langSet>
<langSet xml:lang="zh"><tig><term>電腦程式</term></tig></langSet></termEntry>
<termEntry id="procedure">
<langSet xml:lang="zh-cn"><tig><term>程序</term></tig><tig><term>过程</term></tig></langSet>
<langSet xml:lang="zh-tw"><tig><term>程序</term></tig></langSet></termEntry>
</body></text></martif>
)";

TEST_F(ConceptIdentityTest, OneSpellingInTwoConceptsAnswersForEachWithItsOwnTerms) {
  Import("traps.tbx", kTraps);
  const auto response = Lookup("程序", "zh-Hans-CN", "zh-Hant-TW");
  std::vector<std::set<std::string>> exact;
  for (const v1::LookupHit& hit : response.hits()) {
    if (hit.level() == v1::LEVEL_EXACT) exact.push_back(TargetsOf(hit));
  }
  EXPECT_THAT(exact,
              UnorderedElementsAre(std::set<std::string>{"程式"}, std::set<std::string>{"程序"}));
}

TEST_F(ConceptIdentityTest, TheVariantOfTheQueryPutsItsOwnConceptFirst) {
  Import("traps.tbx", kTraps);
  EXPECT_EQ(TargetsOf(Lookup("文件", "zh-Hans-CN", "zh-Hant-TW").hits(0)),
            std::set<std::string>{"檔案"});
  EXPECT_EQ(TargetsOf(Lookup("文件", "zh-Hant-TW", "zh-Hans-CN").hits(0)),
            std::set<std::string>{"文档"});
}

TEST_F(ConceptIdentityTest, ATermIsNeverAnsweredByWhatItWouldConvertTo) {
  Import("traps.tbx", kTraps);
  // Character by character 进程 would be 進程, and 处理程序 the term of the other concept.
  EXPECT_EQ(TargetsOf(Lookup("进程", "zh-Hans-CN", "zh-Hant-TW").hits(0)),
            std::set<std::string>{"處理程序"});
  EXPECT_EQ(TargetsOf(Lookup("处理程序", "zh-Hans-CN", "zh-Hant-TW").hits(0)),
            std::set<std::string>{"處理常式"});
}

TEST_F(ConceptIdentityTest, SectionsOfOneLanguageAreAnsweredTogether) {
  Import("traps.tbx", kTraps);
  EXPECT_EQ(TargetsOf(Lookup("儲存", "zh-Hant-TW", "zh-Hans-CN").hits(0)),
            (std::set<std::string>{"保存", "储存"}));
}

TEST_F(ConceptIdentityTest, EveryConceptOfTheTrapsAnswersBothWays) {
  Import("traps.tbx", kTraps);
  const auto concepts = ReadPlainly(kTraps);
  ASSERT_EQ(concepts.size(), 7u);
  EXPECT_EQ(ExpectEachConceptAnswers(concepts, "zh-cn", "zh-tw", "zh-Hans-CN", "zh-Hant-TW"), 7u);
  EXPECT_EQ(ExpectEachConceptAnswers(concepts, "zh-tw", "zh-cn", "zh-Hant-TW", "zh-Hans-CN"), 7u);
}

TEST_F(ConceptIdentityTest, EveryConceptOfARealTermbaseAnswersBothWays) {
  std::string bytes;
  for (const Sample& sample : SamplesIn({"tbx2"})) {
    if (sample.name == "tbx2/suse_public_multilingual.tbx") bytes = sample.bytes;
  }
  if (bytes.empty()) GTEST_SKIP() << "the sample suse_public_multilingual.tbx is not at hand";
  Import("suse.tbx", bytes);
  const auto concepts = ReadPlainly(bytes);
  EXPECT_EQ(record_.Concepts("g").size(), concepts.size());
  EXPECT_EQ(ExpectEachConceptAnswers(concepts, "zh-cn", "zh-tw", "zh-Hans-CN", "zh-Hant-TW"), 417u);
  EXPECT_EQ(ExpectEachConceptAnswers(concepts, "zh-tw", "zh-cn", "zh-Hant-TW", "zh-Hans-CN"), 417u);
}

}  // namespace
}  // namespace crosswalk::quality
