// Mining over the wire: many files as one corpus, bad files, conflicts, what is stored.
#include <gmock/gmock.h>

#include <algorithm>
#include <thread>

#include "service/known_terms.h"
#include "tests/service/calls/serving.h"

namespace crosswalk::service {
namespace {

using grpc::StatusCode;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::UnorderedElementsAre;
using Stub = v1::GlossaryService::StubInterface;

constexpr const char* kHiroshima = "各國談到「廣島進程」（Hiroshima Process）的下一步。\n";
constexpr const char* kSink = "專家討論了「碳匯」（carbon sink）的計算方法。\n";

struct File {
  std::string name;
  std::string bytes;
  std::string format = "";
};

struct Mined {
  grpc::Status status;
  std::vector<v1::MineResponse> candidates;
  std::vector<v1::MineProblem> problems;
  v1::MineSummary summary;
  std::string all;  // but progress, byte for byte

  std::vector<std::string> Pairs() const {
    std::vector<std::string> pairs;
    for (const v1::MineResponse& reply : candidates) {
      pairs.push_back(reply.candidate().file() + ": " + reply.candidate().source() + "=" +
                      reply.candidate().target());
    }
    return pairs;
  }
};

class MineCalls : public Serving {
 protected:
  void SetUp() override { Start(); }
  void Start() {
    ServerOptions options;
    options.limits.stream_idle = std::chrono::milliseconds(5000);
    options.limits.upload_bytes = 3 << 20;
    Serve(options);
  }

