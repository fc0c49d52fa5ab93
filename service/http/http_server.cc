#include "service/http/http_server.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <optional>
#include <thread>
#include <unordered_set>
#include <utility>

#include "glossary/base/log.h"

namespace crosswalk::service::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace bhttp = boost::beast::http;
using asio::ip::tcp;

class Connection;

// What the connections of a server share. Only its thread touches it once it runs.
struct Shared {
  HttpLimits limits;
  Router router;
  std::unordered_set<Connection*> open;
};

// One connection; lives as long as an operation of it is under way.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(tcp::socket socket, Shared& shared) : stream_(std::move(socket)), shared_(shared) {
    shared_.open.insert(this);
  }
  ~Connection() { shared_.open.erase(this); }

  void Read() {
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(shared_.limits.header_bytes));
    parser_->body_limit(shared_.limits.body_bytes);
    stream_.expires_after(shared_.limits.timeout);
    bhttp::async_read(
        stream_, buffer_, *parser_,
        [self = shared_from_this()](beast::error_code error, std::size_t) { self->OnRead(error); });
  }

  void Close() {
    beast::error_code ignored;
    stream_.socket().shutdown(tcp::socket::shutdown_both, ignored);
    stream_.socket().close(ignored);
  }

 private:
  void OnRead(beast::error_code error) {
    if (error == bhttp::error::header_limit) {
      return Write({431, "text/plain; charset=utf-8", "the header is too large\n"}, false, false);
    }
    if (error == bhttp::error::body_limit) {
      return Write({413, "text/plain; charset=utf-8", "the body is too large\n"}, false, false);
    }
    if (error && error.category() == bhttp::make_error_code(bhttp::error::bad_method).category() &&
        error != bhttp::error::end_of_stream && error != bhttp::error::partial_message) {
      return Write({400, "text/plain; charset=utf-8", "this is not HTTP\n"}, false, false);
    }
    if (error) return Close();  // the caller left, or took too long
    const auto& message = parser_->get();
    HttpRequest request;
    request.method = std::string(message.method_string());
    const std::string target(message.target());
    const std::size_t mark = target.find('?');
    request.path = target.substr(0, mark);
    if (mark != std::string::npos) request.query = target.substr(mark + 1);
    const bool head = request.method == "HEAD";
    const bool keep = message.keep_alive();
    request.body = std::move(parser_->get().body());
    Write(shared_.router.Route(request), keep, head);
  }

  void Write(HttpResponse answer, bool keep_alive, bool head) {
    response_ = {};
    response_.version(11);
    response_.result(answer.status);
    response_.set(bhttp::field::content_type, answer.content_type);
    response_.set(bhttp::field::cache_control, "no-store");
    response_.set("X-Content-Type-Options", "nosniff");
    response_.keep_alive(keep_alive);
    const std::size_t size = answer.body.size();
    if (!head) response_.body() = std::move(answer.body);
    response_.content_length(size);
    stream_.expires_after(shared_.limits.timeout);
    bhttp::async_write(
        stream_, response_,
        [self = shared_from_this(), keep_alive](beast::error_code error, std::size_t) {
          if (error || !keep_alive) return self->Close();
          self->Read();
        });
  }

  beast::tcp_stream stream_;
  Shared& shared_;
  beast::flat_buffer buffer_;
  std::optional<bhttp::request_parser<bhttp::string_body>> parser_;
  bhttp::response<bhttp::string_body> response_;
};

Result<tcp::endpoint> EndpointOf(const std::string& address) {
  const std::size_t colon = address.rfind(':');
  if (colon == std::string::npos) return InvalidArgument(address + ": is not HOST:PORT");
  std::string host = address.substr(0, colon);
  if (host == "localhost") host = "127.0.0.1";
  if (host.size() > 2 && host.front() == '[') host = host.substr(1, host.size() - 2);
  const std::string port = address.substr(colon + 1);
  beast::error_code error;
  const asio::ip::address ip = asio::ip::make_address(host, error);
  const bool digits = !port.empty() && port.size() <= 5 &&
                      port.find_first_not_of("0123456789") == std::string::npos;
  if (error || !digits || std::stoi(port) > 65535) {
    return InvalidArgument(address + ": is not HOST:PORT with a numeric host");
  }
  return tcp::endpoint(ip, static_cast<unsigned short>(std::stoi(port)));
}

}  // namespace

struct HttpServer::Parts {
  Shared shared;
  asio::io_context context{1};
  tcp::acceptor acceptor{context};
  std::string address;
  std::thread thread;

  void Accept() {
    acceptor.async_accept([this](beast::error_code error, tcp::socket socket) {
      if (!acceptor.is_open()) return;
      // Above the bound the newcomer is turned away: those who are in have timeouts.
      if (!error && shared.open.size() < shared.limits.connections) {
        std::make_shared<Connection>(std::move(socket), shared)->Read();
      }
      Accept();
    });
  }
};

HttpServer::HttpServer() : parts_(std::make_unique<Parts>()) {}
HttpServer::~HttpServer() { Stop(); }
const std::string& HttpServer::address() const { return parts_->address; }

Result<std::unique_ptr<HttpServer>> HttpServer::Start(const std::string& address,
                                                      const HttpLimits& limits, Router router) {
  CROSSWALK_ASSIGN(const tcp::endpoint endpoint, EndpointOf(address));
  std::unique_ptr<HttpServer> server(new HttpServer);
  Parts& parts = *server->parts_;
  parts.shared.limits = limits;
  parts.shared.router = std::move(router);
  beast::error_code error;
  parts.acceptor.open(endpoint.protocol(), error);
  if (!error) parts.acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) parts.acceptor.bind(endpoint, error);
  if (!error) parts.acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error) return Unavailable(address + ": cannot be listened on: " + error.message());
  parts.address = address.substr(0, address.rfind(':')) + ":" +
                  std::to_string(parts.acceptor.local_endpoint(error).port());
  parts.Accept();
  parts.thread = std::thread([&parts] { parts.context.run(); });
  return server;
}

void HttpServer::Stop() {
  if (!parts_->thread.joinable()) return;
  asio::post(parts_->context, [this] {
    beast::error_code ignored;
    parts_->acceptor.close(ignored);
    for (Connection* connection : parts_->shared.open) connection->Close();
  });
  parts_->thread.join();
}

}  // namespace crosswalk::service::http
