#include "forecast/duration_table.h"

#include <algorithm>
#include <cmath>

#include "forecast/special_functions.h"

namespace tandem::forecast {
namespace {

using Nodes = std::array<double, kTableCells + 1>;

double ScoreAt(int node) { return node / double{kCellsPerScore} - double{kTableReach}; }

// Where the nodes of a table lie, rising.
struct Grid {
  Nodes scores, shares;
};

Grid GridOf(Nodes scores) {
  Grid grid{scores, {}};
  std::transform(scores.begin(), scores.end(), grid.shares.begin(), NormalCdf);
  return grid;
}

// 0.5, 0.53125, … 32768 parts of 65536, and their mirror.
Nodes ScoresOfShares() {
  constexpr int kHalf = kTableCells / 2, kOctave = 16;
  Nodes scores;
  for (int i = 0; i <= kHalf; ++i) {
    const double parts = std::ldexp(1 + double{1} / kOctave * (i % kOctave), i / kOctave - 1);
    scores[static_cast<size_t>(i)] = NormalScore(parts / 65536);
    scores[static_cast<size_t>(kTableCells - i)] = -scores[static_cast<size_t>(i)];
  }
  return scores;
}

Nodes EvenScores() {
  Nodes scores;
  for (int i = 0; i <= kTableCells; ++i) scores[static_cast<size_t>(i)] = ScoreAt(i);
  return scores;
}

Nodes WithinReach(Nodes scores) {
  constexpr double kReach = kTableReach;
  for (double& score : scores) score = std::clamp(score, -kReach, kReach);
  return scores;
}

const Grid& GridOver(Over over) {
  static const Grid shares = GridOf(WithinReach(ScoresOfShares())), scores = GridOf(EvenScores());
  return over == Over::kShares ? shares : scores;
}

// Quantiles of a PERT-beta at rising shares: its density summed up in small steps (the trapezoidal rule), and
// read backwards.
Nodes IntegratePert(double mode, const Nodes& shares) {
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
    const double wanted = shares[i] * sums[kSteps];
    while (step < kSteps && sums[step] < wanted) ++step;
    const double part = (wanted - sums[step - 1]) / (sums[step] - sums[step - 1]);
    nodes[i] = (static_cast<double>(step - 1) + part) / kSteps;
  }
  return nodes;
}

// PERT-betas with their modes at every 64th of the width; the others lie between two of them.
constexpr int kPertModes = 64;
std::vector<Nodes> MakePertFamily(const Nodes& shares) {
  std::vector<Nodes> rows;
  for (int i = 0; i <= kPertModes; ++i) rows.push_back(IntegratePert(double{1} / kPertModes * i, shares));
  return rows;
}

const std::vector<Nodes>& PertFamily(Over over) {
  static const auto shares = MakePertFamily(GridOver(Over::kShares).shares),
                    scores = MakePertFamily(GridOver(Over::kScores).shares);
  return over == Over::kShares ? shares : scores;
}

Nodes PertNodes(double mode, Over over) {
  const double at = std::min(mode * kPertModes, kPertModes - 1e-9);
  const size_t row = static_cast<size_t>(at);
  const double part = at - static_cast<double>(row);
  const Nodes &low = PertFamily(over)[row], &high = PertFamily(over)[row + 1];
  Nodes nodes;
  for (size_t i = 0; i < nodes.size(); ++i) nodes[i] = low[i] + part * (high[i] - low[i]);
  return nodes;
}

// The quantiles of UnitAtShare, whose two branches meet at the mode.
Nodes TriangularNodes(double mode, const Nodes& shares) {
  Nodes nodes;
  const size_t upper = static_cast<size_t>(std::lower_bound(shares.begin(), shares.end(), mode) - shares.begin());
  for (size_t i = 0; i < upper; ++i) nodes[i] = std::sqrt(shares[i] * mode);
  for (size_t i = upper; i < nodes.size(); ++i) nodes[i] = 1 - std::sqrt((1 - shares[i]) * (1 - mode));
  return nodes;
}

// The scores of a grid lie the same on both sides of zero: one power serves two nodes.
Nodes LognormalNodes(double ratio, const Nodes& scores) {
  Nodes nodes;
  const LognormalUnit unit(ratio);
  for (size_t low = 0, high = nodes.size() - 1; low <= high; ++low, --high) {
    nodes[high] = unit.At(scores[high]);
    nodes[low] = unit.Mirrored(nodes[high]);
  }
  return nodes;
}

Nodes UnitNodes(Shape shape, double place, Over over) {
  if (shape == Shape::kPertBeta) return PertNodes(place, over);
  const Grid& grid = GridOver(over);
  return shape == Shape::kTriangular ? TriangularNodes(place, grid.shares)
                                     : LognormalNodes(place, grid.scores);
}

// Between the nodes it is a line.
double ValueAtScore(const Nodes& nodes, double score) {
  const double at = std::clamp((score + kTableReach) * kCellsPerScore, 0.0, kTableCells - 1e-6);
  const size_t cell = static_cast<size_t>(at);
  return nodes[cell] + (at - static_cast<double>(cell)) * (nodes[cell + 1] - nodes[cell]);
}

// The nodes of what is left above a share: each score stands for one further up.
Nodes Above(const Nodes& whole_over_scores, double known, Over over) {
  Nodes left;
  std::transform(GridOver(over).scores.begin(), GridOver(over).scores.end(), left.begin(), [&](double score) {
    return ValueAtScore(whole_over_scores, -NormalScore((1 - known) * NormalCdf(-score)));
  });
  return left;
}

DurationTable Pack(const Nodes& nodes, Over over) {
  const double scale = 65535 / std::max(nodes.back() - nodes.front(), 1e-300);
  std::array<uint32_t, kTableCells + 1> levels;
  std::transform(nodes.begin(), nodes.end(), levels.begin(),
                 [&](double node) { return static_cast<uint32_t>((node - nodes.front()) * scale + 0.5); });
  DurationTable table;
  for (size_t i = 0; i < table.size(); ++i) {
    const bool falls = over == Over::kShares && i >= table.size() / 2;
    table[i] = falls ? levels[i + 1] << 16 | levels[i] : levels[i] << 16 | levels[i + 1];
  }
  return table;
}

// Modes are told apart by 1/4096 of the width.
double Rounded(Shape shape, double place) {
  return shape == Shape::kLognormal ? place : std::round(place * 4096) / 4096;
}

}  // namespace

