#include "rooms/plan/exchange/read_plan.h"

#include "rooms/plan/exchange/csv.h"
#include "rooms/plan/exchange/mspdi.h"

namespace tandem::plan {

std::string_view DetectFormat(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const bool wide = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  if (wide) return bytes.substr(2, 2).find('<') != std::string_view::npos ? "mspdi" : "csv";
  const size_t first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && bytes[first] == '<' ? "mspdi" : "csv";
}

PlanFile ReadPlan(std::string_view bytes, const std::map<std::string, std::string>& mapping) {
  return DetectFormat(bytes) == "mspdi" ? ReadMspdi(bytes) : ReadCsv(bytes, mapping);
}

}  // namespace tandem::plan
