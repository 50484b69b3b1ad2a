#include "rooms/plan/outline.h"

#include "base/text.h"

namespace tandem::plan {
namespace {

void NumberAnew(std::vector<StoredTask>& tasks) {
  int64_t position = 0;
  for (StoredTask& task : tasks) task.position = position += kPositionStep;
}

// The position before which tasks from `at` on must stay, and how many of them have none that holds.
struct Gap {
  size_t count;
  int64_t before;
};
Gap GapAt(const std::vector<StoredTask>& tasks, size_t at, int64_t last) {
  size_t end = at;
  while (end < tasks.size() && tasks[end].position <= last) ++end;
  const auto count = static_cast<int64_t>(end - at);
  return {end - at, end < tasks.size() ? tasks[end].position : last + (count + 1) * kPositionStep};
}

}  // namespace

size_t SubtreeEnd(const std::vector<StoredTask>& tasks, size_t at) {
  size_t end = at + 1;
  while (end < tasks.size() && tasks[end].outline_level > tasks[at].outline_level) ++end;
  return end;
}

bool IsSummary(const std::vector<StoredTask>& tasks, size_t at) {
  return at + 1 < tasks.size() && tasks[at + 1].outline_level > tasks[at].outline_level;
}

std::vector<int> Parents(const std::vector<StoredTask>& tasks) {
  std::vector<int> parents;
  parents.reserve(tasks.size());
  std::vector<int> above;  // the last task of each level
  for (size_t i = 0; i < tasks.size(); ++i) {
    const auto level = static_cast<size_t>(std::max(tasks[i].outline_level, 1));
    above.resize(level, -1);
    parents.push_back(level == 1 ? -1 : above[level - 2]);
    above[level - 1] = static_cast<int>(i);
  }
  return parents;
}

size_t PlaceAfter(const std::vector<StoredTask>& tasks, size_t after, int level) {
  size_t place = after + 1;
  while (level <= tasks[after].outline_level && place < tasks.size() && tasks[place].outline_level > level)
    ++place;
  return place;
}

void MoveTasks(std::vector<StoredTask>& tasks, size_t from, size_t count, size_t to) {
  const auto first = tasks.begin() + static_cast<std::ptrdiff_t>(from);
  const auto end = first + static_cast<std::ptrdiff_t>(count);
  for (auto task = first; task != end; ++task) task->position = kUnplaced;
  if (to < from) std::rotate(tasks.begin() + static_cast<std::ptrdiff_t>(to), first, end);
  if (to > from + count) std::rotate(first, end, tasks.begin() + static_cast<std::ptrdiff_t>(to));
}

std::optional<size_t> BrokenLevel(const std::vector<StoredTask>& tasks) {
  int deepest = 1;
  for (size_t i = 0; i < tasks.size(); ++i) {
    if (tasks[i].outline_level < 1 || tasks[i].outline_level > deepest) return i;
    deepest = tasks[i].outline_level + 1;
  }
  return std::nullopt;
}

void SpacePositions(std::vector<StoredTask>& tasks) {
  int64_t last = 0;
  for (size_t i = 0; i < tasks.size();) {
    if (tasks[i].position > last) {
      last = tasks[i++].position;
      continue;
    }
    const Gap gap = GapAt(tasks, i, last);
    const auto parts = static_cast<int64_t>(gap.count) + 1;
    if (gap.before - last < parts) return NumberAnew(tasks);
    for (int64_t part = 1; part < parts; ++part)
      tasks[i++].position = last + (gap.before - last) / parts * part;
    last = tasks[i - 1].position;
  }
}

void KeepRisingPositions(std::vector<StoredTask>& tasks) {
  // Patience sorting: the last task of the best row of each length, and what stands before each task in its
  // row.
  std::vector<int> last_of_length;
  std::vector<int> before(tasks.size(), -1);
  const auto position = [&](int task) { return tasks[static_cast<size_t>(task)].position; };
  for (int i = 0; i < static_cast<int>(tasks.size()); ++i) {
    if (position(i) == kUnplaced) continue;
    const auto place = std::lower_bound(last_of_length.begin(), last_of_length.end(), position(i),
                                        [&](int task, int64_t than) { return position(task) < than; });
    if (place != last_of_length.begin()) before[static_cast<size_t>(i)] = *(place - 1);
    place == last_of_length.end() ? last_of_length.push_back(i) : void(*place = i);
  }
  std::vector<bool> keeps(tasks.size(), false);
  int task = last_of_length.empty() ? -1 : last_of_length.back();
  for (; task >= 0; task = before[static_cast<size_t>(task)]) keeps[static_cast<size_t>(task)] = true;
  for (size_t i = 0; i < tasks.size(); ++i) {
    if (!keeps[i]) tasks[i].position = kUnplaced;
  }
}

std::vector<std::string> WbsCodes(const std::vector<StoredTask>& tasks) {
  std::vector<std::string> codes;
  codes.reserve(tasks.size());
  std::vector<std::string> above;  // the code of each level's last task
  std::vector<int> counts;
  for (const StoredTask& task : tasks) {
    const auto level = static_cast<size_t>(std::max(task.outline_level, 1));
    counts.resize(level);
    above.resize(level);
    ++counts[level - 1];
    above[level - 1] = level == 1 ? std::to_string(counts[0]) : Cat(above[level - 2], '.', counts[level - 1]);
    codes.push_back(above[level - 1]);
  }
  return codes;
}

}  // namespace tandem::plan
