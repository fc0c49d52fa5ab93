// A file that may not grow stands for a full disk: the limit belongs to the process, so a child has
// it.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <string>

#include "glossary/record/record.h"

namespace crosswalk::record {
namespace {

Batch Row(const std::string& id, std::size_t bytes) {
  Batch batch;
  Mutation& mutation = batch.mutations.emplace_back();
  mutation.key = {Kind::kConcept, "g", id};
  mutation.body = std::string(bytes, 'x');
  return batch;
}

// Exit status of the child: 0, or the step that went wrong.
int FillUp(const std::string& path, bool bulk) {
  ::signal(SIGXFSZ, SIG_IGN);
  auto record = OpenSqlite(path, {});
  if (!record.ok()) return 1;
  for (int i = 0; i < 10; ++i) {
    if (!(*record)->Write(Row("before" + std::to_string(i), 1000)).ok()) return 2;
  }
  rlimit limit{};
  if (::getrlimit(RLIMIT_FSIZE, &limit) != 0) return 3;
  const rlim_t usual = limit.rlim_cur;
  limit.rlim_cur = std::size_t{1} << 20;
  if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return 3;
  Status status;
  if (bulk) {
    auto opened = (*record)->BeginBulk();
    if (!opened.ok()) return 4;
    for (int i = 0; i < 300 && status.ok(); ++i) {
      status = (*opened)->Add(Row("big" + std::to_string(i), 1 << 20)).status();
    }
    if (status.ok()) status = (*opened)->Commit();
  } else {
    status = (*record)->Write(Row("big", 4 << 20)).status();
  }
  std::fprintf(stderr, "%s\n", status.ToString().c_str());
  if (status.code() != Code::kResourceExhausted) return 5;
  if (status.message().find("record.db") == std::string::npos) return 6;
  if ((*record)->Get({Kind::kConcept, "g", "big"})->has_value()) return 7;
  if (*(*record)->Count(Kind::kConcept, "g") != 10) return 8;
  limit.rlim_cur = usual;
  if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return 9;
  return (*record)->Write(Row("after", 4 << 20)).ok() ? 0 : 10;
}

class FullDiskTest : public ::testing::TestWithParam<bool> {};

TEST_P(FullDiskTest, SaysSoLosesNothingAndGoesOnWhenThereIsRoom) {
  std::string folder = (std::filesystem::temp_directory_path() / "full-XXXXXX").string();
  ASSERT_NE(mkdtemp(folder.data()), nullptr);
  const std::string path = folder + "/record.db";
  const pid_t child = ::fork();
  if (child == 0) ::_exit(FillUp(path, GetParam()));
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0) << "step that went wrong";
  const auto record = OpenSqlite(path, {});
  ASSERT_TRUE(record.ok()) << record.status().ToString();
  EXPECT_EQ(*(*record)->Count(Kind::kConcept, "g"), 11u);
  std::filesystem::remove_all(folder);
}

INSTANTIATE_TEST_SUITE_P(OneWriteAndABulk, FullDiskTest, ::testing::Bool());

}  // namespace
}  // namespace crosswalk::record
