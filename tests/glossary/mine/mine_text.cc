#include "tests/glossary/mine/mine_text.h"

#include <gtest/gtest.h>

#include "glossary/script/lexicon.h"

namespace crosswalk::mine {

std::shared_ptr<const script::Folder> TestFolder() {
  static const std::shared_ptr<const script::Folder> folder = *script::Folder::Create();
  return folder;
}

const Miner& TestMiner() {
  static const std::shared_ptr<const Miner> miner =
      *Miner::Create(TestFolder(), script::DataFolder());
  return *miner;
}

std::vector<v1::Evidence> MineText(std::string_view text, std::string_view tag) {
  Document document{"a.txt", std::string(text), {}};
  if (!tag.empty()) document.language = *text::LanguageTag::Parse(tag);
  auto mined = TestMiner().Mine(document, Cancellation());
  EXPECT_TRUE(mined.ok()) << mined.status().ToString();
  return *mined;
}

std::vector<std::string> Pairs(std::string_view text, std::string_view tag) {
  std::vector<std::string> pairs;
  for (const v1::Evidence& pair : MineText(text, tag)) {
    pairs.push_back(pair.source() + "=" + pair.target());
  }
  return pairs;
}

v1::Evidence Mined(v1::EvidenceKind kind, std::string_view source, std::string_view target,
                   std::string_view file, std::uint64_t offset, double confidence) {
  const auto tag = [](std::string_view text) {
    return static_cast<unsigned char>(text[0]) < 0x80 ? "en" : "zh-Hant";
  };
  v1::Evidence evidence;
  evidence.set_kind(kind);
  evidence.set_source(std::string(source));
  evidence.set_source_language_tag(tag(source));
  evidence.set_target(std::string(target));
  evidence.set_target_language_tag(tag(target));
  evidence.set_target_found(std::string(target));
  evidence.set_confidence(confidence);
  evidence.set_offset(offset);
  evidence.set_line(1);
  evidence.set_sentence("The sentence with " + std::string(source) + ".");
  evidence.set_file(std::string(file));
  return evidence;
}

}  // namespace crosswalk::mine
