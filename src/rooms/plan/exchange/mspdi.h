// Microsoft Project's XML format (MSPDI, namespace http://schemas.microsoft.com/project), versions 2003 to
// 2019 and what other programs write under that name. Source: Microsoft's "Project XML Data Interchange
// Schema" reference.
#ifndef TANDEM_ROOMS_PLAN_EXCHANGE_MSPDI_H_
#define TANDEM_ROOMS_PLAN_EXCHANGE_MSPDI_H_

#include <string_view>

#include "rooms/plan/exchange/plan_file.h"

namespace tandem::plan {

// HonorConstraints is not read: Project itself writes 0 while it honors them, other programs 1.
// Throws Problem where the file as a whole cannot be read: those of xml::Document::Parse, `plan.not_mspdi`
// (another XML format), `plan.too_large`. Everything else is listed in PlanFile::problems and ::warnings with
// its line.
PlanFile ReadMspdi(std::string_view bytes);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_EXCHANGE_MSPDI_H_
