// From a request to the bytes of its answer; runs on a worker thread.
#ifndef TANDEM_PLATFORM_HTTP_ANSWER_H_
#define TANDEM_PLATFORM_HTTP_ANSWER_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/context.h"
#include "platform/http/loop.h"
#include "platform/http/request.h"

namespace tandem::http {

// An answer ready for the wire: head and body are sent in one write.
struct Answer {
  std::string head;
  std::string body;
  std::shared_ptr<const std::string> shared_body;
  bool send_body = true;  // not for HEAD
  bool close = false;     // the connection ends after it
  // An accepted WebSocket: nothing is written, the connection changes hands.
  bool websocket = false;
  std::vector<std::string> topics;
  std::string owner;

  std::string_view Body() const {
    if (!send_body) return {};
    return shared_body ? std::string_view(*shared_body) : std::string_view(body);
  }
};

// Runs the handler and prepares its answer; what it throws becomes a problem. Logs the request.
Answer Answered(Context& context, const Request& request, bool keep_alive);
// The answer to something no handler has seen: the connection ends after it. `request` may be only partly
// read.
Answer Refused(Context& context, const Request& request, int status, std::string_view reason,
               std::string_view detail);

}  // namespace tandem::http

#endif  // TANDEM_PLATFORM_HTTP_ANSWER_H_
