#include <gmock/gmock.h>

#include <thread>

#include "tests/service/calls/serving.h"

namespace crosswalk::service {
namespace {

using grpc::StatusCode;
using testing::ElementsAre;
using testing::HasSubstr;

class StreamCalls : public Serving {
 protected:
  void SetUp() override {
    ServerOptions options;
    options.limits.stream_idle = std::chrono::milliseconds(300);
    options.limits.upload_bytes = 3 << 20;
    Serve(options);
  }

  struct Mined {
    grpc::Status status;
    std::vector<v1::Evidence> candidates;
    v1::MineSummary summary;
  };
  Mined Mine(const std::vector<v1::MineRequest>& requests) {
    grpc::ClientContext context;
    auto stream = texts_->Mine(&context);
    std::thread sender([&] {
      for (const v1::MineRequest& request : requests) stream->Write(request);
      stream->WritesDone();
    });
    Mined mined;
    for (v1::MineResponse response; stream->Read(&response);) {
      if (response.has_candidate()) mined.candidates.push_back(response.candidate());
      if (response.has_summary()) mined.summary = response.summary();
    }
    sender.join();
    mined.status = stream->Finish();
    return mined;
  }
  static v1::MineRequest Options(const std::string& into = "") {
    v1::MineRequest request;
    request.mutable_options()->set_into(into);
    return request;
  }
  static v1::MineRequest File(const std::string& name) {
    v1::MineRequest request;
    request.mutable_file()->set_name(name);
    return request;
  }
  static v1::MineRequest Chunk(const std::string& bytes) {
    v1::MineRequest request;
    request.set_chunk(bytes);
    return request;
  }
};

TEST_F(StreamCalls, MinedCandidatesAreSentStoredReviewedAndFound) {
  const std::string text = "各國談到廣島人工智慧進程（Hiroshima AI Process）的下一步。\n";
  const Mined mined =
      Mine({Options("seed"), File("a.txt"), Chunk(text.substr(0, 10)), Chunk(text.substr(10))});
  ASSERT_TRUE(mined.status.ok()) << mined.status.error_message();
  EXPECT_EQ(mined.summary.files(), 1u);
  ASSERT_EQ(mined.candidates.size(), 1u);
  EXPECT_EQ(mined.candidates[0].target(), "Hiroshima AI Process");
  EXPECT_EQ(mined.candidates[0].file(), "a.txt");
  EXPECT_TRUE(mined.candidates[0].features().empty());
  EXPECT_EQ(mined.summary.created(), 1u);

  const Mined again = Mine({Options("seed"), File("a.txt"), Chunk(text)});
  ASSERT_TRUE(again.status.ok());
  EXPECT_EQ(again.summary.unchanged(), 1u);
  EXPECT_EQ(again.summary.created(), 0u);

  using Stub = v1::GlossaryService::StubInterface;
  v1::ListCandidatesRequest list;
  list.set_parent("seed");
  v1::ListCandidatesResponse listed;
  ASSERT_TRUE(Call(&Stub::ListCandidates, list, listed).ok());
  ASSERT_EQ(listed.candidates_size(), 1);
  v1::EditCandidateRequest edit;
  edit.set_name(listed.candidates(0).name());
  edit.set_target("Hiroshima AI process");
  v1::Candidate edited;
  ASSERT_TRUE(Call(&Stub::EditCandidate, edit, edited).ok());
  v1::AcceptCandidatesRequest accept;
  accept.set_parent("seed");
  accept.add_names(edited.name());
  v1::ReviewCandidatesResponse reviewed;
  const grpc::Status status = Call(&Stub::AcceptCandidates, accept, reviewed);
  ASSERT_TRUE(status.ok()) << status.error_message();
  ASSERT_TRUE(Call(&Stub::ListCandidates, list, listed).ok());
  EXPECT_EQ(listed.candidates_size(), 0);

  v1::RejectCandidatesRequest reject;
  reject.set_parent("seed");
  reject.add_names("nothing");
  EXPECT_FALSE(Call(&Stub::RejectCandidates, reject, reviewed).ok());
}

TEST_F(StreamCalls, AMiningCallThatIsNotInOrderIsRefused) {
  const struct {
    std::vector<v1::MineRequest> requests;
    const char* field;
  } rows[] = {
      {{}, "options"},
      {{File("a.txt")}, "options"},
      {{Options(), Chunk("x")}, "chunk"},
      {{Options(), Options()}, "part"},
      {{Options(), v1::MineRequest()}, "part"},
      {{Options(), File("a\xff")}, "file.name"},
      {{Options("no/such")}, "options.into"},
      {{Options(), File("a"), Chunk(std::string((1 << 20) + 1, 'x'))}, "chunk"},
  };
  for (const auto& row : rows) {
    const Mined mined = Mine(row.requests);
    EXPECT_EQ(mined.status.error_code(), StatusCode::INVALID_ARGUMENT) << row.field;
    EXPECT_THAT(FieldsOf(mined.status), ElementsAre(row.field)) << mined.status.error_message();
  }
}

TEST_F(StreamCalls, ATextThatIsNotUtf8IsRefusedWithFileAndLine) {
  const Mined mined = Mine({Options(), File("a.txt"), Chunk("good\nbad \xff\n")});
  EXPECT_EQ(mined.status.error_code(), StatusCode::INVALID_ARGUMENT);
  EXPECT_THAT(mined.status.error_message(), HasSubstr("a.txt"));
}

TEST_F(StreamCalls, ACallerThatSendsNothingIsLetGo) {
  grpc::ClientContext context;
  auto stream = texts_->Mine(&context);
  stream->Write(Options());
  v1::MineResponse response;
  EXPECT_FALSE(stream->Read(&response));
  EXPECT_EQ(stream->Finish().error_code(), StatusCode::DEADLINE_EXCEEDED);
}

TEST_F(StreamCalls, ACallerThatLeavesEndsItsCall) {
  for (int i = 0; i < 20; ++i) {
    grpc::ClientContext context;
    auto stream = exchange_->ImportGlossary(&context);
    v1::ImportGlossaryRequest request;
    request.mutable_options()->set_glossary("g");
    stream->Write(request);
    context.TryCancel();
    EXPECT_EQ(stream->Finish().error_code(), StatusCode::CANCELLED);
  }
  EXPECT_TRUE(Mine({Options(), File("a.txt"), Chunk("text")}).status.ok());
}

TEST_F(StreamCalls, MoreStreamsThanThreadsWaitForTheirTurn) {
  std::vector<std::thread> callers;
  for (int i = 0; i < 24; ++i) {
    callers.emplace_back([this] {
      EXPECT_TRUE(Mine({Options(), File("a.txt"), Chunk("text")}).status.ok());
    });
  }
  for (std::thread& caller : callers) caller.join();
}

}  // namespace
}  // namespace crosswalk::service
