#include "forecast/duration_table.h"

#include <algorithm>
#include <cmath>

#include "forecast/special_functions.h"

namespace tandem::forecast {
namespace {

using Nodes = std::array<double, kTableCells + 1>;

double ScoreAt(int node) { return node / double{kCellsPerScore} - double{kTableReach}; }

// The normal shares of the nodes' scores.
const Nodes& Shares() {
  static const Nodes shares = [] {
    Nodes nodes;
    for (int i = 0; i <= kTableCells; ++i) nodes[static_cast<size_t>(i)] = NormalCdf(ScoreAt(i));
    return nodes;
  }();
  return shares;
}

// Quantiles of a PERT-beta at rising shares: its density summed up over a fine grid (the trapezoidal rule),
// and read backwards.
Nodes IntegratePert(double mode) {
  constexpr int kSteps = 1024;
  std::array<double, kSteps + 1> sums{};
  double last = mode == 0 ? 1 : 0;
  for (int i = 1; i <= kSteps; ++i) {
    const double x = double{1} / kSteps * i;
    const double density = std::pow(x, 4 * mode) * std::pow(1 - x, 4 * (1 - mode));
    sums[static_cast<size_t>(i)] = sums[static_cast<size_t>(i) - 1] + (last + density) / 2;
    last = density;
  }
  Nodes nodes;
  size_t step = 1;
  for (size_t i = 0; i < nodes.size(); ++i) {
    const double wanted = Shares()[i] * sums[kSteps];
    while (step < kSteps && sums[step] < wanted) ++step;
    const double part = (wanted - sums[step - 1]) / (sums[step] - sums[step - 1]);
    nodes[i] = (static_cast<double>(step - 1) + part) / kSteps;
  }
  return nodes;
}

// PERT-betas with their modes at every 64th of the width; the others lie between two of them.
constexpr int kPertModes = 64;
const std::vector<Nodes>& PertFamily() {
  static const std::vector<Nodes> family = [] {
    std::vector<Nodes> rows;
    for (int i = 0; i <= kPertModes; ++i) rows.push_back(IntegratePert(double{1} / kPertModes * i));
    return rows;
  }();
  return family;
}

Nodes PertNodes(double mode) {
  const double at = std::min(mode * kPertModes, kPertModes - 1e-9);
  const size_t row = static_cast<size_t>(at);
  const double part = at - static_cast<double>(row);
  const Nodes &low = PertFamily()[row], &high = PertFamily()[row + 1];
  Nodes nodes;
  for (size_t i = 0; i < nodes.size(); ++i) nodes[i] = low[i] + part * (high[i] - low[i]);
  return nodes;
}

Nodes UnitNodes(Shape shape, double place) {
  if (shape == Shape::kPertBeta) return PertNodes(place);
  Nodes nodes;
  for (int i = 0; i <= kTableCells; ++i) {
    const size_t at = static_cast<size_t>(i);
    nodes[at] = shape == Shape::kTriangular ? UnitAtShare(shape, place, Shares()[at])
                                            : UnitAtScore(shape, place, ScoreAt(i));
  }
  return nodes;
}

// The nodes of what is left above a share: each score stands for one further up.
Nodes Above(const Nodes& whole, double known) {
  Nodes left;
  for (int i = 0; i <= kTableCells; ++i) {
    const double score = -NormalScore((1 - known) * NormalCdf(-ScoreAt(i)));
    const double at = std::clamp((score + kTableReach) * kCellsPerScore, 0.0, kTableCells - 1e-6);
    const size_t cell = static_cast<size_t>(at);
    left[static_cast<size_t>(i)] =
        whole[cell] + (at - static_cast<double>(cell)) * (whole[cell + 1] - whole[cell]);
  }
  return left;
}

DurationTable Pack(const Nodes& nodes) {
  const double scale = 65535 / std::max(nodes.back() - nodes.front(), 1e-300);
  const auto level = [&](size_t i) {
    return static_cast<uint32_t>(std::llround((nodes[i] - nodes.front()) * scale));
  };
  DurationTable table;
  for (size_t i = 0; i < table.size(); ++i) table[i] = level(i) << 16 | (level(i + 1) - level(i));
  return table;
}

// Modes are told apart by 1/4096 of the width.
double Rounded(Shape shape, double place) {
  return shape == Shape::kLognormal ? place : std::round(place * 4096) / 4096;
}

}  // namespace

DurationTables::Form DurationTables::AddForm(const DurationDistribution& distribution, double place) {
  const double lowest = distribution.width() > 0 ? -distribution.origin() / distribution.width() : 0;
  Nodes nodes = UnitNodes(distribution.shape(), place);
  for (double& node : nodes) node = std::max(node, lowest);  // a duration is not negative
  if (distribution.known() > 0) nodes = Above(nodes, distribution.known());
  tables_.push_back(Pack(nodes));
  return {static_cast<int>(tables_.size()) - 1, nodes.front(), nodes.back()};
}

ScaledTable DurationTables::Add(const DurationDistribution& distribution) {
  const double place = Rounded(distribution.shape(), distribution.place());
  const bool cut =
      distribution.shape() == Shape::kLognormal &&
      distribution.origin() + distribution.width() * UnitAtScore(Shape::kLognormal, place, -kTableReach) < 0;
  const bool shared = distribution.known() == 0 && !cut;
  Form form;
  if (const auto known = known_.find({distribution.shape(), place}); shared && known != known_.end()) {
    form = known->second;
  } else {
    form = AddForm(distribution, place);
    if (shared) known_[{distribution.shape(), place}] = form;
  }
  const double low = distribution.origin() + distribution.width() * form.low;
  const double high = std::min(distribution.origin() + distribution.width() * form.high,
                               static_cast<double>(kLongestEstimate.tenths));
  return {form.table, static_cast<float>(low), static_cast<float>((high - low) / 65535)};
}

}  // namespace tandem::forecast
