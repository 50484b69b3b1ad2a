// A caller from the columns that signing in by cookie and by token both select first: person's id, organisation's id,
// name, email, organisation's name, role.
#ifndef TANDEM_ROOMS_PEOPLE_CALLER_ROW_H_
#define TANDEM_ROOMS_PEOPLE_CALLER_ROW_H_

#include "rooms/people/person.h"

namespace tandem::people {

inline api::Caller ReadCallerColumns(const db::Row& row) {
  api::Caller caller;
  caller.person = *ParseUuid(row.Text(0));
  caller.organisation = *ParseUuid(row.Text(1));
  caller.name = row.Text(2);
  caller.email = row.Text(3);
  caller.organisation_name = row.Text(4);
  caller.administers = row.Text(5) == Word(OrganisationRole::kAdmin);
  return caller;
}

}  // namespace tandem::people

#endif  // TANDEM_ROOMS_PEOPLE_CALLER_ROW_H_
