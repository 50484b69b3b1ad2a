// Hears what every server on this PostgreSQL database announced (LISTEN), and connects again when it must.
#ifndef TANDEM_PLATFORM_DB_POSTGRES_LISTENER_H_
#define TANDEM_PLATFORM_DB_POSTGRES_LISTENER_H_

#include <memory>
#include <string>
#include <thread>

#include "platform/db/announcer.h"
#include "platform/db/postgres_connection.h"

namespace tandem::db {

class PostgresListener {
 public:
  // Listens when it returns.
  PostgresListener(std::string url, std::string channel, Announcer& announcer);
  ~PostgresListener();

 private:
  void Run();
  void Hear();
  void Connect();
  // False when asked to stop.
  bool Wait(int socket, int milliseconds) const;

  std::string url_;
  std::string channel_;
  Announcer& announcer_;
  std::unique_ptr<PostgresConnection> connection_;
  int stop_;  // an eventfd
  std::thread thread_;
};

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_POSTGRES_LISTENER_H_
