#include "forecast/drivers.h"

#include <algorithm>
#include <cmath>

namespace tandem::forecast {
namespace {

// A dot product in sixteen sums, always the same ones, so that it is fast and its last bits do not depend on
// the processor.
double Dot(const std::vector<float>& one, const std::vector<float>& two) {
  std::array<float, 16> sums{};
  size_t i = 0;
  for (; i + sums.size() <= one.size(); i += sums.size()) {
    for (size_t lane = 0; lane < sums.size(); ++lane) sums[lane] += one[i + lane] * two[i + lane];
  }
  double sum = 0;
  for (; i < one.size(); ++i) sum += double{one[i]} * double{two[i]};
  for (const float part : sums) sum += double{part};
  return sum;
}

}  // namespace

CriticalityCount::CriticalityCount(const Program& program, const Layout& kept, const Outline& outline)
    : program_(program),
      layout_(kept),
      outline_(outline),
      masks_(static_cast<size_t>(kept.places)),
      of_tasks_(outline.parent.size()),
      counts_(outline.parent.size(), 0) {}

MaskRow CriticalityCount::MaskOf(size_t task) const {
  MaskRow mask = of_tasks_[task];
  if (outline_.summary[task]) return mask;
  for (const int row : {program_.start_row[task], program_.finish_row[task]}) {
    if (row == kNoRow) continue;
    const MaskRow& of_row = masks_[static_cast<size_t>(layout_.place[static_cast<size_t>(row)])];
    for (size_t i = 0; i < kBatch; ++i) mask.lanes[i] |= of_row.lanes[i];
  }
  return mask;
}

void CriticalityCount::Add(const Workspace& workspace, int lanes) {
  std::fill(masks_.begin(), masks_.end(), MaskRow{});
  std::fill(of_tasks_.begin(), of_tasks_.end(), MaskRow{});
  MaskRow& end = masks_[static_cast<size_t>(layout_.place[static_cast<size_t>(program_.end.row)])];
  std::fill_n(end.lanes.begin(), lanes, uint8_t{0xFF});
  TraceBack(layout_, workspace, masks_);
  for (size_t task = counts_.size(); task-- > 0;) {
    const MaskRow mask = MaskOf(task);
    int count = 0;
    for (const uint8_t lane : mask.lanes) count += lane & 1;
    counts_[task] += count;
    if (count == 0 || outline_.parent[task] < 0) continue;
    MaskRow& parent = of_tasks_[static_cast<size_t>(outline_.parent[task])];
    for (size_t i = 0; i < kBatch; ++i) parent.lanes[i] |= mask.lanes[i];
  }
}

std::vector<std::vector<char>> DrawsBehind(const Program& program) {
  std::vector<Output> outputs = program.watched;
  outputs.push_back(program.end);
  std::vector<std::vector<char>> behind;
  for (const Output& output : outputs) {
    std::vector<char> rows(static_cast<size_t>(program.rows), 0), draws(program.draws.size(), 0);
    rows[static_cast<size_t>(output.row)] = 1;
    const auto reach = [&](int row) {
      if (row != kNoRow) rows[static_cast<size_t>(row)] = 1;
    };
    for (auto step = program.steps.rbegin(); step != program.steps.rend(); ++step) {
      if (!rows[static_cast<size_t>(step->to_row)]) continue;
      if (step->op == Op::kLength) draws[static_cast<size_t>(step->draw)] = 1;
      reach(step->one);
      reach(step->two);
      for (int s = step->sources_from; s < step->sources_end; ++s)
        reach(program.sources[static_cast<size_t>(s)].row);
    }
    behind.push_back(std::move(draws));
  }
  return behind;
}

std::vector<float> Standardised(const std::vector<float>& values) {
  const double count = static_cast<double>(values.size());
  const float mean = static_cast<float>(Dot(values, std::vector<float>(values.size(), 1.0F)) / count);
  std::vector<float> standardised = values;
  for (float& value : standardised) value -= mean;
  const double deviation = std::sqrt(Dot(standardised, standardised) / count);
  const float factor = deviation > 0 ? static_cast<float>(1 / deviation) : 0.0F;
  for (float& value : standardised) value *= factor;
  return standardised;
}

ScoreCorrelation::ScoreCorrelation(const Program& program, const Draw& draw, size_t trials) {
  for (uint32_t batch = 0; scores_.size() < trials; ++batch) {
    const FloatRow row = ScoresOf(program, draw, batch);
    scores_.insert(scores_.end(), row.lanes.begin(), row.lanes.end());
  }
  scores_.resize(trials);
  scores_ = Standardised(scores_);
}

float ScoreCorrelation::With(const std::vector<float>& standardised) const {
  return static_cast<float>(Dot(scores_, standardised) / static_cast<double>(scores_.size()));
}

}  // namespace tandem::forecast
