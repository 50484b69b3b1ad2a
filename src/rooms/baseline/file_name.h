// The name under which a browser keeps what it is shown.
#ifndef TANDEM_ROOMS_BASELINE_FILE_NAME_H_
#define TANDEM_ROOMS_BASELINE_FILE_NAME_H_

#include <string>
#include <string_view>

namespace tandem::baseline {

// The value of Content-Disposition (RFC 6266) for something to look at. `name` is UTF-8 and may hold
// anything, also what no file may be called; `plain` is for readers that know ASCII only, and holds neither
// quote nor backslash. Pure.
std::string InlineAs(std::string_view name, std::string_view plain);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_FILE_NAME_H_
