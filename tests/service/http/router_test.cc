#include "service/http/router.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace crosswalk::service::http {
namespace {

Router Example() {
  Router router;
  router.Add("GET", "/a", [](const HttpRequest& request) {
    return HttpResponse{200, "text/plain", "a?" + request.query};
  });
  router.Add("GET", "/bad",
             [](const HttpRequest&) -> HttpResponse { throw std::runtime_error("broken"); });
  return router;
}

TEST(Router, ExactPathsAnswer) {
  EXPECT_EQ(Example().Route({"GET", "/a", "x=1", ""}).body, "a?x=1");
  EXPECT_EQ(Example().Route({"HEAD", "/a", "", ""}).status, 200u);
  EXPECT_EQ(Example().Route({"GET", "/a/", "", ""}).status, 404u);
  EXPECT_EQ(Example().Route({"GET", "/", "", ""}).status, 404u);
}

TEST(Router, AMethodThatThePathDoesNotKnowIs405) {
  EXPECT_EQ(Example().Route({"POST", "/a", "", ""}).status, 405u);
}

TEST(Router, AHandlerThatThrowsIs500AndTellsNothing) {
  const HttpResponse response = Example().Route({"GET", "/bad", "", ""});
  EXPECT_EQ(response.status, 500u);
  EXPECT_EQ(response.body.find("broken"), std::string::npos);
}

}  // namespace
}  // namespace crosswalk::service::http
