// Which function answers which path.
#ifndef CROSSWALK_SERVICE_HTTP_ROUTER_H_
#define CROSSWALK_SERVICE_HTTP_ROUTER_H_

#include <functional>
#include <map>
#include <string>

namespace crosswalk::service::http {

struct HttpRequest {
  std::string method;  // "GET"
  std::string path;    // without the query
  std::string query;   // without the question mark, not decoded
  std::string body;
};

struct HttpResponse {
  unsigned status = 200;
  std::string content_type = "text/plain; charset=utf-8";
  std::string body;
};

// Exact paths only. Filled before it serves, then immutable.
class Router {
 public:
  using Handler = std::function<HttpResponse(const HttpRequest&)>;

  // A HEAD request is answered like a GET one, without its body.
  void Add(const std::string& method, const std::string& path, Handler handler);
  // 404 for a path that nobody has, 405 for a method, 500 where the handler threw.
  HttpResponse Route(const HttpRequest& request) const;

 private:
  std::map<std::string, std::map<std::string, Handler>> paths_;
};

}  // namespace crosswalk::service::http

#endif  // CROSSWALK_SERVICE_HTTP_ROUTER_H_
