#include "service/http/router.h"

#include <exception>
#include <utility>

#include "glossary/base/log.h"

namespace crosswalk::service::http {

void Router::Add(const std::string& method, const std::string& path, Handler handler) {
  paths_[path][method] = std::move(handler);
}

HttpResponse Router::Route(const HttpRequest& request) const {
  const auto path = paths_.find(request.path);
  if (path == paths_.end()) return {404, "text/plain; charset=utf-8", "there is no such page\n"};
  const auto handler = path->second.find(request.method == "HEAD" ? "GET" : request.method);
  if (handler == path->second.end()) {
    return {405, "text/plain; charset=utf-8", "this page does not know that method\n"};
  }
  try {
    return handler->second(request);
  } catch (const std::exception& error) {
    Log(LogLevel::kError, "page failed", {{"path", request.path}, {"why", error.what()}});
    return {500, "text/plain; charset=utf-8", "something went wrong here\n"};
  }
}

}  // namespace crosswalk::service::http
