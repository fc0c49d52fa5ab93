// Colour for the few places that have one.
#ifndef CROSSWALK_CLIENT_TERMINAL_STYLE_H_
#define CROSSWALK_CLIENT_TERMINAL_STYLE_H_

#include <string>
#include <string_view>

namespace crosswalk::terminal {

// Paints text with ANSI sequences, or leaves it as it is. A value.
class Style {
 public:
  explicit Style(bool color) : color_(color) {}

  // False where text stays as it is, so that what a colour would tell must be told by signs.
  bool color() const { return color_; }

  std::string Bold(std::string_view text) const { return Paint("1", text); }
  std::string Dim(std::string_view text) const { return Paint("2", text); }
  std::string Red(std::string_view text) const { return Paint("31", text); }
  std::string Green(std::string_view text) const { return Paint("32", text); }
  std::string Yellow(std::string_view text) const { return Paint("33", text); }

 private:
  std::string Paint(std::string_view code, std::string_view text) const {
    if (!color_ || text.empty()) return std::string(text);
    return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
  }

  bool color_;
};

}  // namespace crosswalk::terminal

#endif  // CROSSWALK_CLIENT_TERMINAL_STYLE_H_