const DurationTable& NormalTable() {
  static const DurationTable table = Pack(ScoresOfShares(), Over::kShares);
  return table;
}

DurationTables::Form DurationTables::AddForm(const DurationDistribution& distribution, double place,
                                             Over over) {
  const double lowest = distribution.width() > 0 ? -distribution.origin() / distribution.width() : 0;
  Nodes nodes = UnitNodes(distribution.shape(), place, distribution.known() > 0 ? Over::kScores : over);
  for (double& node : nodes) node = std::max(node, lowest);  // a duration is not negative
  if (distribution.known() > 0) nodes = Above(nodes, distribution.known(), over);
  tables_.push_back(Pack(nodes, over));
  return {static_cast<int>(tables_.size()) - 1, nodes.front(), nodes.back()};
}

ScaledTable DurationTables::Add(const DurationDistribution& distribution, Over over) {
  const double place = Rounded(distribution.shape(), distribution.place());
  const bool cut =
      distribution.shape() == Shape::kLognormal &&
      distribution.origin() + distribution.width() * UnitAtScore(Shape::kLognormal, place, -kTableReach) < 0;
  const bool shared = distribution.known() == 0 && !cut;
  Form form;
  if (const auto known = known_.find({distribution.shape(), place, over}); shared && known != known_.end()) {
    form = known->second;
  } else {
    form = AddForm(distribution, place, over);
    if (shared) known_[{distribution.shape(), place, over}] = form;
  }
  const double low = distribution.origin() + distribution.width() * form.low;
  const double high = std::min(distribution.origin() + distribution.width() * form.high,
                               static_cast<double>(kLongestEstimate.tenths));
  return {form.table, static_cast<float>(low), static_cast<float>((high - low) / 65535)};
}

}  // namespace tandem::forecast
