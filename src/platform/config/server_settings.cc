// What can be set about `tandem serve`: the one list, from which --help and docs/configuration.md are
// written.
#include <array>

#include "platform/config/config.h"

namespace tandem::config {

std::span<const Setting> ServerSettings() {
  static const auto settings = std::to_array<Setting>({
      {"data", "./tandem-data", Kind::kText,
       "The directory that holds the database, the files and the keys."},
      {"database", "", Kind::kText,
       "A PostgreSQL address, postgresql://user@host/name; empty keeps the data in SQLite inside the data "
       "directory."},
      {"listen", "127.0.0.1:8080", Kind::kEndpoint,
       "The address and port to serve on; port 0 takes a free one."},
      {"public-url", "", Kind::kText,
       "The address people use, https://tandem.example.org, for links in invitations; empty makes them "
       "relative."},
      {"web", "", Kind::kText,
       "The directory of the built web client; empty takes the one beside the program."},
      {"trusted-proxies", "", Kind::kText,
       "Addresses or networks, comma-separated, of proxies whose X-Forwarded-For and X-Forwarded-Proto are "
       "believed."},
      {"workers", "32", Kind::kCount, "How many requests are worked on at once."},
      {"io-threads", "1", Kind::kCount,
       "How many threads move bytes; one serves over 50,000 requests a second."},
      {"max-connections", "4096", Kind::kCount,
       "How many connections are open at once; more are answered 503."},
      {"max-queue", "1024", Kind::kCount, "How many requests may wait for a worker; more are answered 503."},
      {"header-limit", "16KiB", Kind::kSize, "The most that a request's line and headers may take."},
      {"body-limit", "1MiB", Kind::kSize,
       "The most that a request's body may take, imports and uploads apart."},
      {"import-limit", "64MiB", Kind::kSize, "The most that an imported plan may take."},
      {"header-timeout", "10s", Kind::kDuration, "How long the headers of a request may take to arrive."},
      {"body-timeout", "10m", Kind::kDuration, "How long the body of a request may take to arrive."},
      {"min-body-rate", "1KiB", Kind::kSize,
       "How much of a body must arrive each second, on average, after 10 s."},
      {"idle-timeout", "75s", Kind::kDuration, "How long a connection may wait between two requests."},
      {"write-timeout", "30s", Kind::kDuration, "How long a client may take nothing of its answer."},
      {"stop-timeout", "10s", Kind::kDuration, "How long a stop waits for the requests in flight."},
      {"log-level", "info", Kind::kChoice, "What is logged, and what is worse.",
       "debug|info|warning|error|off"},
      {"log-format", "text", Kind::kChoice, "Log lines for people or, one JSON object a line, for machines.",
       "text|json"},
      {"log-file", "", Kind::kText, "The file to log to; empty logs to standard error."},
      {"log-requests", "true", Kind::kBool, "Whether each request is logged."},
  });
  return settings;
}

}  // namespace tandem::config
