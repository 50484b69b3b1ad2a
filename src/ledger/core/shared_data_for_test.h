// Where the shared test data is, for tests.
#ifndef TANDEM_LEDGER_CORE_SHARED_DATA_FOR_TEST_H_
#define TANDEM_LEDGER_CORE_SHARED_DATA_FOR_TEST_H_

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace tandem::ledger {

inline std::filesystem::path SharedData(std::string_view folder) {
  const char* given = std::getenv("TANDEM_SHARED_DATA");
  const char* source = std::getenv("TANDEM_SOURCE");
  const std::filesystem::path root =
      given ? std::filesystem::path(given) : std::filesystem::path(source ? source : ".") / "../shared/data";
  return root / folder;
}

inline std::string ReadWholeFile(const std::filesystem::path& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

}  // namespace tandem::ledger

#endif  // TANDEM_LEDGER_CORE_SHARED_DATA_FOR_TEST_H_
