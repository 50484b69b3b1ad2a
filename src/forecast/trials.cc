#include "forecast/trials.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <thread>

#include "forecast/drivers.h"

namespace tandem::forecast {
namespace {

// Calls `work` once on each thread; the caller's is one of them.
void OnThreads(int threads, const std::function<void()>& work) {
  std::vector<std::jthread> others;
  for (int i = 1; i < threads; ++i) others.emplace_back(work);
  work();
}

// Hands out 0, 1, … until `end`; whoever asks gets the next one.
class Next {
 public:
  Next(uint32_t from, uint32_t end) : next_(from), end_(end) {}
  bool Take(uint32_t& index) {
    index = next_.fetch_add(1, std::memory_order_relaxed);
    return index < end_;
  }

 private:
  std::atomic<uint32_t> next_;
  uint32_t end_;
};

class Runner {
 public:
  Runner(const Program& program, const Outline& outline, const SimulationOptions& options)
      : program_(program), outline_(outline), options_(options), outputs_(program.watched) {
    outputs_.push_back(program.end);
    trials_.stamps.assign(outputs_.size(), std::vector<Stamp>(static_cast<size_t>(options.trials)));
  }

  Trials Run() {
    const uint32_t batches = (static_cast<uint32_t>(options_.trials) + kBatch - 1) / kBatch;
    uint32_t first = 0;
    if (options_.drivers == Drivers::kFind) {
      trials_.driver_trials = DriverTrials();
      first = (static_cast<uint32_t>(trials_.driver_trials) + kBatch - 1) / kBatch;
      CountCritical(first);
    }
    RunPlain(first, batches);
    if (options_.drivers == Drivers::kFind) Correlate();
    return std::move(trials_);
  }

 private:
  // Two thousand say what drives a plan to within a percent or so; fewer where outputs times draws are many.
  int DriverTrials() const {
    constexpr int64_t kMost = 2048, kLeast = 512, kProducts = 200'000'000;
    const int64_t pairs =
        static_cast<int64_t>(outputs_.size()) * static_cast<int64_t>(program_.draws.size() + 1);
    const int64_t wanted = std::clamp(kProducts / pairs / kBatch * kBatch, kLeast, kMost);
    return static_cast<int>(std::min<int64_t>(wanted, options_.trials));
  }

  int LanesOf(uint32_t batch) const {
    return std::min<int>(kBatch, options_.trials - static_cast<int>(batch * kBatch));
  }

  void Keep(uint32_t batch, const Layout& layout, const Workspace& workspace) {
    for (size_t i = 0; i < outputs_.size(); ++i) {
      const Row& row =
          workspace.rows[static_cast<size_t>(layout.place[static_cast<size_t>(outputs_[i].row)])];
      std::copy_n(row.lanes.begin(), LanesOf(batch), trials_.stamps[i].begin() + batch * kBatch);
    }
  }

  void CountCritical(uint32_t batches) {
    const Layout layout = MakeLayout(program_, Reuse::kKept);
    trials_.critical.assign(outline_.parent.size(), 0);
    std::vector<std::atomic<int>> counts(outline_.parent.size());
    Next next(0, batches);
    OnThreads(options_.threads, [&] {
      Workspace workspace = MakeWorkspace(program_, layout);
      CriticalityCount count(program_, layout, outline_);
      for (uint32_t batch; next.Take(batch);) {
        RunBatch(program_, layout, batch, workspace);
        Keep(batch, layout, workspace);
        count.Add(workspace,
                  std::min(LanesOf(batch), trials_.driver_trials - static_cast<int>(batch * kBatch)));
      }
      for (size_t i = 0; i < counts.size(); ++i) counts[i] += count.counts()[i];
    });
    std::copy(counts.begin(), counts.end(), trials_.critical.begin());
  }

  void RunPlain(uint32_t first, uint32_t batches) {
    const Layout layout = MakeLayout(program_, Reuse::kShared);
    Next next(first, batches);
    OnThreads(options_.threads, [&] {
      Workspace workspace = MakeWorkspace(program_, layout);
      for (uint32_t batch; next.Take(batch);) {
        RunBatch(program_, layout, batch, workspace);
        Keep(batch, layout, workspace);
      }
    });
  }

  void Correlate() {
    const auto behind = DrawsBehind(program_);
    std::vector<std::vector<float>> dates;
    for (const std::vector<Stamp>& stamps : trials_.stamps) {
      std::vector<float> of_output(static_cast<size_t>(trials_.driver_trials));
      std::transform(stamps.begin(), stamps.begin() + trials_.driver_trials, of_output.begin(),
                     [&](Stamp stamp) { return static_cast<float>(stamp - stamps[0]); });
      dates.push_back(Standardised(of_output));
    }
    trials_.cruciality.assign(outputs_.size(), std::vector<float>(outline_.parent.size(), 0));
    Next next(0, static_cast<uint32_t>(program_.draws.size()));
    OnThreads(options_.threads, [&] {
      for (uint32_t index; next.Take(index);) {
        const Draw& draw = program_.draws[index];
        const ScoreCorrelation scores(program_, draw, static_cast<size_t>(trials_.driver_trials));
        for (size_t i = 0; i < dates.size(); ++i) {
          if (behind[i][index]) trials_.cruciality[i][static_cast<size_t>(draw.task)] = scores.With(dates[i]);
        }
      }
    });
  }

  const Program& program_;
  const Outline& outline_;
  const SimulationOptions& options_;
  std::vector<Output> outputs_;
  Trials trials_;
};

}  // namespace

Trials RunTrials(const Program& program, const Outline& outline, const SimulationOptions& options) {
  return Runner(program, outline, options).Run();
}

}  // namespace tandem::forecast
