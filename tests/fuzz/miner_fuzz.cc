// links: crosswalk_mine
// Any text is mined without a crash; every pair begins where it says, in order of place, and the
// same text gives the same pairs.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "glossary/mine/miner.h"
#include "glossary/script/lexicon.h"
#include "glossary/text/utf8.h"

namespace {

using namespace crosswalk;

const mine::Miner* TheMiner() {
  static const std::shared_ptr<const mine::Miner> miner = [] {
    auto folder = script::Folder::Create();
    if (!folder.ok()) return std::shared_ptr<const mine::Miner>();
    auto made = mine::Miner::Create(*folder, script::DataFolder());
    return made.ok() ? *made : nullptr;
  }();
  return miner.get();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const mine::Miner* miner = TheMiner();
  if (miner == nullptr || text::FindInvalidUtf8(bytes) != std::string_view::npos) return 0;
  const mine::Document document{"input", std::string(bytes), {}};
  const auto pairs = miner->Mine(document, Cancellation());
  const auto again = miner->Mine(document, Cancellation());
  if (!pairs.ok() || !again.ok() || pairs->size() != again->size()) std::abort();
  const std::u32string chars = text::ToUtf32(bytes);
  std::uint64_t last = 0;
  for (std::size_t i = 0; i < pairs->size(); ++i) {
    const v1::Evidence& pair = (*pairs)[i];
    if (pair.SerializeAsString().size() != (*again)[i].SerializeAsString().size()) std::abort();
    if (pair.offset() < last || pair.offset() >= chars.size()) std::abort();
    last = pair.offset();
    const std::u32string source = text::ToUtf32(pair.source());
    if (source.empty() || pair.target().empty() || chars[pair.offset()] != source[0]) std::abort();
    if (!(pair.confidence() >= 0 && pair.confidence() <= 1)) std::abort();
  }
  return 0;
}
