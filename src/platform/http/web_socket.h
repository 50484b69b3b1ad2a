// One WebSocket: it receives what the hub publishes; what the client says is read and ignored.
#ifndef TANDEM_PLATFORM_HTTP_WEB_SOCKET_H_
#define TANDEM_PLATFORM_HTTP_WEB_SOCKET_H_

#include <string>
#include <vector>

#include "platform/http/connection.h"

namespace tandem::http {

// Answers the handshake of `request` on the socket, which becomes its own, and subscribes it. On the loop's
// thread.
void ServeWebSocket(Context& context, Loop& loop, Accepted accepted, const Request& request,
                    std::string owner, std::vector<std::string> topics);

}  // namespace tandem::http

#endif  // TANDEM_PLATFORM_HTTP_WEB_SOCKET_H_
