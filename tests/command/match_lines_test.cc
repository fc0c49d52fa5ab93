// Matches of many segments, asked for in batches.
#include "client/command/match_lines.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include "client/mock_connection.h"

namespace crosswalk::command {
namespace {

using client::Error;
using client::ErrorCode;
using client::Method;
using testing::_;
using testing::ElementsAre;

class MatchLinesTest : public testing::Test {
 protected:
  MatchLinesTest() { shared_.set_target_language_tag("en"); }

  // Answers all lines of `input`; each answer is its segment and how many matches there were.
  client::Result<void> Answer(const std::string& input) {
    int fds[2];
    EXPECT_EQ(pipe2(fds, O_CLOEXEC), 0);
    EXPECT_EQ(write(fds[1], input.data(), input.size()), static_cast<ssize_t>(input.size()));
    close(fds[1]);
    LineStream lines(fds[0], "standard input", 1000);
    MatchLines asking(client_, {}, shared_,
                      [&](const std::string& segment, const v1::MatchResponse& reply) {
                        answers_.push_back(segment + " " + std::to_string(reply.matches_size()) +
                                           " " + reply.revision());
                      });
    client::Result<void> result = asking.Answer(lines, [&]() -> client::Result<void> {
      ++flushed_;
      return {};
    });
    close(fds[0]);
    return result;
  }
  // A service that finds one match for every segment, but refuses batches above `most` segments,
  // and segments named "bad".
  auto Service(int most) {
    return [this, most](Method, const google::protobuf::Message& message,
                        google::protobuf::Message* out,
                        const client::CallOptions&) -> client::Result<void> {
      const auto& request = static_cast<const v1::BatchMatchRequest&>(message);
      calls_.push_back(request.requests_size());
      EXPECT_EQ(request.shared().target_language_tag(), "en");
      if (request.requests_size() > most) return Error{ErrorCode::kResourceExhausted, "too large"};
      auto& reply = static_cast<v1::BatchMatchResponse&>(*out);
      reply.set_revision("e:5");
      for (int i = 0; i < request.requests_size(); ++i) {
        if (request.requests(i).source().text() == "bad") {
          const std::string field = "requests[" + std::to_string(i) + "].source.text";
          return Error{ErrorCode::kInvalidArgument, field + ": is bad", "", {{field, "is bad"}}};
        }
        v1::MatchResponse& one = *reply.add_responses();
        one.add_matches();
        one.set_revision("e:5");
      }
      return {};
    };
  }

  std::shared_ptr<client::MockConnection> mock_ =
      std::make_shared<testing::StrictMock<client::MockConnection>>();
  client::Client client_{mock_};
  v1::MatchRequest shared_;
  std::vector<std::string> answers_;
  std::vector<int> calls_;
  int flushed_ = 0;
};

TEST_F(MatchLinesTest, EveryLineHasItsAnswerAndAnEmptyOneAnEmptyAnswer) {
  EXPECT_CALL(*mock_, Call(Method::kBatchMatch, _, _, _)).WillOnce(Service(100));
  ASSERT_TRUE(Answer("one\n\n  \t\u3000\r\ntwo").ok());
  EXPECT_THAT(answers_, ElementsAre("one 1 e:5", " 0 e:5", "  \t\u3000 0 e:5", "two 1 e:5"));
  EXPECT_THAT(calls_, ElementsAre(2));
  EXPECT_EQ(flushed_, 1);
}

TEST_F(MatchLinesTest, NothingIsAskedWhereThereIsNothingToAsk) {
  ASSERT_TRUE(Answer("\n\n").ok());
  EXPECT_THAT(answers_, ElementsAre(" 0 ", " 0 "));
}

TEST_F(MatchLinesTest, ManyLinesComeInGrowingBatches) {
  EXPECT_CALL(*mock_, Call(_, _, _, _)).WillRepeatedly(Service(1000));
  std::string input;
  for (int i = 0; i < 1000; ++i) input += "s" + std::to_string(i) + "\n";
  ASSERT_TRUE(Answer(input).ok());
  ASSERT_EQ(answers_.size(), 1000u);
  for (int i = 0; i < 1000; ++i) {
    EXPECT_EQ(answers_[static_cast<std::size_t>(i)], "s" + std::to_string(i) + " 1 e:5");
  }
  EXPECT_LT(calls_.front(), 50) << "the first answer comes soon";
  EXPECT_LT(calls_.size(), 12u);
}

TEST_F(MatchLinesTest, ABatchWhoseAnswersAreTooLargeIsAskedInHalves) {
  EXPECT_CALL(*mock_, Call(_, _, _, _)).WillRepeatedly(Service(3));
  ASSERT_TRUE(Answer("a\nb\n\nc\nd\ne\nf\ng\n").ok());
  EXPECT_THAT(answers_, ElementsAre("a 1 e:5", "b 1 e:5", " 0 e:5", "c 1 e:5", "d 1 e:5", "e 1 e:5",
                                    "f 1 e:5", "g 1 e:5"));
}

TEST_F(MatchLinesTest, OneSegmentThatIsTooMuchEndsIt) {
  EXPECT_CALL(*mock_, Call(_, _, _, _)).WillRepeatedly(Service(0));
  const auto result = Answer("a\nb\n");
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().code, ErrorCode::kResourceExhausted);
  EXPECT_TRUE(answers_.empty());
}

TEST_F(MatchLinesTest, ARefusalNamesTheLine) {
  EXPECT_CALL(*mock_, Call(_, _, _, _)).WillRepeatedly(Service(1000));
  std::string input;
  for (int i = 1; i < 40; ++i) input += i % 3 == 0 ? "\n" : "s\n";
  const auto result = Answer(input + "bad\n");
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().message.find("standard input:40: requests["), 0u)
      << result.error().message;
  EXPECT_GE(answers_.size(), 16u) << "what came before was answered";
}

TEST_F(MatchLinesTest, ALineThatIsNoTextEndsItBehindTheAnswersBefore) {
  EXPECT_CALL(*mock_, Call(_, _, _, _)).WillOnce(Service(1000));
  const auto result = Answer("one\n\xff\n");
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().message, "standard input:2: not UTF-8 at byte 0");
  EXPECT_EQ(answers_.size(), 1u);
  EXPECT_EQ(flushed_, 1);
}

TEST_F(MatchLinesTest, AServiceThatLosesASegmentIsNotBelieved) {
  v1::BatchMatchResponse one;
  one.add_responses();
  EXPECT_CALL(*mock_, Call(_, _, _, _)).WillOnce(client::Answers(one));
  const auto result = Answer("a\nb\n");
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().message, "the service answered 1 of 2 segments");
}

TEST_F(MatchLinesTest, AnErrorOfTheServiceComesBack) {
  EXPECT_CALL(*mock_, Call(_, _, _, _))
      .WillOnce(client::Fails({ErrorCode::kNotFound, "memories[0]: there is no memory 'x'"}));
  EXPECT_EQ(Answer("a\nb\n").error().code, ErrorCode::kNotFound);
}

}  // namespace
}  // namespace crosswalk::command
