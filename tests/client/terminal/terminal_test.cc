#include "client/terminal/terminal.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <unistd.h>

#include "client/terminal/style.h"

namespace crosswalk::terminal {
namespace {

TEST(TerminalTest, AFileIsNoTerminal) {
  const int fd = open("/dev/null", O_WRONLY);
  EXPECT_FALSE(IsTerminal(fd));
  EXPECT_EQ(TerminalWidth(fd), 0u);
  EXPECT_FALSE(WantsColor(ColorChoice::kAuto, fd));
  EXPECT_TRUE(WantsColor(ColorChoice::kAlways, fd));
  close(fd);
}

TEST(TerminalTest, NoColorTurnsColorOffOnATerminal) {
  const int fd = posix_openpt(O_RDWR | O_NOCTTY);
  if (fd < 0 || grantpt(fd) != 0 || unlockpt(fd) != 0) GTEST_SKIP() << "no pseudo terminal here";
  const int terminal = open(ptsname(fd), O_RDWR | O_NOCTTY);
  ASSERT_GE(terminal, 0);
  setenv("TERM", "xterm", 1);
  unsetenv("NO_COLOR");
  EXPECT_TRUE(WantsColor(ColorChoice::kAuto, terminal));
  EXPECT_FALSE(WantsColor(ColorChoice::kNever, terminal));
  setenv("NO_COLOR", "1", 1);
  EXPECT_FALSE(WantsColor(ColorChoice::kAuto, terminal));
  setenv("NO_COLOR", "", 1);
  EXPECT_TRUE(WantsColor(ColorChoice::kAuto, terminal)) << "empty counts as not set";
  setenv("TERM", "dumb", 1);
  EXPECT_FALSE(IsTerminal(terminal));
  close(terminal);
  close(fd);
}

TEST(TerminalTest, ReadsTheChoiceOfColor) {
  EXPECT_EQ(ReadColorChoice("auto"), ColorChoice::kAuto);
  EXPECT_EQ(ReadColorChoice("always"), ColorChoice::kAlways);
  EXPECT_EQ(ReadColorChoice("never"), ColorChoice::kNever);
  EXPECT_EQ(ReadColorChoice("yes"), std::nullopt);
}

TEST(StyleTest, PaintsOnlyWithColor) {
  EXPECT_EQ(Style(false).Red("x"), "x");
  EXPECT_EQ(Style(true).Red("x"), "\x1b[31mx\x1b[0m");
  EXPECT_EQ(Style(true).Bold(""), "");
}

}  // namespace
}  // namespace crosswalk::terminal
