#include <algorithm>
#include <limits>

#include "forecast/kernel.h"

namespace tandem::forecast {
namespace {

constexpr int kForever = std::numeric_limits<int>::max();

// The last step that reads each row.
std::vector<int> LastUses(const Program& program, Reuse reuse) {
  std::vector<int> last(static_cast<size_t>(program.rows), 0);
  const auto use = [&](int row, int step) {
    if (row != kNoRow) last[static_cast<size_t>(row)] = std::max(last[static_cast<size_t>(row)], step);
  };
  for (size_t i = 0; i < program.steps.size(); ++i) {
    const Step& step = program.steps[i];
    use(step.one, static_cast<int>(i));
    use(step.two, static_cast<int>(i));
    for (int s = step.sources_from; s < step.sources_end; ++s)
      use(program.sources[static_cast<size_t>(s)].row, static_cast<int>(i));
    if (reuse == Reuse::kKept && !IsLength(step.op)) use(step.to_row, kForever);
  }
  for (const Output& output : program.watched) use(output.row, kForever);
  use(program.end.row, kForever);
  return last;
}

}  // namespace

Layout MakeLayout(const Program& program, Reuse reuse) {
  const std::vector<int> last = LastUses(program, reuse);
  Layout layout{program.steps, program.sources, 0,
                std::vector<int>(static_cast<size_t>(program.rows), kNoRow)};
  std::vector<int> free;
  std::vector<char> is_free(static_cast<size_t>(program.rows), 0);
  const auto read = [&](int& row, int step) {
    if (row == kNoRow) return;
    const size_t from = static_cast<size_t>(row);
    row = layout.place[from];
    if (last[from] != step || is_free[from]) return;
    is_free[from] = 1;
    free.push_back(row);
  };
  for (size_t i = 0; i < layout.steps.size(); ++i) {
    Step& step = layout.steps[i];
    // A new place is chosen before the old ones are free: no step writes where it reads.
    if (free.empty()) free.push_back(layout.places++);
    step.to_row = layout.place[static_cast<size_t>(step.to_row)] = free.back();
    free.pop_back();
    const int index = static_cast<int>(i);
    read(step.one, index);
    read(step.two, index);
    for (int s = step.sources_from; s < step.sources_end; ++s)
      read(layout.sources[static_cast<size_t>(s)].row, index);
  }
  return layout;
}

Workspace MakeWorkspace(const Program& program, const Layout& layout) {
  Workspace workspace;
  workspace.rows.resize(static_cast<size_t>(layout.places));
  workspace.teams.resize(program.uncertainty.teams.size());
  workspace.delays.resize(program.uncertainty.risks.size());
  return workspace;
}

}  // namespace tandem::forecast
