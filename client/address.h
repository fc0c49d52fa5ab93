// Reads the address of a service.
#ifndef CROSSWALK_CLIENT_ADDRESS_H_
#define CROSSWALK_CLIENT_ADDRESS_H_

#include <string_view>

#include "client/result.h"

namespace crosswalk::client {

// Success for HOST:PORT ([::1]:50051 for IPv6) and unix:PATH, else INVALID_ARGUMENT with the
// reason.
Result<void> CheckAddress(std::string_view address);

// True where the address can only be this machine: a unix socket, localhost, 127.0.0.0/8, ::1.
bool IsThisMachine(std::string_view address);

}  // namespace crosswalk::client

#endif  // CROSSWALK_CLIENT_ADDRESS_H_
