// Where the tests find the real files that are not part of the project.
#ifndef TANDEM_ROOMS_PLAN_EXCHANGE_SHARED_DATA_H_
#define TANDEM_ROOMS_PLAN_EXCHANGE_SHARED_DATA_H_

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace tandem::plan {

inline std::filesystem::path SharedData() {
  if (const char* given = std::getenv("TANDEM_SHARED_DATA")) return given;
  const char* source = std::getenv("TANDEM_SOURCE");
  return std::filesystem::path(source ? source : ".") / "../shared/data";
}

inline std::string FileBytes(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_EXCHANGE_SHARED_DATA_H_
