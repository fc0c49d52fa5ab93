// A connection for the tests of programs that use the client. Needs gmock.
//
//   auto mock = std::make_shared<MockConnection>();
//   v1::LookupTermsResponse reply;
//   EXPECT_CALL(*mock, Call(Method::kLookupTerms, _, _, _)).WillOnce(Answers(reply));
//   MyProgram program(Client(mock));
#ifndef CROSSWALK_CLIENT_MOCK_CONNECTION_H_
#define CROSSWALK_CLIENT_MOCK_CONNECTION_H_

#include <gmock/gmock.h>

#include <utility>
#include <vector>

#include "client/connection.h"

namespace crosswalk::client {

class MockConnection : public Connection {
 public:
  MOCK_METHOD(Result<void>, Call,
              (Method, const google::protobuf::Message&, google::protobuf::Message*,
               const CallOptions&),
              (override));
  MOCK_METHOD(Result<void>, Stream,
              (Method, const NextRequest&, const OnReply&, const CallOptions&), (override));
};

// Action for Call: succeeds with `reply`, which must have the type of the method's reply.
template <typename Reply>
auto Answers(Reply reply) {
  return [reply = std::move(reply)](Method, const google::protobuf::Message&,
                                    google::protobuf::Message* out,
                                    const CallOptions&) -> Result<void> {
    out->CopyFrom(reply);
    return {};
  };
}

// Action for Call: fails.
inline auto Fails(Error error) {
  return [error = std::move(error)](Method, const google::protobuf::Message&,
                                    google::protobuf::Message*,
                                    const CallOptions&) -> Result<void> { return error; };
}

// Action for Stream: takes every request, hands the replies over, and succeeds. Ends with the error
// of the requests, or with CANCELLED where the caller gives up, as a real connection does.
template <typename Reply>
auto AnswersStream(std::vector<Reply> replies) {
  return
      [replies = std::move(replies)](Method, const NextRequest& next_request,
                                     const OnReply& on_reply, const CallOptions&) -> Result<void> {
        while (true) {
          Result<const google::protobuf::Message*> request = next_request();
          if (!request.ok()) return request.error();
          if (*request == nullptr) break;
        }
        for (const Reply& reply : replies) {
          if (!on_reply(reply)) return Error{ErrorCode::kCancelled, "given up by the caller"};
        }
        return {};
      };
}

// Matches a request equal to `expected`: EXPECT_CALL(*mock, Call(_, EqualsMessage(request), _, _)).
MATCHER_P(EqualsMessage, expected, "") {
  return arg.GetDescriptor() == expected.GetDescriptor() &&
         arg.SerializeAsString() == expected.SerializeAsString();
}

}  // namespace crosswalk::client

#endif  // CROSSWALK_CLIENT_MOCK_CONNECTION_H_
