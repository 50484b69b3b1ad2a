#include "rooms/baseline/statement_parts.h"

namespace tandem::baseline {
namespace {

// More bars than fit on two pages are not read: then summaries of the first levels and milestones stand for
// all.
constexpr size_t kMostBars = 100;
constexpr int kShownLevels = 2;

std::string Text(std::string_view view) { return std::string(view); }

// A summary spans its tasks, whatever its own row says.
bool IsPoint(const plan::StoredTask& task) { return task.milestone && !task.summary; }

pdf::Table TaskTable(const Pages& pages) {
  const StatementWords& words = pages.words;
  pdf::Table table{
      {{Text(words.wbs), 1}, {Text(words.task), 5}, {Text(words.start), 1.5}, {Text(words.finish), 1.5}}, {}};
  for (const plan::StoredTask& task : pages.side.plan.tasks) {
    table.rows.push_back(
        {task.wbs, task.name, IsPoint(task) ? "" : ToText(DayOf(task.start)), ToText(DayOf(task.finish))});
  }
  return table;
}

bool IsShown(const plan::StoredTask& task, bool all) {
  return all || IsPoint(task) || (task.summary && task.outline_level <= kShownLevels);
}

pdf::Timeline BarsOf(const plan::StoredPlan& plan) {
  pdf::Timeline timeline;
  const bool all = plan.tasks.size() <= kMostBars;
  for (const plan::StoredTask& task : plan.tasks) {
    if (IsShown(task, all) && timeline.bars.size() < kMostBars) {
      timeline.bars.push_back(
          {task.name, task.start, task.finish, task.outline_level - 1, IsPoint(task), task.summary});
    }
  }
  return timeline;
}

}  // namespace

void AddPlan(Pages& pages) {
  if (pages.side.plan.tasks.empty()) return;
  pages.Begin(pages.words.plan);
  pages.Add(TaskTable(pages));
  pages.Add(pdf::Heading{Text(pages.words.schedule), 2});
  pages.Add(BarsOf(pages.side.plan));
}

}  // namespace tandem::baseline
