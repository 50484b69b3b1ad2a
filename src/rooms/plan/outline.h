// The tree of work: a flat list in order, each task with its depth. Pure functions.
#ifndef TANDEM_ROOMS_PLAN_OUTLINE_H_
#define TANDEM_ROOMS_PLAN_OUTLINE_H_

#include "rooms/plan/task.h"

namespace tandem::plan {

inline constexpr int64_t kUnplaced = -1;  // a position to be given by SpacePositions
inline constexpr int64_t kPositionStep = int64_t{1} << 20;

// One past the last task below tasks[at].
size_t SubtreeEnd(const std::vector<StoredTask>& tasks, size_t at);
bool IsSummary(const std::vector<StoredTask>& tasks, size_t at);
// The index of the task that each is below, -1 at the top.
std::vector<int> Parents(const std::vector<StoredTask>& tasks);
// Where a task of that level goes that is to follow tasks[after]: right below it when deeper, else past
// everything that is deeper than itself.
size_t PlaceAfter(const std::vector<StoredTask>& tasks, size_t after, int level);
// Takes out `count` tasks from `from` and puts them before what was at `to`, to be placed anew.
void MoveTasks(std::vector<StoredTask>& tasks, size_t from, size_t count, size_t to);
// The first task that is more than one level deeper than the one before it.
std::optional<size_t> BrokenLevel(const std::vector<StoredTask>& tasks);
// Gives every unplaced task, and every one that does not come after the one before it, a position in the gap
// where it stands; where no gap is left, numbers all anew.
void SpacePositions(std::vector<StoredTask>& tasks);
// Leaves positions only to a longest row of tasks whose positions rise, the others unplaced.
void KeepRisingPositions(std::vector<StoredTask>& tasks);
// "1", "1.1", … one for one.
std::vector<std::string> WbsCodes(const std::vector<StoredTask>& tasks);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_OUTLINE_H_
