#include <gmock/gmock.h>

#include "service/pages.h"
#include "tests/service/calls/serving.h"

namespace crosswalk::service {
namespace {

using grpc::StatusCode;
using testing::HasSubstr;

class AdminCalls : public Serving {
 protected:
  void SetUp() override { Serve(); }

  std::string Backup() {
    grpc::ClientContext context;
    auto stream = admin_->Backup(&context, v1::BackupRequest());
    std::string copy;
    for (v1::BackupResponse response; stream->Read(&response);) {
      EXPECT_LE(response.chunk().size(), 1u << 20);
      copy += response.chunk();
    }
    const grpc::Status status = stream->Finish();
    EXPECT_TRUE(status.ok()) << status.error_message();
    return copy;
  }
  grpc::Status Restore(const std::string& copy, std::string& revision) {
    grpc::ClientContext context;
    auto stream = admin_->Restore(&context);
    v1::RestoreRequest request;
    for (std::size_t at = 0; at < copy.size(); at += 1000) {
      request.set_chunk(copy.substr(at, 1000));
      stream->Write(request);
    }
    stream->WritesDone();
    for (v1::RestoreResponse response; stream->Read(&response);) revision = response.revision();
    return stream->Finish();
  }
  std::uint32_t Find(const std::string& query, const std::string& revision) {
    v1::LookupTermsRequest request;
    request.set_query(query);
    request.set_mode(v1::LOOKUP_MODE_EXACT);
    request.set_min_revision(revision);
    v1::LookupTermsResponse response;
    const grpc::Status status = Lookup(request, response);
    EXPECT_TRUE(status.ok()) << status.error_message();
    return response.total();
  }
};

TEST_F(AdminCalls, StatusTellsRecordAndSnapshot) {
  MakeGlossary("g");
  const v1::Concept made = MakeConcept("g", {"en", "software", "zh-Hans", "软件"});
  EXPECT_EQ(Find("software", made.revision()), 1u);
  grpc::ClientContext context;
  v1::GetStatusResponse status;
  ASSERT_TRUE(admin_->GetStatus(&context, v1::GetStatusRequest(), &status).ok());
  EXPECT_EQ(status.record_revision(), made.revision());
  EXPECT_EQ(status.snapshot_revision(), made.revision());
  EXPECT_EQ(status.glossaries(), 1u);
  EXPECT_EQ(status.concepts(), 1u);
  EXPECT_EQ(status.terms(), 2u);
  EXPECT_FALSE(status.version().empty());
  EXPECT_GT(status.uptime_seconds(), 0);
  EXPECT_EQ(status.problems_size(), 0);
}

TEST_F(AdminCalls, ARebuildEndsWithTheNewSnapshot) {
  MakeGlossary("g");
  const v1::Concept made = MakeConcept("g", {"en", "software"});
  grpc::ClientContext context;
  auto stream = admin_->Rebuild(&context, v1::RebuildRequest());
  std::string revision;
  for (v1::RebuildResponse response; stream->Read(&response);) revision = response.revision();
  ASSERT_TRUE(stream->Finish().ok());
  EXPECT_FALSE(revision.empty());
  EXPECT_EQ(Find("software", made.revision()), 1u);
}

TEST_F(AdminCalls, ABackupBringsBackWhatWasThen) {
  MakeGlossary("g");
  MakeConcept("g", {"en", "before"});
  const std::string copy = Backup();
  const v1::Concept late = MakeConcept("g", {"en", "afterwards"});
  EXPECT_EQ(Find("afterwards", late.revision()), 1u);
  std::string revision;
  const grpc::Status status = Restore(copy, revision);
  ASSERT_TRUE(status.ok()) << status.error_message();
  EXPECT_NE(revision.substr(0, revision.find(':')),
            late.revision().substr(0, late.revision().find(':')));
  EXPECT_EQ(Find("before", revision), 1u);
  EXPECT_EQ(Find("afterwards", revision), 0u);
  EXPECT_TRUE(std::filesystem::is_empty(folder_.path() / "spool"));
}

TEST_F(AdminCalls, ADamagedCopyChangesNothing) {
  MakeGlossary("g");
  const v1::Concept made = MakeConcept("g", {"en", "software"});
  std::string revision;
  for (const std::string& copy :
       {std::string(), std::string("no database"), Backup().substr(0, 5000)}) {
    EXPECT_EQ(Restore(copy, revision).error_code(), StatusCode::INVALID_ARGUMENT);
  }
  EXPECT_EQ(Find("software", made.revision()), 1u);
}

TEST_F(AdminCalls, MetricsCountCallsByCodeAndTellTheIndex) {
  MakeGlossary("g");
  const v1::Concept made = MakeConcept("g", {"en", "software"});
  EXPECT_EQ(Find("software", made.revision()), 1u);
  v1::LookupTermsResponse response;
  EXPECT_FALSE(Lookup(v1::LookupTermsRequest(), response).ok());
  const std::string text = MetricsText(*engine_, server_->metrics());
  const std::string method = "method=\"crosswalk.v1.GlossaryService/LookupTerms\"";
  EXPECT_THAT(text, HasSubstr("crosswalk_calls_total{" + method + ",code=\"OK\"} 1"));
  EXPECT_THAT(text, HasSubstr("crosswalk_calls_total{" + method + ",code=\"INVALID_ARGUMENT\"} 1"));
  EXPECT_THAT(text, HasSubstr("crosswalk_call_seconds_count{" + method + "} 2"));
  EXPECT_THAT(text, HasSubstr("le=\"+Inf\"} 2"));
  EXPECT_THAT(text, HasSubstr("crosswalk_index_lag_changes{index=\"concepts\"} 0"));
  EXPECT_THAT(text, HasSubstr("crosswalk_index_lag_seconds{index=\"match\"} 0"));
  EXPECT_THAT(text, HasSubstr("crosswalk_build_info{version="));
}

}  // namespace
}  // namespace crosswalk::service
