// A load generator: many keep-alive connections on one thread, one request under way on each.
#ifndef TANDEM_BENCH_LOAD_CLIENT_H_
#define TANDEM_BENCH_LOAD_CLIENT_H_

#include <cstdint>
#include <functional>
#include <string>

namespace tandem::bench {

struct LoadResult {
  int64_t answers = 0;
  int64_t refused = 0;  // answers with status 400 or above
  double per_second = 0;
  double p50_ms = 0;
  double p95_ms = 0;
  double p99_ms = 0;
};

// The bytes of the n-th request of a connection.
using MakeRequest = std::function<std::string(int connection, int64_t n)>;

// Sends requests for `seconds` to the server on 127.0.0.1; throws std::runtime_error when a connection breaks.
LoadResult RunLoad(int port, int connections, double seconds, const MakeRequest& make);

// One request and its answer's body; throws for status 400 or above.
std::string Fetch(int port, const std::string& request);

// "METHOD /api/v1path HTTP/1.1 …" with bearer token and body.
std::string Request(const std::string& method, const std::string& path, const std::string& token,
                    const std::string& body = {}, const std::string& extra_headers = {});

}  // namespace tandem::bench

#endif  // TANDEM_BENCH_LOAD_CLIENT_H_
