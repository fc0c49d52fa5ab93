#include "service/local_service.h"

#include <gmock/gmock.h>

#include <thread>

#include "service/daemon.h"
#include "tests/service/calls/serving.h"

namespace crosswalk::service {
namespace {

using std::chrono::milliseconds;

class Local : public Serving {
 protected:
  std::unique_ptr<LocalService> Open(bool writes, milliseconds wait = milliseconds(5000)) {
    auto local = LocalService::Open({folder_.path(), writes, wait});
    EXPECT_TRUE(local.ok()) << local.status().ToString();
    if (!local.ok()) return nullptr;
    Use((*local)->channel());
    return *std::move(local);
  }
  std::uint32_t Find(const std::string& query) {
    v1::LookupTermsRequest request;
    request.set_query(query);
    request.set_mode(v1::LOOKUP_MODE_EXACT);
    v1::LookupTermsResponse response;
    const grpc::Status status = Lookup(request, response);
    EXPECT_TRUE(status.ok()) << status.error_message();
    return response.total();
  }
  void Write(const std::string& text) {
    auto local = Open(true);
    ASSERT_NE(local, nullptr);
    v1::ListGlossariesResponse listed;
    v1::ListGlossariesRequest list;
    ASSERT_TRUE(Call(&v1::GlossaryService::StubInterface::ListGlossaries, list, listed).ok());
    if (listed.glossaries().empty()) MakeGlossary("g");
    MakeConcept("g", {"en", text});
    EXPECT_TRUE(local->Close(nullptr).ok());
  }
  Options DaemonOptions() {
    Options options;
    options.data = folder_.path();
    options.listen = "127.0.0.1:0";
    options.http = "127.0.0.1:0";
    return options;
  }
};

TEST_F(Local, AFreshFolderIsMadeAndHoldsNothing) {
  const auto local = Open(false);
  ASSERT_NE(local, nullptr);
  EXPECT_EQ(Find("anything"), 0u);
  EXPECT_TRUE(local->Close(nullptr).ok());
}

TEST_F(Local, WhatAWriterLeftReadersFindTwoAtATime) {
  Write("software");
  const auto one = Open(false);
  EXPECT_EQ(Find("software"), 1u);
  const auto two = Open(false);
  EXPECT_EQ(Find("software"), 1u);
  EXPECT_FALSE(two->remote());
}

TEST_F(Local, AWriterWaitsForReadersAndThenSaysWhy) {
  Write("software");
  const auto reader = Open(false);
  const auto writer = LocalService::Open({folder_.path(), true, milliseconds(100)});
  ASSERT_FALSE(writer.ok());
  EXPECT_EQ(writer.status().code(), Code::kUnavailable);
  EXPECT_EQ(writer.status().reason(), "DIR_IN_USE");
}

TEST_F(Local, AReaderCatchesUpWhatAKilledWriterLeft) {
  Write("software");
  {
    // Written to the record behind the index's back, as a killed writer does.
    auto record = record::OpenSqlite(folder_.path() / "record.sqlite", {});
    ASSERT_TRUE(record.ok());
    record::ConceptStore store(**record, Limits());
    v1::CreateConceptRequest create;
    create.set_parent("g");
    auto* section = create.mutable_concept_entry()->add_languages();
    section->set_language_tag("en");
    section->add_terms()->set_text("orphan");
    ASSERT_TRUE(store.CreateConcept(create, "").ok());
  }
  const auto local = Open(false);
  ASSERT_NE(local, nullptr);
  EXPECT_EQ(Find("orphan"), 1u);
}

TEST_F(Local, AnIndexThatIsGoneIsBuiltAnew) {
  Write("software");
  std::filesystem::remove_all(folder_.path() / "index");
  const auto local = Open(false);
  ASSERT_NE(local, nullptr);
  EXPECT_EQ(Find("software"), 1u);
}

TEST_F(Local, ADaemonIsSpokenToThroughItsSocket) {
  Write("software");
  auto daemon = Daemon::Start(DaemonOptions());
  ASSERT_TRUE(daemon.ok()) << daemon.status().ToString();
  const auto reader = Open(false);
  ASSERT_NE(reader, nullptr);
  EXPECT_TRUE(reader->remote());
  EXPECT_EQ(Find("software"), 1u);
  const auto writer = Open(true);
  ASSERT_NE(writer, nullptr);
  EXPECT_TRUE(writer->remote());
  MakeConcept("g", {"en", "hardware"});
  EXPECT_TRUE(writer->Close(nullptr).ok());
  EXPECT_TRUE((*daemon)->Stop().ok());
  daemon->reset();
  const auto later = Open(false);
  EXPECT_FALSE(later->remote());
  EXPECT_EQ(Find("hardware"), 1u);
}

TEST_F(Local, ASocketThatAKilledDaemonLeftIsNoDaemon) {
  Write("software");
  std::ofstream(folder_.path() / "crosswalk.sock") << "";
  const auto local = Open(false);
  ASSERT_NE(local, nullptr);
  EXPECT_FALSE(local->remote());
}

TEST_F(Local, AFolderWithAVeryLongPathIsServedToo) {
  const std::filesystem::path deep = folder_.path() / std::string(120, 'd');
  std::filesystem::create_directories(deep);
  Options options = DaemonOptions();
  options.data = deep;
  auto daemon = Daemon::Start(options);
  ASSERT_TRUE(daemon.ok()) << daemon.status().ToString();
  auto local = LocalService::Open({deep, false, milliseconds(500)});
  ASSERT_TRUE(local.ok()) << local.status().ToString();
  EXPECT_TRUE((*local)->remote());
  Use((*local)->channel());
  EXPECT_EQ(Find("anything"), 0u);
}

TEST_F(Local, ADaemonRefusesAddressesOutsideBeforeItOpensAnything) {
  Options options = DaemonOptions();
  options.data = folder_.path() / "untouched";
  options.listen = "0.0.0.0:0";
  EXPECT_EQ(Daemon::Start(options).status().code(), Code::kFailedPrecondition);
  options.listen = "127.0.0.1:0";
  options.http = "0.0.0.0:0";
  EXPECT_EQ(Daemon::Start(options).status().code(), Code::kFailedPrecondition);
  EXPECT_FALSE(std::filesystem::exists(options.data));
}

TEST_F(Local, TwoDaemonsNeverOwnOneFolder) {
  auto one = Daemon::Start(DaemonOptions());
  ASSERT_TRUE(one.ok());
  EXPECT_THAT((*one)->ReadyLine(),
              testing::MatchesRegex("ready grpc=127.0.0.1:[0-9]+ http=127.0.0.1:[0-9]+ socket=.*"));
  Options options = DaemonOptions();
  options.lock_wait = milliseconds(100);
  EXPECT_EQ(Daemon::Start(options).status().reason(), "DIR_IN_USE");
}

}  // namespace
}  // namespace crosswalk::service
