// Imports over a real service: what is kept, and what is left behind where nothing is.
#include <gmock/gmock.h>
#include <zlib.h>

#include "tests/service/calls/exchanging.h"

namespace crosswalk::service {
namespace {

using grpc::StatusCode;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* kTable = "concept\tdomain\tsource\tlang\tterm\treading\tnote\n";
constexpr const char* kCsv =
    "source,target,source_lang,target_lang\n"
    "容錯移轉,failover,zh-Hant-TW,en\n"
    "節流,throttling,zh-Hant-TW,en\n";
constexpr const char* kPo =
    "msgid \"\"\n"
    "msgstr \"\"\n"
    "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
    "\"Language: zh_TW\\n\"\n"
    "\n"
    "msgid \"The queue is full.\"\n"
    "msgstr \"佇列已滿。\"\n"
    "\n"
    "msgid \"Try again later.\"\n"
    "msgstr \"請稍後再試。\"\n";

std::string Gzip(const std::string& bytes) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string packed(bytes.size() + 200, '\0');
  std::string in = bytes;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

std::string Utf16(const std::u16string& text) {
  std::string bytes = "\xff\xfe";
  for (const char16_t unit : text) {
    bytes += static_cast<char>(unit & 0xFF);
    bytes += static_cast<char>(unit >> 8);
  }
  return bytes;
}

// Rows enough for an import that is still running when the first progress has come.
std::string ManyRows(int rows) {
  std::string file = kTable;
  for (int i = 0; i < rows; ++i) {
    const std::string id = std::to_string(i);
    file += id + "\t\t\ten\tpart number " + id + "\t\t\n";
    file += id + "\t\t\tzh-Hans\t第" + id + "号零件\t\t\n";
  }
  return file;
}

class ImportCalls : public Exchanging {
 protected:
  void SetUp() override { Serve(options_); }

