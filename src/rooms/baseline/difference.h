// The difference of two documents as a list of changes of single fields, and applying it to a document.
//
// Lists of a document are objects keyed by id, so a path such as {"clauses", id, "title"} names the same
// field in every document. What is there on one side only is added or removed whole: {"plan", "tasks", id}.
// Arrays are values.
//
// For all a and b: Apply(a, Compare(a, b)) has the same canonical JSON as b. Differences without conflicts
// commute: they give the same document in whichever order they are applied.
#ifndef TANDEM_ROOMS_BASELINE_DIFFERENCE_H_
#define TANDEM_ROOMS_BASELINE_DIFFERENCE_H_

#include "base/record.h"

namespace tandem::baseline {

using Path = std::vector<std::string>;

// One field or element that differs. Nothing before: added; nothing after: removed. Null is a value, not
// nothing.
struct Operation {
  Path path;
  Given<Json> before;
  Given<Json> after;
};
const RecordType& DescribeRecord(const Operation*);

using Difference = std::vector<Operation>;  // by path

// Two changes that do not go together.
struct Contradiction {
  Path path;
  Given<Json> theirs;  // what is there, or what the other difference makes of it; nothing: not there
  Given<Json> yours;   // what this difference makes of it
};
const RecordType& DescribeRecord(const Contradiction*);

// "clauses/<id>/title": for messages and selections. No name in a document contains a slash.
std::string ToText(const Path& path);

Difference Compare(const Json& before, const Json& after);

// The document changed by the difference. An operation whose result is there already changes nothing. Throws
// Problem 409 "change.conflict" with a detail per path where the document is neither as before nor as after.
Json Apply(Json document, const Difference& difference);

// Where Apply would refuse.
std::vector<Contradiction> ConflictsWith(const Json& document, const Difference& difference);

// Whether the document says everything already that the difference makes of it.
bool Holds(const Json& document, const Difference& difference);

// Where two differences of the same document contradict each other: the same field made different, or one
// changing what the other removes.
std::vector<Contradiction> Conflicts(const Difference& theirs, const Difference& yours);

// Sets everything that the difference touches to what it is afterwards, whatever it was; passes over fields
// of elements that are not there. For a draft, which has moved on since.
Json Overlay(Json document, const Difference& difference);

// The operations at or below one of the paths, given as ToText writes them.
Difference Select(const Difference& difference, const std::vector<std::string>& paths);

// Throws Problem 409 "change.conflict" unless there are none.
void RefuseConflicts(const std::vector<Contradiction>& conflicts);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_DIFFERENCE_H_
