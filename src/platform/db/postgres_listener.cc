#include "platform/db/postgres_listener.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "base/text.h"

namespace tandem::db {

namespace {

constexpr int kForever = -1;
constexpr int kFirstPause = 50;  // milliseconds before the second try to connect; doubles
constexpr int kLongestPause = 5000;

}  // namespace

PostgresListener::PostgresListener(std::string url, std::string channel, Announcer& announcer)
    : url_(std::move(url)),
      channel_(std::move(channel)),
      announcer_(announcer),
      stop_(eventfd(0, EFD_CLOEXEC)) {
  Connect();
  thread_ = std::thread([this] { Run(); });
}

PostgresListener::~PostgresListener() {
  eventfd_write(stop_, 1);
  thread_.join();
  close(stop_);
}

void PostgresListener::Run() {
  int pause = kFirstPause;
  while (true) {
    try {
      if (!connection_) {
        Connect();
        announcer_.TellGap();
      }
      pause = kFirstPause;
      Hear();
      return;
    } catch (const DatabaseError&) {
      connection_.reset();  // whoever reads or writes gets the error; here it only means to try again
    }
    if (!Wait(-1, pause)) return;
    pause = std::min(pause * 2, kLongestPause);
  }
}

void PostgresListener::Hear() {
  while (Wait(connection_->Socket(), kForever)) {
    std::vector<std::string> payloads;
    connection_->EachNotification([&](std::string payload) { payloads.push_back(std::move(payload)); });
    announcer_.Tell(payloads);
  }
}

void PostgresListener::Connect() {
  auto connection = std::make_unique<PostgresConnection>(url_);
  connection->Control(Cat("LISTEN \"", channel_, "\""));
  connection_ = std::move(connection);
}

bool PostgresListener::Wait(int socket, int milliseconds) const {
  pollfd waited[] = {{stop_, POLLIN, 0}, {socket, POLLIN, 0}};
  poll(waited, socket < 0 ? 1 : 2, milliseconds);
  return waited[0].revents == 0;
}

}  // namespace tandem::db
