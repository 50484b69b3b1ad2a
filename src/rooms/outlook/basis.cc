#include "rooms/outlook/basis.h"

#include "base/text.h"
#include "rooms/plan/save.h"

namespace tandem::outlook {
namespace {

constexpr size_t kMostBytes = 32 << 20;

// Roughly: a task with its texts, and two numbers per trial of each watched date.
size_t BytesOf(const Basis& basis) {
  size_t bytes = 1000 * basis.plan.tasks.size() + 200 * basis.plan.links.size();
  if (!basis.forecast) return bytes;
  const forecast::Forecast& simulated = basis.forecast->simulated;
  bytes += (simulated.watched.size() + 1) * static_cast<size_t>(simulated.trials) * 8;
  for (const auto& row : simulated.cruciality) bytes += row.size() * sizeof(float);
  return bytes;
}

std::string KeyOf(const Access& access, int64_t entries, Instant now, const SimulateOptions& options) {
  constexpr int64_t kMicrosPerHour = int64_t{3600} * 1'000'000;
  std::string key =
      Cat(ToText(access.engagement()), ' ', entries, ' ', now.micros / kMicrosPerHour, ' ',
          static_cast<int>(options.watch), static_cast<int>(options.drivers), ' ', options.trials);
  for (const plan::TaskId& task : options.also) key += ' ' + ToText(task);
  for (const RiskId& risk : options.risks_off) key += " -" + ToText(risk);
  return key;
}

}  // namespace

std::shared_ptr<const Basis> Shelf::Find(const std::string& key) {
  const std::lock_guard lock(mutex_);
  for (auto place = places_.begin(); place != places_.end(); ++place) {
    if (place->key != key) continue;
    places_.splice(places_.begin(), places_, place);
    return place->basis;
  }
  return nullptr;
}

void Shelf::Put(const std::string& key, std::shared_ptr<const Basis> basis) {
  const size_t bytes = BytesOf(*basis);
  if (bytes > kMostBytes) return;
  const std::lock_guard lock(mutex_);
  places_.push_front({key, std::move(basis), bytes});
  for (bytes_ += bytes; bytes_ > kMostBytes; places_.pop_back()) bytes_ -= places_.back().bytes;
}

std::shared_ptr<const Basis> BasisOf(db::Tx& tx, const Access& access, Instant now, Shelf& shelf,
                                     const SimulateOptions& options) {
  const int64_t entries = ledger::HeadOf(tx, access.engagement().uuid).size;
  const std::string key = KeyOf(access, entries, now, options);
  if (auto found = shelf.Find(key)) return found;
  auto basis = std::make_shared<Basis>();
  basis->plan = plan::LoadPlan(tx, access);
  basis->circumstances = LoadCircumstances(tx, access, basis->plan, now);
  if (HasWork(basis->plan)) basis->forecast = SimulatePlan(basis->plan, basis->circumstances, options);
  basis->made_at = now;
  shelf.Put(key, basis);
  return basis;
}

}  // namespace tandem::outlook
