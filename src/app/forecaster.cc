#include "app/forecaster.h"

#include "platform/json/json_parser.h"
#include "platform/log/log.h"
#include "rooms/outlook/history.h"

namespace tandem::app {
namespace {

using engagement::EngagementId;

constexpr int64_t kPageOfEngagements = 100;
// A machine that slept does not know how late it is: the day is looked at that often.
constexpr std::chrono::minutes kLookAtClock{10};

Day DayOfInstant(Instant now) { return DayOf(LocalMinute{now.micros / 60'000'000}); }

const std::string* TextOf(const Json& json, std::string_view name) {
  const Json* value = json.Find(name);
  return value != nullptr ? value->AsString() : nullptr;
}

// The engagement that changed; nothing where the announcement is that of a forecast, which changes nothing.
std::optional<EngagementId> EngagementIn(const std::string& payload) {
  const Json json = ParseJson(payload);
  const std::string* action = TextOf(json, "action");
  if (action != nullptr && *action == outlook::kNoted) return std::nullopt;
  const std::string* text = TextOf(json, "engagement");
  return text != nullptr ? ParseId<engagement::EngagementTag>(*text) : std::nullopt;
}

}  // namespace

void NoteNow(db::Database& database, const EngagementId& engagement, Instant now) {
  try {
    const auto note = database.Read([&](db::Tx& tx) { return outlook::MakeNote(tx, engagement, now); });
    if (note) database.Write([&](db::Tx& tx) { outlook::StoreNote(tx, *note); });
  } catch (const std::exception& error) {
    log::Error("forecast.failed", {{"engagement", ToText(engagement)}, {"what", error.what()}});
  }
}

Forecaster::Forecaster(db::Database& database, std::function<Instant()> now, const Debounce::Pace& pace)
    : database_(database), now_(std::move(now)), inbox_(std::make_shared<Inbox>(pace)) {
  database.OnCommitted([inbox = inbox_](const std::string& payload) { Hear(*inbox, payload); });
  database.OnGap([inbox = inbox_] {
    const std::lock_guard lock(inbox->mutex);
    inbox->everything = true;
    inbox->arrived.notify_one();
  });
  thread_ = std::thread([this] { Run(); });
}

Forecaster::~Forecaster() {
  {
    const std::lock_guard lock(inbox_->mutex);
    inbox_->stopping = true;
  }
  inbox_->arrived.notify_one();
  thread_.join();
}

void Forecaster::Hear(Inbox& inbox, const std::string& payload) {
  const auto engagement = EngagementIn(payload);
  if (!engagement) return;
  const std::lock_guard lock(inbox.mutex);
  inbox.changed.Note(*engagement, std::chrono::steady_clock::now());
  inbox.arrived.notify_one();
}

void Forecaster::Settle() {
  std::unique_lock lock(inbox_->mutex);
  inbox_->settled.wait(lock,
                       [&] { return !inbox_->working && !inbox_->everything && !inbox_->changed.NextDue(); });
}

void Forecaster::Run() {
  std::unique_lock lock(inbox_->mutex);
  while (WaitForWork(lock)) {
    const bool everything = std::exchange(inbox_->everything, false);
    const auto due = inbox_->changed.TakeDue(std::chrono::steady_clock::now());
    inbox_->working = true;
    lock.unlock();
    if (everything) NoteUnderWay();
    NoteEach(due);
    lock.lock();
    inbox_->working = false;
    inbox_->settled.notify_all();
  }
}

bool Forecaster::WaitForWork(std::unique_lock<std::mutex>& lock) {
  while (!inbox_->stopping) {
    if (IsNewDay()) inbox_->everything = true;
    const auto now = std::chrono::steady_clock::now();
    const auto due = inbox_->changed.NextDue();
    if (inbox_->everything || (due && *due <= now)) return true;
    inbox_->arrived.wait_until(lock, std::min(due.value_or(now + kLookAtClock), now + kLookAtClock));
  }
  return false;
}

bool Forecaster::IsNewDay() { return std::exchange(day_, DayOfInstant(now_())) != day_; }

bool Forecaster::Stopping() const {
  const std::lock_guard lock(inbox_->mutex);
  return inbox_->stopping;
}

void Forecaster::NoteEach(const std::vector<EngagementId>& engagements) {
  for (const EngagementId& engagement : engagements) {
    if (Stopping()) return;
    NoteNow(database_, engagement, now_());
  }
}

void Forecaster::NoteUnderWay() {
  std::vector<EngagementId> page;
  std::optional<EngagementId> last;
  do {
    page = database_.Read(
        [&](db::Tx& tx) { return outlook::EngagementsUnderWay(tx, last, kPageOfEngagements); });
    NoteEach(page);
    if (!page.empty()) last = page.back();
  } while (!page.empty() && !Stopping());
}

}  // namespace tandem::app
