// Exports over a real service: whole files, slow readers, callers that leave.
#include <gmock/gmock.h>

#include "tests/service/calls/exchanging.h"

namespace crosswalk::service {
namespace {

using grpc::StatusCode;
using testing::Each;
using testing::HasSubstr;
using testing::Le;

class ExportCalls : public Exchanging {
 protected:
  void SetUp() override {
    limits_.chunk_bytes = 1000;
    Serve(options_);
  }

  // A glossary of `count` concepts with a term in Chinese and one in English.
  void Fill(const std::string& glossary, int count) {
    std::string file = "concept\tlang\tterm\n";
    for (int i = 0; i < count; ++i) {
      const std::string id = std::to_string(i);
      file += id + "\ten\tpart number " + id + "\n" + id + "\tzh-Hans\t第" + id + "号零件\n";
    }
    v1::ImportOptions options = Into(glossary);
    options.set_input_format("termbase-tsv");
    // Sent in pieces as large as the service takes.
    grpc::ClientContext context;
    auto stream = exchange_->ImportGlossary(&context);
    v1::ImportGlossaryRequest request;
    *request.mutable_options() = options;
    stream->Write(request);
    request.mutable_file()->set_name("fill.tsv");
    stream->Write(request);
    for (std::size_t at = 0; at < file.size(); at += 1000) {
      request.set_chunk(file.substr(at, 1000));
      stream->Write(request);
    }
    stream->WritesDone();
    for (v1::ImportGlossaryResponse response; stream->Read(&response);) {
    }
    const grpc::Status status = stream->Finish();
    ASSERT_TRUE(status.ok()) << status.error_message();
  }

