// What the record of an engagement keeps of a change of its plan, and reading it back. Both sides of an entry
// have the shape {"settings":{…},"calendars":[…],"tasks":[…],"links":[…]}: of what changed the changed
// fields, of what came or went all fields that are not as in a blank one; empty parts are left out. Elements
// say their id and name.
#ifndef TANDEM_ROOMS_PLAN_RECORDED_H_
#define TANDEM_ROOMS_PLAN_RECORDED_H_

#include "base/record.h"

namespace tandem::plan {

struct Sides {
  Json before, after;
};

// Fields of `record` that differ from those of `blank`, of the same type.
Json FieldsUnlike(const RecordType& type, const void* record, const void* blank);
// Fields in which the two differ, with the value of each.
Sides Difference(const RecordType& type, const void* before, const void* after);
// Sets the fields that the object names and the type has. Throws Problem kInternal where a value cannot be
// read.
void SetFields(const RecordType& type, const Json& fields, void* record);
// Whether every field that the object names and the type has holds that value.
bool HasFields(const RecordType& type, const Json& fields, const void* record);
// Members of `of` whose value in `other` is different or absent.
Json MembersUnlike(const Json& of, const Json& other);
// The elements of one part of an entry's side, none when it is left out.
const Json::Array& Part(const Json& side, std::string_view part);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_RECORDED_H_
