#include "client/retrying_connection.h"

#include <gtest/gtest.h>

#include "client/mock_connection.h"
#include "crosswalk/v1/glossary_service.pb.h"

namespace crosswalk::client {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;
using testing::_;

const Error kGone{ErrorCode::kUnavailable, "gone"};

class RetryingConnectionTest : public testing::Test {
 protected:
  Result<void> Call(Method method, const CallOptions& options = {}) {
    return RetryingConnection(mock_, options_).Call(method, request_, &reply_, options);
  }

  std::shared_ptr<MockConnection> mock_ = std::make_shared<testing::StrictMock<MockConnection>>();
  ConnectionOptions options_ = [] {
    ConnectionOptions options;
    options.retry = {3, milliseconds(1), milliseconds(4), 2.0};
    return options;
  }();
  v1::LookupTermsRequest request_;
  v1::LookupTermsResponse reply_;
};

TEST_F(RetryingConnectionTest, RepeatsAQuestionThatMetNobody) {
  v1::LookupTermsResponse answer;
  answer.set_total(7);
  EXPECT_CALL(*mock_, Call(Method::kLookupTerms, _, _, _))
      .WillOnce(Fails(kGone))
      .WillOnce(Fails(kGone))
      .WillOnce(Answers(answer));
  EXPECT_TRUE(Call(Method::kLookupTerms).ok());
  EXPECT_EQ(reply_.total(), 7u);
}

TEST_F(RetryingConnectionTest, GivesUpAfterItsTries) {
  EXPECT_CALL(*mock_, Call(_, _, _, _)).Times(3).WillRepeatedly(Fails(kGone));
  EXPECT_EQ(Call(Method::kLookupTerms).error(), kGone);
}

TEST_F(RetryingConnectionTest, NeverRepeatsAWrite) {
  for (const Method write :
       {Method::kCreateGlossary, Method::kUpdateGlossary, Method::kDeleteGlossary,
        Method::kCreateConcept, Method::kUpdateConcept, Method::kDeleteConcept,
        Method::kBatchWriteConcepts, Method::kRestoreConcept, Method::kMergeConcepts,
        Method::kAcceptCandidates, Method::kRejectCandidates, Method::kEditCandidate}) {
    EXPECT_CALL(*mock_, Call(write, _, _, _)).WillOnce(Fails(kGone));
    EXPECT_FALSE(Call(write).ok()) << write;
  }
}

TEST_F(RetryingConnectionTest, NeverRepeatsAnotherError) {
  EXPECT_CALL(*mock_, Call(_, _, _, _)).WillOnce(Fails({ErrorCode::kInvalidArgument, "no"}));
  EXPECT_EQ(Call(Method::kLookupTerms).error().code, ErrorCode::kInvalidArgument);
}

TEST_F(RetryingConnectionTest, NeverRepeatsAStream) {
  EXPECT_CALL(*mock_, Stream(Method::kRebuild, _, _, _))
      .WillOnce([](Method, const NextRequest&, const OnReply&, const CallOptions&) -> Result<void> {
        return kGone;
      });
  RetryingConnection connection(mock_, options_);
  EXPECT_FALSE(connection.Stream(Method::kRebuild, {}, {}, {}).ok());
}

TEST_F(RetryingConnectionTest, EveryTryGetsWhatTimeIsLeft) {
  options_.retry.first_backoff = milliseconds(20);
  options_.retry.longest_backoff = milliseconds(20);
  std::vector<milliseconds> timeouts;
  EXPECT_CALL(*mock_, Call(_, _, _, _))
      .WillRepeatedly([&](Method, const google::protobuf::Message&, google::protobuf::Message*,
                          const CallOptions& options) -> Result<void> {
        timeouts.push_back(options.timeout.value());
        return kGone;
      });
  CallOptions options;
  options.timeout = milliseconds(1000);
  EXPECT_FALSE(Call(Method::kGetStatus, options).ok());
  ASSERT_EQ(timeouts.size(), 3u);
  EXPECT_LE(timeouts[0], milliseconds(1000));
  EXPECT_LE(timeouts[1], milliseconds(990));
  EXPECT_LE(timeouts[2], milliseconds(980));
}

TEST_F(RetryingConnectionTest, DoesNotWaitBeyondTheDeadline) {
  options_.retry.first_backoff = milliseconds(60'000);
  options_.retry.longest_backoff = milliseconds(60'000);
  EXPECT_CALL(*mock_, Call(_, _, _, _)).WillOnce(Fails(kGone));
  CallOptions options;
  options.timeout = milliseconds(100);
  EXPECT_EQ(Call(Method::kLookupTerms, options).error().code, ErrorCode::kUnavailable);
}

TEST_F(RetryingConnectionTest, ACancellationEndsTheWait) {
  options_.retry.first_backoff = milliseconds(30'000);
  options_.retry.longest_backoff = milliseconds(30'000);
  EXPECT_CALL(*mock_, Call(_, _, _, _)).WillOnce(Fails(kGone));
  CallOptions options;
  options.cancellation = Cancellation();
  options.cancellation->Cancel();
  const auto start = steady_clock::now();
  EXPECT_EQ(Call(Method::kLookupTerms, options).error().code, ErrorCode::kCancelled);
  EXPECT_LT(steady_clock::now() - start, milliseconds(10'000));
}

TEST(BackoffTest, GrowsToItsLimit) {
  const RetryPolicy policy{9, milliseconds(50), milliseconds(2000), 2.0};
  EXPECT_EQ(Backoff(policy, 1), milliseconds(50));
  EXPECT_EQ(Backoff(policy, 2), milliseconds(100));
  EXPECT_EQ(Backoff(policy, 6), milliseconds(1600));
  EXPECT_EQ(Backoff(policy, 7), milliseconds(2000));
  EXPECT_EQ(Backoff(policy, 1000), milliseconds(2000));
}

}  // namespace
}  // namespace crosswalk::client
