// What the commands that read a plan file without a server have in common.
#ifndef TANDEM_ROOMS_PLAN_EXCHANGE_FILE_COMMAND_H_
#define TANDEM_ROOMS_PLAN_EXCHANGE_FILE_COMMAND_H_

#include <functional>
#include <iosfwd>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/time.h"
#include "rooms/plan/exchange/plan_file.h"

namespace tandem::plan {

struct FileCommand {
  std::string path;                        // of the file; "-" reads standard input
  bool json = false;                       // else text for people
  std::map<std::string, std::string> map;  // CSV: field → header, from --map name=Title
  Day today;                               // where a plan without any date begins
};

// Reads the file and does `act` with it. Answers the exit code: 0 done, 1 the plan or the request breaks a
// rule (bad rows, a circle), 2 the file cannot be read. What is wrong goes to `errors`, or with json as a
// problem document, with "problems":[…] for bad rows, to `out`. The file's warnings go to `errors`, unless
// json: they are `act`'s to print.
int WithPlanFile(const FileCommand& command, std::ostream& out, std::ostream& errors,
                 const std::function<void(const PlanFile&)>& act);

// The first 500 of them: [{"line","uid","field","reason","message","text"}].
Json RowsJson(const std::vector<RowProblem>& rows);

// Filled up with blanks, or cut, to that many characters.
std::string Padded(std::string_view text, size_t width);
// A column as wide as the longest uid asks for, within reason.
size_t UidWidth(const PlanFile& file);
// The task's name, indented by its level.
std::string Indented(const forecast::Task& task);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_EXCHANGE_FILE_COMMAND_H_
