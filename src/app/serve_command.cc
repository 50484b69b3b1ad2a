#include "app/serve_command.h"

#include <malloc.h>

#include <csignal>
#include <filesystem>
#include <iostream>

#include "app/forecaster.h"
#include "app/front_door.h"
#include "app/house.h"
#include "app/live.h"
#include "base/text.h"
#include "platform/http/server.h"
#include "platform/log/log.h"

namespace tandem::app {
namespace {

// The thread that answers probes has a connection of its own too.
constexpr int kUrgentWorkers = 1;

HouseOptions HouseOf(const config::Settings& settings, bool group_commit) {
  HouseOptions options;
  options.data = settings.Text("data");
  options.database = settings.Text("database");
  options.database_options.group_commit = group_commit;
  options.database_options.connections = static_cast<int>(settings.Count("workers")) + kUrgentWorkers;
  options.import_limit = settings.Size("import-limit");
  std::string_view url = settings.Text("public-url");
  if (const size_t scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  if (!url.empty()) options.name = Split(url, '/').front();
  return options;
}

std::vector<std::string> List(const std::string& text) {
  std::vector<std::string> items;
  for (std::string_view item : Split(text, ',')) {
    if (!Trim(item).empty()) items.emplace_back(Trim(item));
  }
  return items;
}

http::Options ServerOf(const config::Settings& settings, const FrontDoor& door) {
  http::Options options;
  const config::Endpoint listen = settings.Endpoint("listen");
  options.host = listen.host.empty() ? "0.0.0.0" : listen.host;
  options.port = listen.port;
  options.workers = static_cast<int>(settings.Count("workers"));
  options.io_threads = static_cast<int>(settings.Count("io-threads"));
  options.max_connections = static_cast<size_t>(settings.Count("max-connections"));
  options.queue_limit = static_cast<size_t>(settings.Count("max-queue"));
  options.header_limit = settings.Size("header-limit");
  options.default_body_limit = settings.Size("body-limit");
  options.body_limit = [&door, standard = settings.Size("body-limit")](http::Method method, const std::string& path) {
    return door.BodyLimit(method, path, standard);
  };
  options.is_urgent = FrontDoor::IsProbe;
  options.header_timeout = settings.Duration("header-timeout");
  options.body_timeout = settings.Duration("body-timeout");
  options.min_body_rate = settings.Size("min-body-rate");
  options.idle_timeout = settings.Duration("idle-timeout");
  options.write_timeout = settings.Duration("write-timeout");
  options.stop_timeout = settings.Duration("stop-timeout");
  options.trusted_proxies = List(settings.Text("trusted-proxies"));
  options.log_requests = settings.Bool("log-requests");
  return options;
}

// The client that was built into this checkout, unless another is named.
std::string WebDirectory(const config::Settings& settings) {
  if (!settings.Text("web").empty()) return settings.Text("web");
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  for (const char* place : {"../share/tandem/web", "../../../web/dist"}) {
    const auto candidate = (program.parent_path() / place).lexically_normal();
    if (std::filesystem::exists(candidate / "index.html", error)) return candidate.string();
  }
  log::Warning("web.absent", {{"what", "The web client is not built; only the API is served."}});
  return {};
}

// Few arenas: 32 workers with one each would keep far more memory than they use.
void KeepMemorySmall() {
  mallopt(M_ARENA_MAX, 2);
  mallopt(M_TRIM_THRESHOLD, 1 << 20);
}

// Blocks the signals in every thread to come, so that Wait receives them.
sigset_t BlockStopSignals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  return signals;
}

// Keeps house once a minute until a stop signal comes.
void KeepHouse(const sigset_t& signals, Presence& presence, db::Database& database) {
  constexpr timespec kMinute{60, 0};
  while (sigtimedwait(&signals, nullptr, &kMinute) < 0) {
    try {
      presence.WriteDown(database, SystemNow());
    } catch (const Problem& problem) {
      log::Error("housekeeping.failed", {{"what", problem.message()}});
    }
  }
}

}  // namespace

int RunServe(const config::Settings& settings, bool group_commit) {
  KeepMemorySmall();
  const sigset_t signals = BlockStopSignals();
  log::Start({log::ParseLevel(settings.Text("log-level")), log::ParseFormat(settings.Text("log-format")),
              settings.Text("log-file"), {}});
  http::Hub hub;
  House house(HouseOf(settings, group_commit));
  Presence presence;
  const FrontDoor door(house, presence, WebDirectory(settings));
  ConnectLive(house.database(), hub);
  const Forecaster forecaster(house.database(), SystemNow);
  http::Server server(ServerOf(settings, door), [&door](const http::Request& request) { return door.Handle(request); },
                      &hub);
  server.Start();
  const config::Endpoint listen = settings.Endpoint("listen");
  const std::string host = listen.host.empty() ? "127.0.0.1" : listen.host;
  std::cout << "Tandem serves at http://" << host << ':' << server.port() << std::endl;
  KeepHouse(signals, presence, house.database());
  log::Info("server.stopping");
  server.Stop();
  presence.WriteDown(house.database(), SystemNow());
  return 0;
}

}  // namespace tandem::app