  ServerOptions options_ = [] {
    ServerOptions options;
    options.limits.upload_bytes = 32 << 20;
    return options;
  }();
};

TEST_F(ImportCalls, EachFileIsReportedAndFound) {
  const std::string a = std::string(kTable) + "1\tsoftware\t\tzh-Hant\t軟體\t\t\n" +
                        "1\tsoftware\t\ten\tsoftware\t\t\n";
  const Imported imported = ImportGlossary(Into("g"), {"a.tsv", a, "b.tsv", a});
  ASSERT_TRUE(imported.status.ok()) << imported.status.error_message();
  ASSERT_EQ(imported.reports.size(), 2u);
  EXPECT_EQ(imported.reports[0].file(), "a.tsv");
  EXPECT_EQ(imported.reports[0].format(), "termbase-tsv");
  EXPECT_EQ(imported.reports[0].created(), 1u);
  v1::LookupTermsRequest request;
  request.set_query("软体");
  request.set_min_revision(imported.reports[0].revision());
  v1::LookupTermsResponse response;
  ASSERT_TRUE(Lookup(request, response).ok());
  EXPECT_GE(response.total(), 1u);
}

TEST_F(ImportCalls, TheSameFileAgainIsUnchanged) {
  ASSERT_TRUE(ImportGlossary(Into("g"), {"a.csv", kCsv}).status.ok());
  const Imported again = ImportGlossary(Into("glossaries/g"), {"a.csv", kCsv});
  ASSERT_TRUE(again.status.ok()) << again.status.error_message();
  ASSERT_EQ(again.reports.size(), 1u);
  EXPECT_EQ(again.reports[0].unchanged(), 2u);
  EXPECT_EQ(again.reports[0].created() + again.reports[0].merged(), 0u);
  EXPECT_EQ(again.reports[0].revision(), "");
}

TEST_F(ImportCalls, UnitsOfAPoFileCanBeListed) {
  v1::ImportOptions options = IntoMemory("tm");
  options.set_source_language_tag("en");
  const Imported imported = ImportMemory(options, {"zh_TW.po", kPo});
  ASSERT_TRUE(imported.status.ok()) << imported.status.error_message();
  ASSERT_EQ(imported.reports.size(), 1u);
  EXPECT_EQ(imported.reports[0].units(), 2u);
  EXPECT_EQ(imported.reports[0].created(), 2u);
  v1::ListUnitsRequest list;
  list.set_parent("tm");
  v1::ListUnitsResponse units;
  ASSERT_TRUE(CallMemory(&v1::MemoryService::StubInterface::ListUnits, list, units).ok());
  EXPECT_EQ(units.units_size(), 2);
  const Imported again = ImportMemory(options, {"zh_TW.po", kPo});
  ASSERT_TRUE(again.status.ok());
  EXPECT_EQ(again.reports[0].unchanged(), 2u);
}

TEST_F(ImportCalls, ProgressTellsBytesReceivedFirst) {
  const Imported imported = ImportGlossary(Into("g"), {"a.tsv", ManyRows(20)});
  ASSERT_TRUE(imported.status.ok()) << imported.status.error_message();
  ASSERT_FALSE(imported.progress.empty());
  EXPECT_EQ(imported.progress[0].unit(), "bytes received");
  EXPECT_EQ(imported.progress[0].done(), imported.progress[0].total());
}

TEST_F(ImportCalls, ACallerThatReadsOnlyAtTheEndIsNotWaitedFor) {
  options_.limits.stream_idle = std::chrono::milliseconds(600);
  Serve(options_);
  grpc::ClientContext context;
  auto stream = exchange_->ImportGlossary(&context);
  v1::ImportGlossaryRequest request;
  *request.mutable_options() = Into("g");
  EXPECT_TRUE(stream->Write(request));
  request.mutable_file()->set_name("a.tsv");
  EXPECT_TRUE(stream->Write(request));
  // Each piece is worth a line of progress, which nobody takes.
  const std::string file = ManyRows(5);
  for (std::size_t at = 0; at < file.size(); at += file.size() / 5) {
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    request.set_chunk(file.substr(at, file.size() / 5));
    EXPECT_TRUE(stream->Write(request));
  }
  stream->WritesDone();
  std::uint64_t created = 0;
  for (v1::ImportGlossaryResponse response; stream->Read(&response);) {
    created += response.report().created();
  }
  const grpc::Status status = stream->Finish();
  EXPECT_TRUE(status.ok()) << status.error_message();
  EXPECT_EQ(created, 5u);
}

TEST_F(ImportCalls, ABadFileLeavesNeitherConceptsNorAGlossary) {
  const std::string bad = std::string(kTable) + "1\t\t\ten\tone\t\t\n2\t\t\ten\tb\xff\t\t\n";
  const Imported imported = ImportGlossary(Into("new"), {"b.tsv", bad});
  EXPECT_EQ(imported.status.error_code(), StatusCode::INVALID_ARGUMENT);
  EXPECT_THAT(imported.status.error_message(), HasSubstr("b.tsv"));
  EXPECT_TRUE(imported.reports.empty());
  EXPECT_FALSE(HasGlossary("new"));
  EXPECT_TRUE(SpoolIsEmpty());

  MakeGlossary("old");
  EXPECT_FALSE(ImportGlossary(Into("old"), {"b.tsv", bad}).status.ok());
  EXPECT_TRUE(HasGlossary("old")) << "it was there before";

  v1::ImportOptions options = IntoMemory("m");
  options.set_source_language_tag("en");
  EXPECT_FALSE(ImportMemory(options, {"a.po", std::string(kPo) + "msgid \"\xff\"\n"}).status.ok());
  EXPECT_FALSE(HasMemory("m"));
}

TEST_F(ImportCalls, PartialKeepsWhatCanBeReadAndNamesTheRest) {
  v1::ImportOptions options = Into("g");
  options.set_partial(true);
  const Imported imported =
      ImportGlossary(options, {"b.tsv", std::string(kTable) + "1\t\t\ten\tone\t\t\n"
                                                              "2\t\t\tno such tag\ttwo\t\t\n"});
  ASSERT_TRUE(imported.status.ok()) << imported.status.error_message();
  ASSERT_EQ(imported.reports.size(), 1u);
  EXPECT_EQ(imported.reports[0].created(), 1u);
  EXPECT_GE(imported.reports[0].problem_count(), 1u);
  ASSERT_GE(imported.reports[0].problems_size(), 1);
  EXPECT_EQ(imported.reports[0].problems(0).line(), 3u);
}

TEST_F(ImportCalls, AFileThatIsBadNamesWhatWasKeptBefore) {
  const std::string good = std::string(kTable) + "1\t\t\ten\tone\t\t\n";
  const Imported imported =
      ImportGlossary(Into("g"), {"a.tsv", good, "b.tsv", good + "2\t\t\ten\tb\xff\t\t\n"});
  EXPECT_EQ(imported.status.error_code(), StatusCode::INVALID_ARGUMENT);
  EXPECT_THAT(imported.status.error_message(), HasSubstr("b.tsv"));
  EXPECT_THAT(imported.status.error_message(), HasSubstr("kept before it: a.tsv"));
  EXPECT_EQ(imported.reports.size(), 1u);
  EXPECT_TRUE(HasGlossary("g"));
}

TEST_F(ImportCalls, APackedFileAndUtf16AreReadAsWhatTheyHold) {
  const Imported packed = ImportGlossary(Into("packed"), {"a.csv.gz", Gzip(kCsv)});
  ASSERT_TRUE(packed.status.ok()) << packed.status.error_message();
  EXPECT_EQ(packed.reports[0].concepts(), 2u);
  EXPECT_EQ(packed.reports[0].format(), "csv");
  const Imported wide =
      ImportGlossary(Into("wide"), {"a.csv", Utf16(u"source,target,source_lang,target_lang\r\n"
                                                   u"節流,throttling,zh-Hant-TW,en\r\n")});
  ASSERT_TRUE(wide.status.ok()) << wide.status.error_message();
  EXPECT_EQ(wide.reports[0].concepts(), 1u);
  EXPECT_EQ(wide.reports[0].encoding(), "UTF-16LE");

  const std::string half = Gzip(ManyRows(100));
  const Imported cut = ImportGlossary(Into("cut"), {"a.gz", half.substr(0, half.size() / 2)});
  EXPECT_EQ(cut.status.error_code(), StatusCode::INVALID_ARGUMENT);
  EXPECT_FALSE(HasGlossary("cut"));
}

TEST_F(ImportCalls, AnUploadAboveTheLimitIsRefused) {
  const Imported imported = ImportGlossary(Into("g"), {"a.tsv", std::string(33 << 20, 'x')});
  EXPECT_EQ(imported.status.error_code(), StatusCode::RESOURCE_EXHAUSTED);
  EXPECT_TRUE(SpoolIsEmpty());
}

TEST_F(ImportCalls, LimitsOfTheServiceHoldForFiles) {
  limits_.segment_bytes = 10;
  limits_.term_bytes = 12;
  Serve(options_);
  v1::ImportOptions options = IntoMemory("m");
  options.set_source_language_tag("en");
  const Imported po = ImportMemory(options, {"a.po", kPo});
  EXPECT_EQ(po.status.error_code(), StatusCode::INVALID_ARGUMENT) << po.status.error_message();
  EXPECT_THAT(po.status.error_message(), HasSubstr("a.po:6"));
  const Imported csv =
      ImportGlossary(Into("g"), {"a.tsv", std::string(kTable) + "1\t\t\ten\tthirteen long\t\t\n"});
  EXPECT_EQ(csv.status.error_code(), StatusCode::INVALID_ARGUMENT);
  EXPECT_THAT(csv.status.error_message(), HasSubstr("a.tsv:2"));
}

TEST_F(ImportCalls, WhatIsNotInOrderIsRefusedByField) {
  const auto field = [](const Imported& imported) {
    EXPECT_EQ(imported.status.error_code(), StatusCode::INVALID_ARGUMENT);
    return FieldsOf(imported.status);
  };
  EXPECT_THAT(field(ImportGlossary(Into(""), {"a", "x"})), ElementsAre("options.glossary"));
  EXPECT_THAT(field(ImportMemory(IntoMemory("no/such"), {"a", "x"})),
              ElementsAre("options.memory"));
  EXPECT_THAT(field(ImportGlossary(IntoMemory("m"), {"a", "x"})), ElementsAre("options.memory"));
  EXPECT_THAT(field(ImportMemory(Into("g"), {"a", "x"})), ElementsAre("options.glossary"));
  EXPECT_THAT(field(ImportGlossary(Into("g"), {"a\xff", "x"})), ElementsAre("file.name"));
  EXPECT_FALSE(HasGlossary("g"));
}

TEST_F(ImportCalls, AnUnknownFormatOrEncodingNamesTheKnownOnes) {
  v1::ImportOptions options = Into("g");
  options.set_input_format("docx");
  const Imported format = ImportGlossary(options, {"a.csv", kCsv});
  EXPECT_EQ(format.status.error_code(), StatusCode::INVALID_ARGUMENT);
  EXPECT_THAT(format.status.error_message(), HasSubstr("tbx"));
  options.clear_input_format();
  options.set_encoding("EBCDIC");
  const Imported encoding = ImportGlossary(options, {"a.csv", kCsv});
  EXPECT_EQ(encoding.status.error_code(), StatusCode::INVALID_ARGUMENT);
  EXPECT_THAT(encoding.status.error_message(), HasSubstr("EBCDIC"));
}

TEST_F(ImportCalls, CancelledInTheMiddleItLeavesNothing) {
  const std::string file = ManyRows(120'000);
  const Imported imported = ImportGlossary(
      Into("g"), {"a.tsv", file}, [](grpc::ClientContext& context, const v1::Progress& progress) {
        if (progress.unit() == "bytes") context.TryCancel();
      });
  EXPECT_EQ(imported.status.error_code(), StatusCode::CANCELLED);
  EXPECT_TRUE(imported.reports.empty());
  EXPECT_TRUE(Soon([&] { return !HasGlossary("g") && SpoolIsEmpty(); }));
  const Imported whole = ImportGlossary(Into("g"), {"b.csv", kCsv});
  EXPECT_TRUE(whole.status.ok()) << whole.status.error_message();
}

TEST_F(ImportCalls, ADeadlineEndsAnImportAndLeavesNothing) {
  grpc::ClientContext context;
  context.set_deadline(std::chrono::system_clock::now() + std::chrono::milliseconds(700));
  auto stream = exchange_->ImportGlossary(&context);
  v1::ImportGlossaryRequest request;
  *request.mutable_options() = Into("g");
  stream->Write(request);
  request.mutable_file()->set_name("a.tsv");
  stream->Write(request);
  request.set_chunk(ManyRows(1'000));
  stream->Write(request);
  // More of the file never comes.
  for (v1::ImportGlossaryResponse response; stream->Read(&response);) {
    EXPECT_FALSE(response.has_report());
  }
  EXPECT_EQ(stream->Finish().error_code(), StatusCode::DEADLINE_EXCEEDED);
  EXPECT_TRUE(Soon([&] { return !HasGlossary("g") && SpoolIsEmpty(); }));
}

TEST_F(ImportCalls, ACallerThatLeavesEndsItsCall) {
  for (int i = 0; i < 20; ++i) {
    grpc::ClientContext context;
    auto stream = exchange_->ImportMemory(&context);
    v1::ImportMemoryRequest request;
    *request.mutable_options() = IntoMemory("m");
    stream->Write(request);
    context.TryCancel();
    EXPECT_EQ(stream->Finish().error_code(), StatusCode::CANCELLED);
  }
  EXPECT_TRUE(ImportGlossary(Into("g"), {"a.csv", kCsv}).status.ok());
}

}  // namespace
}  // namespace crosswalk::service
