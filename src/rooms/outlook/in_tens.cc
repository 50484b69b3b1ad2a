#include "rooms/outlook/in_tens.h"

#include <map>
#include <set>

namespace tandem::outlook {
namespace {

using Task = std::pair<Day, std::string>;  // when it ended, and its id

template <typename Past>
Task TaskOf(const Past& past) {
  return {past.ended, past.task};
}

// The first tasks of each engagement, in tens.
template <typename Past>
std::map<std::string, std::set<Task>> FirstTasks(const std::vector<Past>& past) {
  std::map<std::string, std::set<Task>> tasks;
  for (const Past& one : past) tasks[one.engagement].insert(TaskOf(one));
  for (auto& [engagement, some] : tasks) {
    const size_t kept = some.size() / kTogether * kTogether;
    some.erase(std::next(some.begin(), static_cast<std::ptrdiff_t>(kept)), some.end());
  }
  return tasks;
}

template <typename Past>
std::vector<Past> Kept(const std::vector<Past>& past, const EngagementId& engagement) {
  const std::string own = ToText(engagement);
  const auto tasks = FirstTasks(past);
  std::vector<Past> kept;
  for (const Past& one : past) {
    if (one.engagement == own || tasks.at(one.engagement).contains(TaskOf(one))) kept.push_back(one);
  }
  return kept;
}

}  // namespace

std::vector<PastEstimate> InTens(const std::vector<PastEstimate>& past, const EngagementId& engagement) {
  return Kept(past, engagement);
}

std::vector<PastStatement> InTens(const std::vector<PastStatement>& past, const EngagementId& engagement) {
  return Kept(past, engagement);
}

}  // namespace tandem::outlook
