// One accepted HTTP connection: reads requests one after the other, hands each to a worker, writes its
// answer.
#ifndef TANDEM_PLATFORM_HTTP_CONNECTION_H_
#define TANDEM_PLATFORM_HTTP_CONNECTION_H_

#include <string>

#include "platform/http/context.h"
#include "platform/http/loop.h"

namespace tandem::http {

// An accepted socket. Owned by whoever holds it; closed by who takes it over.
struct Accepted {
  int descriptor;
  bool is_v6;
  std::string address;  // the peer's, as text
};

// Serves the connection until it ends; counted in the context from now on. On the loop's thread.
void ServeConnection(Context& context, Loop& loop, Accepted accepted);
// Answers 503 and ends the connection, without reading a request; counted too.
void TurnAway(Context& context, Loop& loop, Accepted accepted);

}  // namespace tandem::http

#endif  // TANDEM_PLATFORM_HTTP_CONNECTION_H_
