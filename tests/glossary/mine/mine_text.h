// The miner of this build, and short forms for asking it.
#ifndef CROSSWALK_TESTS_GLOSSARY_MINE_MINE_TEXT_H_
#define CROSSWALK_TESTS_GLOSSARY_MINE_MINE_TEXT_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/mine/miner.h"
#include "glossary/script/fold.h"

namespace crosswalk::mine {

std::shared_ptr<const script::Folder> TestFolder();
const Miner& TestMiner();

// What is mined from a text, each pair as "source=target", in order of place.
std::vector<std::string> Pairs(std::string_view text, std::string_view tag = "");
std::vector<v1::Evidence> MineText(std::string_view text, std::string_view tag = "");

// A mined pair as a test writes it.
v1::Evidence Mined(v1::EvidenceKind kind, std::string_view source, std::string_view target,
                   std::string_view file = "a.txt", std::uint64_t offset = 0,
                   double confidence = 0.9);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_TESTS_GLOSSARY_MINE_MINE_TEXT_H_