  Mined Mine(const v1::MineOptions& options, const std::vector<File>& files) {
    grpc::ClientContext context;
    auto stream = texts_->Mine(&context);
    std::thread sender([&] {
      v1::MineRequest request;
      *request.mutable_options() = options;
      bool open = stream->Write(request);
      for (const File& file : files) {
        request.mutable_file()->set_name(file.name);
        request.mutable_file()->set_input_format(file.format);
        open = open && stream->Write(request);
        for (std::size_t at = 0; at < file.bytes.size(); at += 1000) {
          request.set_chunk(file.bytes.substr(at, 1000));
          open = open && stream->Write(request);
        }
      }
      stream->WritesDone();
    });
    Mined mined;
    for (v1::MineResponse response; stream->Read(&response);) {
      if (response.has_progress()) continue;
      mined.all += response.SerializeAsString();
      if (response.has_candidate()) mined.candidates.push_back(response);
      if (response.has_problem()) mined.problems.push_back(response.problem());
      if (response.has_summary()) mined.summary = response.summary();
    }
    sender.join();
    mined.status = stream->Finish();
    return mined;
  }
  static v1::MineOptions Into(const std::string& glossary) {
    v1::MineOptions options;
    options.set_into(glossary);
    return options;
  }
  bool Lives(const std::string& glossary) {
    v1::GetGlossaryRequest request;
    request.set_name(glossary);
    v1::Glossary found;
    return Call(&Stub::GetGlossary, request, found).ok();
  }
  // Waits until mining sees what was written.
  std::string Newest() { return engine_->record().Newest()->ToString(); }
};

TEST_F(MineCalls, TheOrderOfFilesMakesNoDifference) {
  std::vector<File> files = {{"b.txt", kHiroshima}, {"a.txt", kSink}, {"c/d.txt", ""}};
  for (int i = 0; i < 30; ++i) files.push_back({"m" + std::to_string(i) + ".txt", kSink});
  const Mined first = Mine({}, files);
  ASSERT_TRUE(first.status.ok()) << first.status.error_message();
  EXPECT_EQ(first.summary.files(), 33u);
  EXPECT_EQ(first.summary.candidates(), 32u);
  const auto pairs = first.Pairs();
  EXPECT_TRUE(std::is_sorted(pairs.begin(), pairs.end()));
  std::reverse(files.begin(), files.end());
  EXPECT_EQ(Mine({}, files).all, first.all);
  std::rotate(files.begin(), files.begin() + 7, files.end());
  EXPECT_EQ(Mine({}, files).all, first.all);
}

TEST_F(MineCalls, ABadFileEndsTheRunAndNothingIsKept) {
  // Whichever thread is quicker, the file that came first is told.
  for (int i = 0; i < 10; ++i) {
    const Mined mined = Mine(Into("new"), {{"a.txt", kSink},
                                           {"bad-1.txt", "\xff\xfe\xfd"},
                                           {"bad-2.txt", "\xff\xff"},
                                           {"z.txt", kHiroshima}});
    EXPECT_EQ(mined.status.error_code(), StatusCode::INVALID_ARGUMENT);
    EXPECT_THAT(mined.status.error_message(), HasSubstr("bad-1.txt"));
    EXPECT_THAT(mined.candidates, IsEmpty());
    EXPECT_FALSE(Lives("new")) << "what the run made, it takes away again";
  }
}

TEST_F(MineCalls, PartialSkipsBadFilesAndTellsThem) {
  v1::MineOptions options = Into("g");
  options.set_partial(true);
  const std::vector<File> files = {
      {"z.txt", "\xff\xff"}, {"good.txt", kSink}, {"b.txt", "\xff\xfe\xfd"}};
  const Mined mined = Mine(options, files);
  ASSERT_TRUE(mined.status.ok()) << mined.status.error_message();
  ASSERT_THAT(mined.problems, SizeIs(2));
  EXPECT_EQ(mined.problems[0].file(), "b.txt");
  EXPECT_THAT(mined.problems[0].reason(), HasSubstr("b.txt"));
  EXPECT_EQ(mined.problems[1].file(), "z.txt");
  EXPECT_EQ(mined.summary.files(), 1u);
  EXPECT_EQ(mined.summary.skipped_files(), 2u);
  EXPECT_THAT(mined.Pairs(), ElementsAre("good.txt: 碳匯=carbon sink"));
  EXPECT_EQ(mined.summary.created(), 1u);
}

TEST_F(MineCalls, AFileAboveTheLimitIsRefusedOrSkipped) {
  limits_.file_bytes = 2000;
  Start();
  const std::vector<File> files = {{"big.txt", std::string(5000, 'x')}, {"good.txt", kSink}};
  const Mined refused = Mine({}, files);
  EXPECT_EQ(refused.status.error_code(), StatusCode::RESOURCE_EXHAUSTED);
  EXPECT_THAT(refused.status.error_message(), HasSubstr("big.txt"));
  v1::MineOptions options;
  options.set_partial(true);
  const Mined skipped = Mine(options, files);
  ASSERT_TRUE(skipped.status.ok()) << skipped.status.error_message();
  ASSERT_THAT(skipped.problems, SizeIs(1));
  EXPECT_THAT(skipped.problems[0].reason(), HasSubstr("2000 bytes"));
  EXPECT_THAT(skipped.Pairs(), SizeIs(1));
}

TEST_F(MineCalls, ARunHasALimitToo) {
  std::vector<File> files;
  for (int i = 0; i < 4; ++i) {
    files.push_back({std::to_string(i) + ".txt", std::string(1 << 20, 'x')});
  }
  const Mined mined = Mine({}, files);
  EXPECT_EQ(mined.status.error_code(), StatusCode::RESOURCE_EXHAUSTED);
  EXPECT_THAT(mined.status.error_message(), HasSubstr("together"));
}

TEST_F(MineCalls, MistakesAreNamed) {
  EXPECT_THAT(FieldsOf(Mine({}, {{"a.txt", "x"}, {"a.txt", "y"}}).status),
              ElementsAre("file.name"));
  EXPECT_THAT(FieldsOf(Mine({}, {{"a.txt", "x", "pdf"}}).status), ElementsAre("file.input_format"));
  v1::MineOptions options;
  options.set_input_format("pdf");
  EXPECT_THAT(FieldsOf(Mine(options, {}).status), ElementsAre("options.input_format"));
  options.Clear();
  options.set_min_confidence(2);
  EXPECT_THAT(FieldsOf(Mine(options, {}).status), ElementsAre("options.min_confidence"));
  options.Clear();
  options.add_glossaries("missing");
  EXPECT_EQ(Mine(options, {}).status.error_code(), StatusCode::NOT_FOUND);
  options.Clear();
  options.add_glossaries("no/such");
  EXPECT_THAT(FieldsOf(Mine(options, {}).status), ElementsAre("options.glossaries"));
  options.Clear();
  options.set_min_revision("nonsense");
  EXPECT_EQ(Mine(options, {}).status.error_code(), StatusCode::INVALID_ARGUMENT);
}

TEST_F(MineCalls, WhatContradictsAGlossaryIsToldWithoutBeingStored) {
  MakeGlossary("held");
  MakeGlossary("other");
  const v1::Concept concept_ = MakeConcept("held", {"zh-Hant", "碳匯", "en", "carbon pool"});
  MakeConcept("other", {"zh-Hans", "碳汇", "en", "Carbon Sink"});
  v1::MineOptions options;
  options.set_min_revision(Newest());
  const std::vector<File> files = {{"a.txt", kSink}, {"b.txt", kHiroshima}};
  const Mined mined = Mine(options, files);
  ASSERT_TRUE(mined.status.ok()) << mined.status.error_message();
  ASSERT_THAT(mined.candidates, SizeIs(2));
  ASSERT_EQ(mined.candidates[0].conflicts_size(), 1);
  EXPECT_THAT(mined.candidates[0].conflicts(0), HasSubstr(concept_.name()));
  EXPECT_THAT(mined.candidates[0].conflicts(0), HasSubstr("carbon pool"));
  EXPECT_EQ(mined.candidates[1].conflicts_size(), 0);
  EXPECT_EQ(mined.summary.in_conflict(), 1u);

  options.add_glossaries("glossaries/other");
  const Mined chosen = Mine(options, files);
  EXPECT_EQ(chosen.summary.in_conflict(), 0u) << "that one agrees";
  options.set_into("held");
  const Mined stored = Mine(options, files);
  EXPECT_EQ(stored.summary.in_conflict(), 1u) << "where it goes counts in any case";
  EXPECT_EQ(stored.summary.conflicts(), 1u);
  v1::GetConceptRequest get;
  get.set_name(concept_.name());
  v1::Concept now;
  ASSERT_TRUE(Call(&Stub::GetConcept, get, now).ok());
  EXPECT_EQ(now.etag(), concept_.etag()) << "never stored over";
}

TEST_F(MineCalls, ManyFilesAreStoredOnceAndReviewedByThreshold) {
  std::vector<File> files;
  for (int i = 0; i < 120; ++i) {
    const std::string letters = {static_cast<char>('A' + i / 26), static_cast<char>('a' + i % 26)};
    files.push_back({std::to_string(i) + ".txt", "本文介紹「" + std::string("術語甲乙") +
                                                     "」與「碳匯」（carbon sink）。\n"
                                                     "另見「新詞" +
                                                     std::to_string(i) + "號」（new word " +
                                                     letters + "）。\n"});
  }
  const Mined mined = Mine(Into("g"), files);
  ASSERT_TRUE(mined.status.ok()) << mined.status.error_message();
  EXPECT_EQ(mined.summary.files(), 120u);
  EXPECT_EQ(mined.summary.created() + mined.summary.joined(), mined.summary.candidates());
  const Mined again = Mine(Into("g"), files);
  EXPECT_EQ(again.summary.unchanged(), mined.summary.candidates());
  EXPECT_EQ(again.summary.created() + again.summary.joined(), 0u);

  v1::ListCandidatesRequest list;
  list.set_parent("g");
  list.set_page_size(7);
  v1::ListCandidatesResponse listed;
  ASSERT_TRUE(Call(&Stub::ListCandidates, list, listed).ok());
  EXPECT_EQ(listed.candidates_size(), 7);
  EXPECT_GT(listed.total(), 7u);
  EXPECT_FALSE(listed.next_page_token().empty());

  v1::AcceptCandidatesRequest accept;
  accept.set_parent("g");
  accept.set_min_confidence(0.0001);
  v1::ReviewCandidatesResponse reviewed;
  ASSERT_TRUE(Call(&Stub::AcceptCandidates, accept, reviewed).ok());
  EXPECT_EQ(reviewed.reviewed(), listed.total());
  EXPECT_EQ(reviewed.remaining(), 0u);
  ASSERT_TRUE(Call(&Stub::AcceptCandidates, accept, reviewed).ok());
  EXPECT_EQ(reviewed.reviewed(), 0u);
  const Mined later = Mine(Into("g"), files);
  EXPECT_EQ(later.summary.created(), 0u);
  ASSERT_TRUE(Call(&Stub::ListCandidates, list, listed).ok());
  EXPECT_EQ(listed.total(), 0u);
}

TEST_F(MineCalls, ARejectedPairStaysOutThoughItComesInAnotherScript) {
  ASSERT_TRUE(Mine(Into("g"), {{"a.txt", kSink}}).status.ok());
  v1::RejectCandidatesRequest reject;
  reject.set_parent("g");
  v1::ReviewCandidatesResponse reviewed;
  EXPECT_THAT(FieldsOf(Call(&Stub::RejectCandidates, reject, reviewed)), ElementsAre("names"));
  reject.set_below_confidence(1);
  const grpc::Status status = Call(&Stub::RejectCandidates, reject, reviewed);
  ASSERT_TRUE(status.ok()) << status.error_message();
  EXPECT_EQ(reviewed.reviewed(), 1u);
  const Mined simplified =
      Mine(Into("g"), {{"b.txt", "专家讨论了“碳汇”（Carbon Sink）的计算方法。\n"}});
  ASSERT_TRUE(simplified.status.ok());
  EXPECT_EQ(simplified.summary.rejected(), 1u);
  EXPECT_EQ(simplified.summary.created(), 0u);
}

TEST_F(MineCalls, ACallerThatLeavesLeavesNothingBehind) {
  grpc::ClientContext context;
  auto stream = texts_->Mine(&context);
  v1::MineRequest request;
  *request.mutable_options() = Into("gone");
  stream->Write(request);
  request.mutable_file()->set_name("a.txt");
  stream->Write(request);
  request.set_chunk(kSink);
  stream->Write(request);
  while (!Lives("gone")) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  context.TryCancel();
  EXPECT_EQ(stream->Finish().error_code(), StatusCode::CANCELLED);
  for (int i = 0; i < 400 && Lives("gone"); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  EXPECT_FALSE(Lives("gone"));
}

TEST_F(MineCalls, ADeadlineEndsTheRun) {
  grpc::ClientContext context;
  context.set_deadline(std::chrono::system_clock::now() + std::chrono::milliseconds(300));
  auto stream = texts_->Mine(&context);
  v1::MineRequest request;
  request.mutable_options();
  stream->Write(request);
  v1::MineResponse response;
  EXPECT_FALSE(stream->Read(&response));
  EXPECT_EQ(stream->Finish().error_code(), StatusCode::DEADLINE_EXCEEDED);
}

TEST_F(MineCalls, OnlyReviewedTermsAreEvidence) {
  MakeGlossary("g");
  MakeConcept("g", {"en", "Carbon Sink", "zh-Hant", "碳匯", "ja", "炭素吸収源", "fr", "puits"});
  MakeGlossary("other");
  MakeConcept("other", {"en", "carbon sink", "zh-Hans", "碳池"});
  ASSERT_TRUE(Mine(Into("g"), {{"a.txt", kHiroshima}}).status.ok());
  const auto snapshot = *engine_->SnapshotFor(Newest(), Cancellation());
  const auto known = KnownTermsOf(engine_->terms(), snapshot, {"g"});
  ASSERT_TRUE(known != nullptr);
  EXPECT_THAT(known("carbon sink"), UnorderedElementsAre("碳匯", "炭素吸収源"));
  EXPECT_THAT(known("Hiroshima Process"), IsEmpty()) << "a candidate must not confirm itself";
  EXPECT_THAT(known(""), IsEmpty());
  EXPECT_THAT(known(std::string(100000, 'x')), IsEmpty());
  EXPECT_THAT(KnownTermsOf(engine_->terms(), snapshot, {"g", "other"})("carbon sink"), SizeIs(3));
  EXPECT_TRUE(KnownTermsOf(engine_->terms(), snapshot, {}) == nullptr);
}

}  // namespace
}  // namespace crosswalk::service
