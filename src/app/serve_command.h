// tandem serve: the server, until it is told to stop.
#ifndef TANDEM_APP_SERVE_COMMAND_H_
#define TANDEM_APP_SERVE_COMMAND_H_

#include "platform/config/config.h"

namespace tandem::app {

// Serves until SIGTERM or SIGINT, then answers what is in flight and returns 0. Throws Problem when it cannot start.
// `group_commit` false commits each write by itself, for the benchmark.
int RunServe(const config::Settings& settings, bool group_commit);

}  // namespace tandem::app

#endif  // TANDEM_APP_SERVE_COMMAND_H_
