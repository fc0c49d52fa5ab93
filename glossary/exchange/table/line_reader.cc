#include "glossary/exchange/table/line_reader.h"

#include <algorithm>

namespace crosswalk::exchange {

void LineReader::Keep(std::string_view part) {
  // One byte more, so that a line of the limit may still have its CR.
  const std::size_t room = limit_ + 1 - std::min(limit_ + 1, kept_.size());
  if (part.size() > room) too_long_ = true;
  kept_.append(part.substr(0, room));
}

Status LineReader::Give(std::string_view text, const Visit& visit) {
  ++number_;
  if (number_ == 1 && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (text.ends_with('\r')) text.remove_suffix(1);
  const bool too_long = too_long_ || text.size() > limit_;
  too_long_ = false;
  return visit({text.substr(0, limit_), number_, too_long});
}

Status LineReader::Feed(std::string_view chunk, const Visit& visit) {
  while (true) {
    const std::size_t end = chunk.find('\n');
    if (end == std::string_view::npos) {
      Keep(chunk);
      return Status();
    }
    if (kept_.empty()) {
      CROSSWALK_RETURN_IF_ERROR(Give(chunk.substr(0, end), visit));
    } else {
      Keep(chunk.substr(0, end));
      CROSSWALK_RETURN_IF_ERROR(Give(kept_, visit));
      kept_.clear();
    }
    chunk.remove_prefix(end + 1);
  }
}

Status LineReader::Finish(const Visit& visit) {
  if (kept_.empty()) return Status();
  CROSSWALK_RETURN_IF_ERROR(Give(kept_, visit));
  kept_.clear();
  return Status();
}

}  // namespace crosswalk::exchange
