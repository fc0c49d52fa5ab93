// Tells the service manager how the service is (the protocol of sd_notify(3)).
#ifndef CROSSWALK_SERVICE_SERVICE_NOTIFY_H_
#define CROSSWALK_SERVICE_SERVICE_NOTIFY_H_

#include <string_view>

namespace crosswalk::service {

// Sends `state`, for example "READY=1", to the socket that NOTIFY_SOCKET names; nothing without
// one. False where it was named and could not be reached.
bool NotifyServiceManager(std::string_view state);

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_SERVICE_NOTIFY_H_
