// The calendars of an MSPDI file.
#ifndef TANDEM_ROOMS_PLAN_EXCHANGE_MSPDI_CALENDARS_H_
#define TANDEM_ROOMS_PLAN_EXCHANGE_MSPDI_CALENDARS_H_

#include "platform/xml/xml.h"
#include "rooms/plan/exchange/plan_file.h"

namespace tandem::plan {

// Fills file.calendars and file.default_calendar; without any calendar the standard one is there. Recurring
// exceptions and alternative work weeks become plain exceptions, after the exceptions that are given by date.
void ReadMspdiCalendars(const xml::Document& document, PlanFile& file);
// The index of the calendar with that UID, -1 when there is none.
int FindCalendar(const PlanFile& file, std::string_view uid);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_EXCHANGE_MSPDI_CALENDARS_H_
