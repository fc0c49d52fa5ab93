// Files made to exhaust or to spy: refused at once, in little memory, and without a connection.
#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <sstream>

#include "tests/quality/exchange/exchange_fixture.h"

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsSanitized = true;
#else
constexpr bool kIsSanitized = false;
#endif

namespace crosswalk::quality {
namespace {

// Most memory that this process ever held, kB.
long HighWater() {
  std::ifstream status("/proc/self/status");
  std::string line;
  while (std::getline(status, line)) {
    if (line.starts_with("VmHWM:")) return std::stol(line.substr(6));
  }
  return -1;
}

// Whether every import that the name calls for refused it.
bool IsRefused(ExchangeRecord& record, const std::string& name, const std::string& bytes) {
  bool refused = true;
  if (name.starts_with("tmx") || name.starts_with("xliff")) {
    refused &= record.ImportMemory("m", name, bytes).status().code() == Code::kInvalidArgument;
  }
  if (name.starts_with("tbx") || name.starts_with("xliff")) {
    refused &= record.ImportGlossary("g", name, bytes).status().code() == Code::kInvalidArgument;
  }
  return refused;
}

struct Cost {
  long kilobytes = -1;  // above an import of next to nothing
  double seconds = -1;
  bool is_refused = false;
};

// Measured in a process of its own. The caller holds no record: a fork takes along a lock that a
// record's thread holds, and not the thread.
Cost Measure(const std::string& name, const std::string& bytes) {
  int pipes[2];
  if (pipe(pipes) != 0) return {};
  const pid_t child = fork();
  if (child == 0) {
    Cost cost;
    {
      ExchangeRecord record;
      (void)IsRefused(record, name.substr(0, name.find('/')) + "/empty", " ");
      const long before = HighWater();
      const auto start = std::chrono::steady_clock::now();
      cost.is_refused = IsRefused(record, name, bytes);
      const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
      cost.kilobytes = HighWater() - before;
      cost.seconds = took.count();
    }
    const ssize_t written = write(pipes[1], &cost, sizeof cost);
    _exit(written == sizeof cost ? 0 : 1);
  }
  close(pipes[1]);
  Cost cost;
  if (read(pipes[0], &cost, sizeof cost) != sizeof cost) cost = {};
  close(pipes[0]);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? cost : Cost();
}

TEST(HostileFileTest, IsRefusedWithinASecondAndFiftyMegabytes) {
  if (kIsSanitized) GTEST_SKIP() << "a sanitizer's own memory is not the import's";
  std::size_t count = 0;
  for (const Sample& sample : SamplesIn({"tbx2", "tbx3", "tmx", "xliff1", "xliff2"})) {
    if (sample.name.find("hostile_") == std::string::npos &&
        sample.name.find("deep_nesting") == std::string::npos) {
      continue;
    }
    SCOPED_TRACE(sample.name);
    ++count;
    const Cost cost = Measure(sample.name, sample.bytes);
    EXPECT_GE(cost.kilobytes, 0);
    EXPECT_LT(cost.kilobytes, 50 * 1024);
    EXPECT_LT(cost.seconds, 1.0);
    RecordProperty("kB " + sample.name, std::to_string(cost.kilobytes));
  }
  if (count == 0) GTEST_SKIP() << "the folder of samples is not at hand";
}

TEST(HostileFileTest, OfOurOwnMakingIsAsCheap) {
  if (kIsSanitized) GTEST_SKIP() << "a sanitizer's own memory is not the import's";
  std::string laughs = "<?xml version=\"1.0\"?>\n<!DOCTYPE martif [<!ENTITY a0 \"ha\">\n";
  for (int i = 1; i < 30; ++i) {
    const std::string before = "&a" + std::to_string(i - 1) + ";";
    laughs += "<!ENTITY a" + std::to_string(i) + " \"" + before + before + "\">\n";
  }
  laughs +=
      "]>\n<martif type=\"TBX\"><text><body><termEntry>&a29;</termEntry></body></text></martif>";
  const std::string open = "<martif type=\"TBX\"><text><body>";
  std::string deep = open;
  for (int i = 0; i < 1000000; ++i) deep += "<a>";
  const std::string long_term = open + "<termEntry id=\"c\"><langSet xml:lang=\"en\"><tig><term>" +
                                std::string(std::size_t{8} << 20, 'x');
  std::string attributes = open + "<termEntry ";
  for (int i = 0; i < 200000; ++i) attributes += "a" + std::to_string(i) + "=\"1\" ";
  for (const std::string& bytes : {laughs, deep, long_term, attributes}) {
    SCOPED_TRACE(bytes.substr(0, 80));
    const Cost cost = Measure("tbx/own.tbx", bytes);
    EXPECT_TRUE(cost.is_refused);
    EXPECT_GE(cost.kilobytes, 0);
    EXPECT_LT(cost.kilobytes, 50 * 1024);
    EXPECT_LT(cost.seconds, 2.0);
  }
}

// A socket on the loopback that counts who calls.
class Listener {
 public:
  Listener() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    if (bind(socket_, generic, size) == 0 && listen(socket_, 8) == 0 &&
        getsockname(socket_, generic, &size) == 0) {
      port_ = ntohs(address.sin_port);
    }
  }
  ~Listener() { close(socket_); }

  int port() const { return port_; }
  bool WasCalled() const { return accept(socket_, nullptr, nullptr) >= 0; }

 private:
  const int socket_;
  int port_ = 0;
};

TEST(HostileFileTest, NoAddressInAFileIsEverCalled) {
  const Listener listener;
  ASSERT_GT(listener.port(), 0);
  const std::string address = "http://127.0.0.1:" + std::to_string(listener.port()) + "/x";
  const std::string root = R"(<martif type="TBX" xml:lang="en"><text><body><termEntry id="c">
<xref target=")" + address +
                           R"(.png" type="xGraphic">picture</xref>
<langSet xml:lang="en"><tig><term>file</term></tig></langSet></termEntry></body></text></martif>)";
  ExchangeRecord record;
  const auto with_type = [&](const std::string& type) {
    return record.ImportGlossary("g", "a.tbx", "<?xml version=\"1.0\"?>\n" + type + root);
  };
  EXPECT_TRUE(with_type("").ok());
  EXPECT_TRUE(with_type("<!DOCTYPE martif SYSTEM \"" + address + ".dtd\">").ok());
  EXPECT_TRUE(with_type("<!DOCTYPE martif PUBLIC \"-//x\" \"" + address + ".dtd\">").ok());
  EXPECT_FALSE(with_type("<!DOCTYPE martif [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>").ok());
  EXPECT_FALSE(with_type("<!DOCTYPE martif [<!ENTITY e SYSTEM \"" + address + "\">]>").ok());
  EXPECT_FALSE(listener.WasCalled());
}

}  // namespace
}  // namespace crosswalk::quality
