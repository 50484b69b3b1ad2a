// A real server as a child process, for measuring from outside.
#ifndef TANDEM_BENCH_LOAD_SERVER_PROCESS_H_
#define TANDEM_BENCH_LOAD_SERVER_PROCESS_H_

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace tandem::bench {

// The program `tandem` beside the benchmark.
std::filesystem::path TandemProgram();

class ServerProcess {
 public:
  // Starts `tandem serve --data DIR --listen 127.0.0.1:0` with further flags and waits until it says where it serves.
  ServerProcess(const std::filesystem::path& data, const std::vector<std::string>& flags = {});
  ~ServerProcess();
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  int port() const { return port_; }
  // Resident memory in MB: now.
  double ResidentMegabytes() const;
  // CPU seconds used so far, user and system.
  double CpuSeconds() const;

 private:
  pid_t pid_ = -1;
  int port_ = 0;
};

}  // namespace tandem::bench

#endif  // TANDEM_BENCH_LOAD_SERVER_PROCESS_H_
