// Files that people take for a plan file: named, with what to do instead.
#ifndef TANDEM_ROOMS_PLAN_EXCHANGE_OTHER_FORMATS_H_
#define TANDEM_ROOMS_PLAN_EXCHANGE_OTHER_FORMATS_H_

#include <string_view>

namespace tandem::plan {

// Throws Problem `plan.other_format` when the first bytes are those of a format that is not read.
void RefuseOtherFormats(std::string_view bytes);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_EXCHANGE_OTHER_FORMATS_H_