  ServerOptions options_ = [] {
    ServerOptions options;
    options.limits.stream_idle = std::chrono::milliseconds(500);
    return options;
  }();
};

TEST_F(ExportCalls, AFileComesInChunksAndTheReportLast) {
  Fill("g", 300);
  v1::ExportGlossaryRequest request = Of("g", "csv");
  request.set_source_language_tag("zh-Hans");
  request.add_target_language_tags("en");
  const Exported exported = ExportGlossary(request);
  ASSERT_TRUE(exported.status.ok()) << exported.status.error_message();
  EXPECT_GT(exported.chunks.size(), 5u);
  EXPECT_THAT(exported.chunks, Each(Le(1000u)));
  ASSERT_EQ(exported.reports.size(), 1u);
  EXPECT_EQ(exported.reports[0].format(), "csv");
  EXPECT_EQ(exported.reports[0].concepts(), 300u);
  EXPECT_EQ(exported.reports[0].terms(), 600u);
  EXPECT_NE(exported.reports[0].revision(), "");
  EXPECT_THAT(exported.file, HasSubstr("第299号零件"));
}

TEST_F(ExportCalls, WhatIsExportedImportsAgainAsTheSame) {
  Fill("g", 20);
  const Exported exported = ExportGlossary(Of("g", "csv"));
  ASSERT_TRUE(exported.status.ok()) << exported.status.error_message();
  limits_.chunk_bytes = 1 << 20;
  Serve(options_);
  const Imported imported = ImportGlossary(Into("copy"), {"g.csv", exported.file});
  ASSERT_TRUE(imported.status.ok()) << imported.status.error_message();
  EXPECT_EQ(imported.reports[0].concepts(), 20u);
  EXPECT_EQ(imported.reports[0].terms(), 40u);
}

TEST_F(ExportCalls, AMemoryIsExportedAsPo) {
  v1::CreateMemoryRequest create;
  create.set_memory_id("m");
  v1::Memory memory;
  ASSERT_TRUE(CallMemory(&v1::MemoryService::StubInterface::CreateMemory, create, memory).ok());
  v1::CreateUnitRequest add;
  add.set_parent("m");
  add.mutable_unit()->mutable_source()->set_text("The queue is full.");
  add.mutable_unit()->mutable_source()->set_language_tag("en");
  auto* target = add.mutable_unit()->add_targets();
  target->set_text("佇列已滿。");
  target->set_language_tag("zh-Hant-TW");
  v1::Unit unit;
  ASSERT_TRUE(CallMemory(&v1::MemoryService::StubInterface::CreateUnit, add, unit).ok());
  v1::ExportMemoryRequest request;
  request.set_memory("memories/m");
  request.set_output_format("po");
  request.add_target_language_tags("zh-Hant-TW");
  const Exported exported = ExportMemory(request);
  ASSERT_TRUE(exported.status.ok()) << exported.status.error_message();
  EXPECT_EQ(exported.reports[0].units(), 1u);
  EXPECT_THAT(exported.file, HasSubstr("msgid \"The queue is full.\""));
  EXPECT_THAT(exported.file, HasSubstr("msgstr \"佇列已滿。\""));
}

TEST_F(ExportCalls, WhatCannotBeExportedIsRefused) {
  Fill("g", 1);
  const Exported unknown = ExportGlossary(Of("nosuch", "csv"));
  EXPECT_EQ(unknown.status.error_code(), StatusCode::NOT_FOUND);
  EXPECT_EQ(unknown.file, "");
  const Exported format = ExportGlossary(Of("g", "docx"));
  EXPECT_EQ(format.status.error_code(), StatusCode::INVALID_ARGUMENT);
  EXPECT_THAT(format.status.error_message(), HasSubstr("tbx"));
  v1::ExportGlossaryRequest tag = Of("g", "csv");
  tag.add_target_language_tags("zh-!");
  EXPECT_EQ(ExportGlossary(tag).status.error_code(), StatusCode::INVALID_ARGUMENT);
  v1::ExportMemoryRequest memory;
  memory.set_memory("nosuch");
  memory.set_output_format("po");
  EXPECT_EQ(ExportMemory(memory).status.error_code(), StatusCode::NOT_FOUND);
}

TEST_F(ExportCalls, ACallerThatReadsNothingIsLetGo) {
  Fill("g", 2000);
  const Exported exported = ExportGlossary(Of("g", "csv"), std::chrono::milliseconds(1500));
  EXPECT_EQ(exported.status.error_code(), StatusCode::DEADLINE_EXCEEDED)
      << exported.status.error_message();
  EXPECT_THAT(exported.status.error_message(), HasSubstr("read nothing"));
  EXPECT_TRUE(exported.reports.empty());
}

TEST_F(ExportCalls, ASlowReaderGetsTheWholeFile) {
  Fill("g", 300);
  const Exported quick = ExportGlossary(Of("g", "csv"));
  const Exported slow = ExportGlossary(Of("g", "csv"), std::chrono::milliseconds(20));
  ASSERT_TRUE(slow.status.ok()) << slow.status.error_message();
  EXPECT_EQ(slow.file, quick.file);
}

TEST_F(ExportCalls, ACallerThatLeavesEndsTheExport) {
  Fill("g", 2000);
  for (int i = 0; i < 20; ++i) {
    grpc::ClientContext context;
    auto stream = exchange_->ExportGlossary(&context, Of("g", "csv"));
    v1::ExportGlossaryResponse response;
    EXPECT_TRUE(stream->Read(&response));
    context.TryCancel();
    while (stream->Read(&response)) EXPECT_FALSE(response.has_report());
    EXPECT_EQ(stream->Finish().error_code(), StatusCode::CANCELLED);
  }
  EXPECT_TRUE(ExportGlossary(Of("g", "csv")).status.ok());
}

TEST_F(ExportCalls, ADeadlineEndsTheExport) {
  Fill("g", 2000);
  grpc::ClientContext context;
  context.set_deadline(std::chrono::system_clock::now() + std::chrono::milliseconds(200));
  auto stream = exchange_->ExportGlossary(&context, Of("g", "csv"));
  for (v1::ExportGlossaryResponse response; stream->Read(&response);) {
    EXPECT_FALSE(response.has_report());
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
  }
  EXPECT_EQ(stream->Finish().error_code(), StatusCode::DEADLINE_EXCEEDED);
}

}  // namespace
}  // namespace crosswalk::service
