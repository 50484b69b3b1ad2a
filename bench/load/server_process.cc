#include "load/server_process.h"

#include <csignal>
#include <fstream>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace tandem::bench {
namespace {

[[noreturn]] void Become(const std::filesystem::path& data, const std::vector<std::string>& flags, int out) {
  dup2(out, STDOUT_FILENO);
  std::vector<std::string> words = {TandemProgram().string(), "serve", "--data", data.string(), "--listen",
                                    "127.0.0.1:0", "--log-requests", "false", "--log-level", "error"};
  words.insert(words.end(), flags.begin(), flags.end());
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  execv(arguments[0], arguments.data());
  _exit(127);
}

// "Tandem serves at http://127.0.0.1:PORT"
int ReadPort(int in) {
  std::string line;
  for (char c = 0; read(in, &c, 1) == 1 && c != '\n';) line += c;
  const size_t colon = line.rfind(':');
  if (colon == std::string::npos) throw std::runtime_error("the server did not start");
  return std::stoi(line.substr(colon + 1));
}

}  // namespace

std::filesystem::path TandemProgram() { return std::filesystem::read_symlink("/proc/self/exe").parent_path() / "tandem"; }

ServerProcess::ServerProcess(const std::filesystem::path& data, const std::vector<std::string>& flags) {
  int ends[2];
  if (pipe(ends) != 0) throw std::runtime_error("no pipe");
  pid_ = fork();
  if (pid_ == 0) Become(data, flags, ends[1]);
  close(ends[1]);
  port_ = ReadPort(ends[0]);
  close(ends[0]);
}

ServerProcess::~ServerProcess() {
  kill(pid_, SIGTERM);
  waitpid(pid_, nullptr, 0);
}

double ServerProcess::ResidentMegabytes() const {
  std::ifstream status("/proc/" + std::to_string(pid_) + "/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
  }
  return 0;
}

double ServerProcess::CpuSeconds() const {
  std::ifstream stat("/proc/" + std::to_string(pid_) + "/stat");
  std::string field;
  double ticks = 0;
  for (int i = 1; i <= 15 && stat >> field; ++i) {
    if (i >= 14) ticks += std::stod(field);
  }
  return ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

}  // namespace tandem::bench
