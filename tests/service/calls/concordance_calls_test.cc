// Concordance over the wire.
#include <gmock/gmock.h>

#include <functional>

#include "tests/service/calls/matching.h"

namespace crosswalk::service {
namespace {

using grpc::StatusCode;
using testing::ElementsAre;

class ConcordanceCalls : public Matching {
 protected:
  void SetUp() override {
    Serve();
    MakeMemory("m");
    MakeMemory("other");
    Add("m", "請開啟檔案", "Open the files", "legal", "ann", 1'700'000'000);
    Add("m", "關閉檔案夾並儲存", "Close the folder and save", "ui", "bob", 1'600'000'000);
    Add("other", "檔案", "file", "ui", "ann", 1'500'000'000);
  }
  void Add(const std::string& memory, const std::string& source, const std::string& target,
           const std::string& domain, const std::string& author, std::int64_t time) {
    v1::Unit unit = MakeUnit("zh-TW", source, "en", target);
    v1::Property& property = *unit.add_properties();
    property.set_name("domain");
    property.set_value(domain);
    unit.mutable_provenance()->set_changer(author);
    unit.mutable_provenance()->mutable_change_time()->set_seconds(time);
    revision_ = Confirm(memory, unit).revision();
  }
  v1::ConcordanceRequest Asking(const std::string& query) const {
    v1::ConcordanceRequest request;
    request.set_query(query);
    request.set_source_language_tag("zh-TW");
    request.set_target_language_tag("en");
    request.set_min_revision(revision_);
    return request;
  }
  grpc::Status Ask(const v1::ConcordanceRequest& request, v1::ConcordanceResponse& response) {
    response.Clear();
    return CallMemory(&Stub::Concordance, request, response);
  }
  // The sources that are found.
  std::vector<std::string> Found(const v1::ConcordanceRequest& request) {
    v1::ConcordanceResponse response;
    const grpc::Status status = Ask(request, response);
    EXPECT_TRUE(status.ok()) << status.error_message();
    std::vector<std::string> sources;
    for (const v1::ConcordanceHit& hit : response.hits()) sources.push_back(hit.source().text());
    EXPECT_EQ(response.total(), sources.size());
    return sources;
  }

  std::string revision_;
};

TEST_F(ConcordanceCalls, AWordIsFoundInItsContextShortestFirst) {
  v1::ConcordanceResponse response;
  ASSERT_TRUE(Ask(Asking("檔案"), response).ok());
  ASSERT_EQ(response.hits_size(), 3);
  EXPECT_EQ(response.total(), 3u);
  EXPECT_EQ(response.hits(0).source().text(), "檔案");
  const v1::ConcordanceHit& hit = response.hits(1);
  EXPECT_EQ(hit.source().text(), "請開啟檔案");
  ASSERT_EQ(hit.highlights_size(), 1);
  EXPECT_EQ(hit.highlights(0).start(), 3u);
  EXPECT_EQ(hit.highlights(0).end(), 5u);
  ASSERT_EQ(hit.targets_size(), 1);
  EXPECT_EQ(hit.targets(0).text(), "Open the files");
  EXPECT_EQ(hit.memory(), "memories/m");
  EXPECT_EQ(hit.author(), "ann");
  EXPECT_EQ(hit.date().seconds(), 1'700'000'000);
  EXPECT_THAT(hit.domains(), ElementsAre("legal"));
  EXPECT_NE(response.revision(), "");
}

TEST_F(ConcordanceCalls, AnyVariantAndInflectionMeets) {
  v1::ConcordanceRequest request = Asking("档案");
  request.set_source_language_tag("zh-CN");
  EXPECT_EQ(Found(request).size(), 3u);
  request = Asking("file");
  request.set_in_target(true);
  request.set_source_language_tag("zh-TW");
  request.set_target_language_tag("en");
  v1::ConcordanceResponse response;
  ASSERT_TRUE(Ask(request, response).ok());
  EXPECT_EQ(response.total(), 2u) << response.DebugString();
  request.set_exact_words(true);
  ASSERT_TRUE(Ask(request, response).ok());
  EXPECT_EQ(response.total(), 1u) << response.DebugString();
}

TEST_F(ConcordanceCalls, FiltersChoose) {
  v1::ConcordanceRequest request = Asking("檔案");
  request.add_memories("memories/m");
  EXPECT_THAT(Found(request), ElementsAre("請開啟檔案", "關閉檔案夾並儲存"));
  request.add_domains("UI");
  EXPECT_THAT(Found(request), ElementsAre("關閉檔案夾並儲存"));
  request = Asking("檔案");
  request.add_authors("Ann");
  EXPECT_THAT(Found(request), ElementsAre("檔案", "請開啟檔案"));
  request.mutable_since()->set_seconds(1'600'000'000);
  EXPECT_THAT(Found(request), ElementsAre("請開啟檔案"));
  request.clear_since();
  request.mutable_until()->set_seconds(1'700'000'000);
  EXPECT_THAT(Found(request), ElementsAre("檔案"));
}

TEST_F(ConcordanceCalls, PagesFollowEachOther) {
  v1::ConcordanceRequest request = Asking("檔案");
  request.set_limit(1);
  std::vector<std::string> sources;
  v1::ConcordanceResponse response;
  do {
    ASSERT_TRUE(Ask(request, response).ok());
    ASSERT_EQ(response.hits_size(), 1);
    sources.push_back(response.hits(0).source().text());
    request.set_page_token(response.next_page_token());
  } while (!request.page_token().empty());
  EXPECT_THAT(sources, ElementsAre("檔案", "請開啟檔案", "關閉檔案夾並儲存"));
}

TEST_F(ConcordanceCalls, AQueryIsRefusedWithTheFieldConcerned) {
  const struct {
    const char* what;
    std::function<void(v1::ConcordanceRequest&)> change;
    StatusCode code;
    const char* field;
  } rows[] = {
      {"no query", [](auto& q) { q.clear_query(); }, StatusCode::INVALID_ARGUMENT, "query"},
      {"no word", [](auto& q) { q.set_query("…！"); }, StatusCode::INVALID_ARGUMENT, "query"},
      {"an open phrase", [](auto& q) { q.set_query("\"a b"); }, StatusCode::INVALID_ARGUMENT,
       "query"},
      {"not UTF-8", [](auto& q) { q.set_query("\xff"); }, StatusCode::INVALID_ARGUMENT, "query"},
      {"a long query", [](auto& q) { q.set_query(std::string(5000, 'x')); },
       StatusCode::INVALID_ARGUMENT, "query"},
      {"no language", [](auto& q) { q.clear_source_language_tag(); }, StatusCode::INVALID_ARGUMENT,
       "source_language_tag"},
      {"a tag that is none", [](auto& q) { q.set_target_language_tag("!"); },
       StatusCode::INVALID_ARGUMENT, "target_language_tag"},
      {"an unknown memory", [](auto& q) { q.add_memories("none"); }, StatusCode::NOT_FOUND,
       "memories[0]"},
      {"a token of elsewhere", [](auto& q) { q.set_page_token("x"); }, StatusCode::INVALID_ARGUMENT,
       "page_token"},
      {"an empty time",
       [](auto& q) {
         q.mutable_since()->set_seconds(2);
         q.mutable_until()->set_seconds(1);
       },
       StatusCode::INVALID_ARGUMENT, "until"},
      {"a revision that is none", [](auto& q) { q.set_min_revision("x"); },
       StatusCode::INVALID_ARGUMENT, "min_revision"},
  };
  for (const auto& row : rows) {
    v1::ConcordanceRequest request = Asking("檔案");
    row.change(request);
    v1::ConcordanceResponse response;
    const grpc::Status status = Ask(request, response);
    EXPECT_EQ(status.error_code(), row.code) << row.what << ": " << status.error_message();
    EXPECT_THAT(FieldsOf(status), ElementsAre(row.field)) << row.what;
  }
}

}  // namespace
}  // namespace crosswalk::service
