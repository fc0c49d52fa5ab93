// Calls about units that are more than a request and a reply.
#include <gmock/gmock.h>

#include "client/client.h"
#include "client/mock_connection.h"

namespace crosswalk::client {
namespace {

using testing::_;
using testing::ElementsAre;

class UnitCallsTest : public testing::Test {
 protected:
  // Two messages with three units; the revision stands in the last.
  static std::vector<v1::StreamUnitsResponse> Replies() {
    std::vector<v1::StreamUnitsResponse> replies(2);
    replies[0].add_units()->mutable_source()->set_text("one");
    replies[0].add_units()->mutable_source()->set_text("two");
    replies[1].add_units()->mutable_source()->set_text("three");
    replies[1].set_revision("e:7");
    return replies;
  }
  OnUnit Gather() {
    return [this](const v1::Unit& unit) -> Result<void> {
      sources_.push_back(unit.source().text());
      if (sources_.back() == stop_at_) return Error{ErrorCode::kUnknown, "disk full"};
      return {};
    };
  }

  std::shared_ptr<MockConnection> mock_ = std::make_shared<testing::StrictMock<MockConnection>>();
  Client client_{mock_};
  std::vector<std::string> sources_;
  std::string stop_at_;
};

TEST_F(UnitCallsTest, AStreamHandsEveryUnitOverAndGivesItsRevision) {
  EXPECT_CALL(*mock_, Stream(Method::kStreamUnits, _, _, _)).WillOnce(AnswersStream(Replies()));
  const Result<std::string> revision = client_.StreamUnits({}, Gather());
  ASSERT_TRUE(revision.ok());
  EXPECT_EQ(*revision, "e:7");
  EXPECT_THAT(sources_, ElementsAre("one", "two", "three"));
}

TEST_F(UnitCallsTest, AStreamWithoutARevisionIsNotTheWholeMemory) {
  std::vector<v1::StreamUnitsResponse> replies = Replies();
  replies.pop_back();
  EXPECT_CALL(*mock_, Stream(Method::kStreamUnits, _, _, _)).WillOnce(AnswersStream(replies));
  const Result<std::string> revision = client_.StreamUnits({}, Gather());
  ASSERT_FALSE(revision.ok());
  EXPECT_EQ(revision.error().code, ErrorCode::kDataLoss);
  EXPECT_EQ(sources_.size(), 2u);
}

TEST_F(UnitCallsTest, AnEmptyMemoryHasARevisionToo) {
  std::vector<v1::StreamUnitsResponse> replies(1);
  replies[0].set_revision("e:1");
  EXPECT_CALL(*mock_, Stream(Method::kStreamUnits, _, _, _)).WillOnce(AnswersStream(replies));
  EXPECT_EQ(*client_.StreamUnits({}, Gather()), "e:1");
  EXPECT_TRUE(sources_.empty());
}

TEST_F(UnitCallsTest, AnErrorOfWhoTakesTheUnitsEndsTheStream) {
  stop_at_ = "two";
  EXPECT_CALL(*mock_, Stream(Method::kStreamUnits, _, _, _)).WillOnce(AnswersStream(Replies()));
  const Result<std::string> revision = client_.StreamUnits({}, Gather());
  ASSERT_FALSE(revision.ok());
  EXPECT_EQ(revision.error().message, "disk full");
  EXPECT_THAT(sources_, ElementsAre("one", "two"));
}

TEST_F(UnitCallsTest, AnErrorOfTheServiceComesBack) {
  EXPECT_CALL(*mock_, Stream(Method::kStreamUnits, _, _, _))
      .WillOnce([](Method, const NextRequest&, const OnReply&, const CallOptions&) -> Result<void> {
        return Error{ErrorCode::kNotFound, "memories/x: not found"};
      });
  EXPECT_EQ(client_.StreamUnits({}, Gather()).error().code, ErrorCode::kNotFound);
}

TEST_F(UnitCallsTest, AMatchIsItsMethodAndItsMessages) {
  v1::MatchRequest request;
  request.mutable_source()->set_text("開啟檔案。");
  request.set_target_language_tag("en");
  v1::MatchResponse answer;
  answer.add_matches()->set_score(101);
  answer.set_revision("e:7");
  EXPECT_CALL(*mock_, Call(Method::kMatch, EqualsMessage(request), _, _)).WillOnce(Answers(answer));
  const Result<v1::MatchResponse> reply = client_.Match(request);
  ASSERT_TRUE(reply.ok());
  EXPECT_EQ(reply->matches(0).score(), 101u);
}

}  // namespace
}  // namespace crosswalk::client
