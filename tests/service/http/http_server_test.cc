#include "service/http/http_server.h"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>
#include <vector>

namespace crosswalk::service::http {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;
using testing::HasSubstr;
using testing::StartsWith;

// A caller that speaks bytes.
class Caller {
 public:
  explicit Caller(const std::string& address) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in name{};
    name.sin_family = AF_INET;
    name.sin_port =
        htons(static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1))));
    name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(::connect(socket_, reinterpret_cast<const sockaddr*>(&name), sizeof(name)), 0);
  }
  Caller(const Caller&) = delete;
  Caller& operator=(const Caller&) = delete;
  ~Caller() { ::close(socket_); }

  void Send(const std::string& bytes) {
    (void)!::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
  }
  // All bytes until the other side closes, or `until` was read, or nothing comes for 5 s.
  std::string Receive(const std::string& until = "\xff never \xff") {
    std::string all;
    char bytes[4096];
    pollfd waiting{socket_, POLLIN, 0};
    while (all.find(until) == std::string::npos && ::poll(&waiting, 1, 5000) == 1) {
      const ssize_t n = ::recv(socket_, bytes, sizeof(bytes), 0);
      if (n <= 0) break;
      all.append(bytes, static_cast<std::size_t>(n));
    }
    return all;
  }

 private:
  int socket_;
};

class HttpServerTest : public testing::Test {
 protected:
  HttpServerTest() {
    limits_.header_bytes = 2000;
    limits_.body_bytes = 1000;
    limits_.timeout = milliseconds(400);
    limits_.connections = 5;
    Router router;
    router.Add("GET", "/hello", [](const HttpRequest& request) {
      return HttpResponse{200, "text/plain", "hello " + request.query};
    });
    router.Add("POST", "/echo", [](const HttpRequest& request) {
      return HttpResponse{200, "text/plain", request.body};
    });
    auto server = HttpServer::Start("127.0.0.1:0", limits_, router);
    EXPECT_TRUE(server.ok()) << server.status().ToString();
    server_ = *std::move(server);
  }
  HttpLimits limits_;
  std::unique_ptr<HttpServer> server_;
};

TEST_F(HttpServerTest, AnswersAndKeepsTheConnection) {
  Caller caller(server_->address());
  for (int i = 0; i < 3; ++i) {
    caller.Send("GET /hello?you HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_THAT(caller.Receive("hello you"), StartsWith("HTTP/1.1 200 OK\r\n"));
  }
}

TEST_F(HttpServerTest, ARequestInSinglePiecesIsUnderstood) {
  Caller caller(server_->address());
  for (const char c : std::string("POST /echo HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc")) {
    caller.Send(std::string(1, c));
  }
  EXPECT_THAT(caller.Receive("\r\n\r\nabc"), HasSubstr("200 OK"));
}

TEST_F(HttpServerTest, HeadHasTheLengthButNoBody) {
  Caller caller(server_->address());
  caller.Send("HEAD /hello HTTP/1.1\r\nConnection: close\r\n\r\n");
  const std::string reply = caller.Receive();
  EXPECT_THAT(reply, HasSubstr("Content-Length: 6\r\n"));
  EXPECT_THAT(reply, testing::EndsWith("\r\n\r\n"));
}

TEST_F(HttpServerTest, ALargeHeaderIs431AndALargeBody413) {
  Caller header(server_->address());
  header.Send("GET /hello HTTP/1.1\r\nX: " + std::string(5000, 'x') + "\r\n\r\n");
  EXPECT_THAT(header.Receive(), StartsWith("HTTP/1.1 431"));
  Caller body(server_->address());
  body.Send("POST /echo HTTP/1.1\r\nContent-Length: 2000\r\n\r\n");
  EXPECT_THAT(body.Receive(), StartsWith("HTTP/1.1 413"));
}

TEST_F(HttpServerTest, WhatIsNotHttpIs400) {
  Caller caller(server_->address());
  caller.Send("\x16\x03\x01 hello\r\n\r\n");
  EXPECT_THAT(caller.Receive(), StartsWith("HTTP/1.1 400"));
}

TEST_F(HttpServerTest, ASlowCallerIsClosedAndHoldsNobodyUp) {
  Caller slow(server_->address());
  slow.Send("GET /hel");
  Caller quick(server_->address());
  quick.Send("GET /hello HTTP/1.1\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(quick.Receive(), HasSubstr("200 OK"));
  const auto start = steady_clock::now();
  EXPECT_EQ(slow.Receive(), "");
  EXPECT_LT(steady_clock::now() - start, milliseconds(4000));
}

TEST_F(HttpServerTest, ConnectionsAboveTheBoundAreTurnedAwayUntilSomeoneLeaves) {
  std::vector<std::unique_ptr<Caller>> idle;
  for (std::size_t i = 0; i < limits_.connections; ++i) {
    idle.push_back(std::make_unique<Caller>(server_->address()));
    idle.back()->Send("GET /hello HTTP/1.1\r\n\r\n");
    EXPECT_THAT(idle.back()->Receive("hello "), HasSubstr("200 OK"));
  }
  {
    Caller late(server_->address());
    late.Send("GET /hello HTTP/1.1\r\n\r\n");
    EXPECT_EQ(late.Receive(), "");
  }
  idle.clear();
  std::string reply;
  for (int i = 0; i < 50 && reply.empty(); ++i) {
    Caller again(server_->address());
    again.Send("GET /hello HTTP/1.1\r\nConnection: close\r\n\r\n");
    reply = again.Receive();
  }
  EXPECT_THAT(reply, HasSubstr("200 OK"));
}

TEST_F(HttpServerTest, StoppingClosesWhoIsConnected) {
  Caller caller(server_->address());
  caller.Send("GET /hello HTTP/1.1\r\n\r\n");
  EXPECT_THAT(caller.Receive("hello "), HasSubstr("200 OK"));
  server_->Stop();
  EXPECT_EQ(caller.Receive(), "");
  server_->Stop();
}

TEST_F(HttpServerTest, AnAddressInUseOrWithoutSenseIsRefused) {
  EXPECT_EQ(HttpServer::Start(server_->address(), limits_, Router()).status().code(),
            Code::kUnavailable);
  for (const char* bad :
       {"", "127.0.0.1", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:70000", "example.org:80", ":80"}) {
    EXPECT_EQ(HttpServer::Start(bad, limits_, Router()).status().code(), Code::kInvalidArgument)
        << bad;
  }
}

}  // namespace
}  // namespace crosswalk::service::http
