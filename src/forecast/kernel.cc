// Compiled for speed (see CMakeLists.txt) and, by g++, for three generations of processors, of which the
// running one chooses. Everything is integer arithmetic or single IEEE operations, never contracted: the same
// on all of them.
#include "forecast/kernel.h"

#include <algorithm>
#include <bit>
#include <cmath>

// Clones are chosen by an indirect function, which the sanitizers' runtimes do not survive.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define TANDEM_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define TANDEM_CLONES
#endif

namespace tandem::forecast {
namespace {

constexpr size_t kLanes = kBatch;
constexpr float kLongest = static_cast<float>(kLongestEstimate.tenths);

// exp(x) for |x| < 80, to 2e-7 (Moshier's Cephes, expf).
[[gnu::always_inline]] inline float Exp(float x) {
  const float powers = x * 1.44269504088896341F;
  const int32_t power = static_cast<int32_t>(powers + (powers < 0 ? -0.5F : 0.5F));
  const float whole = static_cast<float>(power);
  const float rest = x - whole * 0.693359375F + whole * 2.12194440e-4F;
  float sum = 1.9875691500e-4F;
  sum = sum * rest + 1.3981999507e-3F;
  sum = sum * rest + 8.3334519073e-3F;
  sum = sum * rest + 4.1665795894e-2F;
  sum = sum * rest + 1.6666665459e-1F;
  sum = sum * rest + 5.0000001201e-1F;
  return (sum * rest * rest + rest + 1.0F) * std::bit_cast<float>((power + 127) << 23);
}

// The bits of a share for every trial.
[[gnu::always_inline]] inline void FillBits(StreamKey key, uint32_t batch, uint32_t* __restrict lanes) {
  for (uint32_t i = 0; i < kHalfBatch; ++i) {
    const uint32_t word = WordAt(key, batch * kHalfBatch + i);
    lanes[i] = word & 0xFFFFU;
    lanes[i + kHalfBatch] = word >> 16;
  }
}

// By value: the references of std::clamp keep the compiler from vectorising.
[[gnu::always_inline]] inline float Within(float value, float low, float high) {
  const float above = value < low ? low : value;
  return above > high ? high : above;
}

// Where in a table each trial reads.
struct alignas(64) Places {
  int32_t cells[kLanes];
  float parts[kLanes];
};

// Over shares: the distance from the nearer end, written as a floating-point number, begins with the number
// of its cell and goes on with the place within.
[[gnu::always_inline]] inline void PlacesOf(const uint32_t* __restrict bits, Places& __restrict to) {
  for (size_t i = 0; i < kLanes; ++i) {
    const uint32_t upper = 0U - (bits[i] >> 15);
    const float distance = static_cast<float>(static_cast<int32_t>((bits[i] ^ upper) & 0xFFFFU)) + 0.5F;
    const uint32_t number = std::bit_cast<uint32_t>(distance) - std::bit_cast<uint32_t>(0.5F);
    to.cells[i] = static_cast<int32_t>((number >> 19) ^ (upper & 0x1FFU));
    to.parts[i] = std::bit_cast<float>((number << 4 & 0x007FFFFFU) | 0x3F800000U) - 1.0F;
  }
}

[[gnu::always_inline]] inline void PlacesOf(const float* __restrict scores, Places& __restrict to) {
  for (size_t i = 0; i < kLanes; ++i) {
    const float at = Within((scores[i] + kTableReach) * kCellsPerScore, 0.0F, kTableCells - 0.001F);
    to.cells[i] = static_cast<int32_t>(at);
    to.parts[i] = at - static_cast<float>(to.cells[i]);
  }
}

// One load after the other: processors gather no faster, and some much slower.
[[gnu::always_inline]] inline void ReadTable(const uint32_t* __restrict table, const Places& __restrict at,
                                             float* __restrict values) {
  alignas(64) uint32_t words[kLanes];
  for (size_t i = 0; i < kLanes; ++i) words[i] = table[at.cells[i]];
  for (size_t i = 0; i < kLanes; ++i) {
    const float begin = static_cast<float>(static_cast<int32_t>(words[i] >> 16));
    const float end = static_cast<float>(static_cast<int32_t>(words[i] & 0xFFFFU));
    values[i] = begin + at.parts[i] * (end - begin);
  }
}

// A table over shares for one stream.
[[gnu::always_inline]] inline void ReadStream(const uint32_t* __restrict table, StreamKey key, uint32_t batch,
                                              float* __restrict values) {
  alignas(64) uint32_t bits[kLanes];
  Places at;
  FillBits(key, batch, bits);
  PlacesOf(bits, at);
  ReadTable(table, at, values);
}

[[gnu::always_inline]] inline void FillNormals(StreamKey key, uint32_t batch, float* __restrict lanes) {
  ReadStream(NormalTable().data(), key, batch, lanes);
  for (size_t i = 0; i < kLanes; ++i) lanes[i] = lanes[i] * (2 * kGreatestNormal / 65535) - kGreatestNormal;
}

// `tenths` is not negative and at most kLongest.
[[gnu::always_inline]] inline Stamp LengthStamp(float tenths) {
  const int32_t rounded = static_cast<int32_t>(tenths + 0.5F);
  return 2 * (rounded > 1 ? rounded : 1) - 1;
}

[[gnu::always_inline]] inline void FillScores(const Uncertainty& uncertainty, const Draw& draw,
                                              uint32_t batch, const float* __restrict team,
                                              float* __restrict scores) {
  FillNormals(draw.stream, batch, scores);
  if (!team) return;
  const float own = uncertainty.own;
  for (size_t i = 0; i < kLanes; ++i) scores[i] = own * scores[i] + team[i];
}

// What the draw's table says, 0 to 65535.
[[gnu::always_inline]] inline void ReadDraw(const Program& program, const Draw& draw, uint32_t batch,
                                            const Workspace& workspace, float* __restrict values) {
  const uint32_t* table = program.tables[static_cast<size_t>(draw.table.table)].data();
  if (draw.team < 0) return ReadStream(table, draw.stream, batch, values);
  alignas(64) float scores[kLanes];
  Places at;
  FillScores(program.uncertainty, draw, batch, workspace.teams[static_cast<size_t>(draw.team)].lanes.data(),
             scores);
  PlacesOf(scores, at);
  ReadTable(table, at, values);
}

[[gnu::always_inline]] inline void StretchedLength(const Draw& draw, const float* __restrict values,
                                                   const Workspace& workspace, Stamp* __restrict to) {
  alignas(64) float tenths[kLanes];
  const float base = draw.table.base - draw.spent, scale = draw.table.scale;
  const float* __restrict stretch = workspace.stretch.lanes.data();
  for (size_t i = 0; i < kLanes; ++i) tenths[i] = draw.spent + (base + values[i] * scale) * stretch[i];
  for (const int risk : draw.risks) {
    const float* __restrict delay = workspace.delays[static_cast<size_t>(risk)].lanes.data();
    for (size_t i = 0; i < kLanes; ++i) tenths[i] += delay[i];
  }
  for (size_t i = 0; i < kLanes; ++i) to[i] = LengthStamp(Within(tenths[i], 1.0F, kLongest));
}

[[gnu::always_inline]] inline void DrawLength(const Program& program, const Draw& draw, uint32_t batch,
                                              const Workspace& workspace, Stamp* __restrict to) {
  alignas(64) float values[kLanes];
  ReadDraw(program, draw, batch, workspace, values);
  if (!draw.risks.empty() || program.Stretches()) return StretchedLength(draw, values, workspace, to);
  const float base = draw.table.base, scale = draw.table.scale;
  for (size_t i = 0; i < kLanes; ++i) to[i] = LengthStamp(base + values[i] * scale);
}

[[gnu::always_inline]] inline void Latest(const Step& step, const Source* sources, const Row* rows,
                                          Stamp* __restrict to) {
  for (size_t i = 0; i < kLanes; ++i) to[i] = step.value;
  for (int s = step.sources_from; s < step.sources_end; ++s) {
    const Stamp* __restrict from = rows[sources[s].row].lanes.data();
    const Stamp plus = sources[s].plus;
    for (size_t i = 0; i < kLanes; ++i) to[i] = std::max(to[i], from[i] + plus);
  }
  for (size_t i = 0; i < kLanes; ++i) to[i] = std::min(to[i] | step.side, kHorizon | 1);
}

[[gnu::always_inline]] inline void Earliest(const Step& step, const Source* sources, const Row* rows,
                                            Stamp* __restrict to) {
  for (size_t i = 0; i < kLanes; ++i) to[i] = step.value;
  for (int s = step.sources_from; s < step.sources_end; ++s) {
    const Stamp* __restrict from = rows[sources[s].row].lanes.data();
    const Stamp plus = sources[s].plus;
    for (size_t i = 0; i < kLanes; ++i) to[i] = std::min(to[i], from[i] + plus);
  }
  for (size_t i = 0; i < kLanes; ++i) to[i] = std::max(to[i] | step.side, -kHorizon);
}

[[gnu::always_inline]] inline void After(const Stamp* __restrict start, const Stamp* __restrict length,
                                         Stamp* __restrict to) {
  for (size_t i = 0; i < kLanes; ++i) to[i] = std::min((start[i] | 1) + length[i], kHorizon);
}

[[gnu::always_inline]] inline void Before(const Stamp* __restrict finish, const Stamp* __restrict length,
                                          Stamp* __restrict to) {
  for (size_t i = 0; i < kLanes; ++i) to[i] = std::max((finish[i] - length[i] - 1) | 1, -kHorizon);
}

[[gnu::always_inline]] inline void ShiftBy(const Step& step, const Stamp* __restrict from,
                                           Stamp* __restrict to) {
  for (size_t i = 0; i < kLanes; ++i)
    to[i] = std::min(std::max((from[i] & ~1) + step.value, -kHorizon), kHorizon) | step.side;
}

[[gnu::always_inline]] inline void ShiftByLength(const Step& step, const Stamp* __restrict from,
                                                 const Stamp* __restrict length, Stamp* __restrict to) {
  for (size_t i = 0; i < kLanes; ++i)
    to[i] = std::min(std::max((from[i] & ~1) + length[i] + 1, -kHorizon), kHorizon) | step.side;
}

[[gnu::always_inline]] inline void ScaleLength(const Step& step, const Stamp* __restrict from,
                                               Stamp* __restrict to) {
  constexpr double kMost = static_cast<double>(kHorizon / 2);
  for (size_t i = 0; i < kLanes; ++i) {
    const double scaled = static_cast<double>((from[i] + 1) / 2) * static_cast<double>(step.numerator) /
                          static_cast<double>(step.denominator);
    to[i] = 2 * static_cast<Stamp>(std::round(std::clamp(scaled, -kMost, kMost))) - 1;
  }
}

[[gnu::always_inline]] inline void Between(const Stamp* __restrict from, const Stamp* __restrict until,
                                           Stamp* __restrict to) {
  for (size_t i = 0; i < kLanes; ++i) to[i] = 2 * ((until[i] >> 1) - (from[i] >> 1)) - 1;
}

[[gnu::always_inline]] inline void Convert(const StampClock& from_clock, const StampClock& to_clock,
                                           const Stamp* __restrict from, Stamp* __restrict to) {
  for (size_t i = 0; i < kLanes; ++i) to[i] = to_clock.StampOf(from_clock.MomentOf(from[i]));
}

[[gnu::always_inline]] inline void Meet(const Stamp* __restrict finish, const Stamp* __restrict asked,
                                        Stamp* __restrict to) {
  for (size_t i = 0; i < kLanes; ++i) to[i] = asked[i] == (finish[i] | 1) ? asked[i] : finish[i];
}

[[gnu::always_inline]] inline void MeetInPlainTime(const Stamp* __restrict finish,
                                                   const Stamp* __restrict asked,
                                                   const Stamp* __restrict plain_finish,
                                                   const Stamp* __restrict plain_asked,
                                                   Stamp* __restrict to) {
  for (size_t i = 0; i < kLanes; ++i) {
    const bool meets = (asked[i] | 1) == (finish[i] | 1);
    to[i] = meets ? std::max(plain_finish[i], plain_asked[i]) : plain_finish[i];
  }
}

[[gnu::always_inline]] inline void Run(const Program& program, const Layout& layout, const Step& step,
                                       uint32_t batch, Workspace& workspace) {
  Row* rows = workspace.rows.data();
  Stamp* to = rows[step.to_row].lanes.data();
  const Stamp* one = step.one == kNoRow ? nullptr : rows[step.one].lanes.data();
  const Stamp* two = step.two == kNoRow ? nullptr : rows[step.two].lanes.data();
  switch (step.op) {
    case Op::kLength:
      return DrawLength(program, program.draws[static_cast<size_t>(step.draw)], batch, workspace, to);
    case Op::kLatest:
      return Latest(step, layout.sources.data(), rows, to);
    case Op::kEarliest:
      return Earliest(step, layout.sources.data(), rows, to);
    case Op::kAfter:
      return After(one, two, to);
    case Op::kBefore:
      return Before(one, two, to);
    case Op::kScale:
      return ScaleLength(step, one, to);
    case Op::kBetween:
      return Between(one, two, to);
    case Op::kShift:
      return two ? ShiftByLength(step, one, two, to) : ShiftBy(step, one, to);
    case Op::kConvert:
      return Convert(program.clocks[static_cast<size_t>(step.from)],
                     program.clocks[static_cast<size_t>(step.to)], one, to);
    case Op::kMeet: {
      if (step.sources_from == step.sources_end) return Meet(one, two, to);
      const Source* plain = layout.sources.data() + step.sources_from;
      return MeetInPlainTime(one, two, rows[plain[0].row].lanes.data(), rows[plain[1].row].lanes.data(), to);
    }
  }
}

[[gnu::always_inline]] inline void DrawDelay(const Program& program, size_t risk, uint32_t batch,
                                             float* __restrict lanes) {
  const RiskUncertainty& of = program.uncertainty.risks[risk];
  const ScaledTable& scaled = program.delays[risk];
  ReadStream(program.tables[static_cast<size_t>(scaled.table)].data(), of.size, batch, lanes);
  for (uint32_t i = 0; i < kLanes; ++i)
    lanes[i] = of.Happens(batch * kBatch + i) ? scaled.base + lanes[i] * scaled.scale : 0.0F;
}

// What the tasks have in common.
[[gnu::always_inline]] inline void DrawCommon(const Program& program, uint32_t batch, Workspace& workspace) {
  const Uncertainty& uncertainty = program.uncertainty;
  for (size_t team = 0; team < uncertainty.teams.size(); ++team) {
    float* lanes = workspace.teams[team].lanes.data();
    FillNormals(uncertainty.teams[team], batch, lanes);
    for (size_t i = 0; i < kLanes; ++i) lanes[i] *= uncertainty.shared;
  }
  float* stretch = workspace.stretch.lanes.data();
  FillNormals(uncertainty.stretch, batch, stretch);
  for (size_t i = 0; i < kLanes; ++i)
    stretch[i] = Exp(program.stretch_median + program.stretch_spread * stretch[i]);
  for (size_t risk = 0; risk < uncertainty.risks.size(); ++risk)
    DrawDelay(program, risk, batch, workspace.delays[risk].lanes.data());
}

[[gnu::always_inline]] inline bool IsEmpty(const MaskRow& mask) {
  uint8_t any = 0;
  for (const uint8_t lane : mask.lanes) any |= lane;
  return any == 0;
}

[[gnu::always_inline]] inline void PassBack(const uint8_t* __restrict from, uint8_t* __restrict to) {
  for (size_t i = 0; i < kLanes; ++i) to[i] |= from[i];
}

// Back to a source where it is what the step's result came from.
[[gnu::always_inline]] inline void PassBackWhereTight(const Step& step, const Source& source, const Row* rows,
                                                      std::vector<MaskRow>& masks) {
  const Stamp* __restrict made = rows[step.to_row].lanes.data();
  const Stamp* __restrict from = rows[source.row].lanes.data();
  const uint8_t* __restrict mask = masks[static_cast<size_t>(step.to_row)].lanes.data();
  uint8_t* __restrict to = masks[static_cast<size_t>(source.row)].lanes.data();
  for (size_t i = 0; i < kLanes; ++i) {
    const uint8_t tight = ((from[i] + source.plus) | step.side) == made[i] ? 0xFF : 0;
    to[i] |= mask[i] & tight;
  }
}

}  // namespace

TANDEM_CLONES
void TraceBack(const Layout& layout, const Workspace& workspace, std::vector<MaskRow>& masks) {
  for (auto step = layout.steps.rbegin(); step != layout.steps.rend(); ++step) {
    const MaskRow& mask = masks[static_cast<size_t>(step->to_row)];
    if (IsLength(step->op) || IsEmpty(mask)) continue;
    if (step->one != kNoRow) PassBack(mask.lanes.data(), masks[static_cast<size_t>(step->one)].lanes.data());
    for (int s = step->sources_from; s < step->sources_end; ++s)
      PassBackWhereTight(*step, layout.sources[static_cast<size_t>(s)], workspace.rows.data(), masks);
  }
}

TANDEM_CLONES
void RunBatch(const Program& program, const Layout& layout, uint32_t batch, Workspace& workspace) {
  DrawCommon(program, batch, workspace);
  for (const Step& step : layout.steps) Run(program, layout, step, batch, workspace);
}

TANDEM_CLONES
FloatRow ScoresOf(const Program& program, const Draw& draw, uint32_t batch) {
  FloatRow scores, team;
  if (draw.team >= 0) {
    FillNormals(program.uncertainty.teams[static_cast<size_t>(draw.team)], batch, team.lanes.data());
    for (float& lane : team.lanes) lane *= program.uncertainty.shared;
  }
  FillScores(program.uncertainty, draw, batch, draw.team < 0 ? nullptr : team.lanes.data(),
             scores.lanes.data());
  return scores;
}

}  // namespace tandem::forecast
