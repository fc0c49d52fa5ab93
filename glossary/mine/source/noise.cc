#include "glossary/mine/source/noise.h"

#include <algorithm>
#include <iterator>

namespace crosswalk::mine {

bool IsSpam(std::u32string_view line) {
  static constexpr std::u32string_view kWords[] = {
      U"在线观看", U"在線觀看", U"免费", U"免費", U"无码",    U"無碼",
      U"高清",     U"视频",     U"視頻", U"毛片", U"成人",    U"彩票",
      U"娱乐城",   U"蜘蛛池",   U"澳门", U"博彩", U"一区二区"};
  std::size_t pieces = 1;
  for (const char32_t c : line) pieces += c == U'|' || c == U',' || c == U'，';
  if (pieces < 5 || line.size() / pieces > 24) return false;
  if (line.find(U'。') != std::u32string_view::npos) return false;
  return std::count_if(std::begin(kWords), std::end(kWords), [&](std::u32string_view word) {
           return line.find(word) != std::u32string_view::npos;
         }) >= 2;
}

}  // namespace crosswalk::mine
