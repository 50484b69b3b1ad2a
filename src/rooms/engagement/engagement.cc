#include "rooms/engagement/engagement.h"

#include "base/text.h"
#include "rooms/engagement/engagement_store.h"
#include "rooms/engagement/member.h"

namespace tandem::engagement {
namespace {

// What the record keeps of an engagement: its own fields, not the caller's standing.
Json Recorded(const Engagement& engagement) {
  Json json;
  json.Set("title", engagement.title).Set("summary", engagement.summary).Set("phase", Word(engagement.phase));
  return json;
}

ledger::Subject SubjectOf(const Engagement& engagement) {
  return {"engagement", ToText(engagement.id), engagement.title};
}

void RequireMove(Phase from, Phase to) {
  if (MayMove(from, to)) return;
  throw InvalidField("phase", "engagement.phase", "A closed engagement can only be reopened to closing.");
}

}  // namespace

bool MayMove(Phase from, Phase to) { return from != Phase::kClosed || to == Phase::kClosed || to == Phase::kClosing; }

Engagement CreateEngagement(db::Tx& tx, const api::Call& call, const NewEngagement& input) {
  const api::Caller& caller = call.caller();
  Engagement engagement;
  engagement.id = {call.NewId()};
  engagement.title = Trim(input.title);
  input.summary.ApplyTo(engagement.summary);
  engagement.client = {{caller.organisation}, caller.organisation_name};
  engagement.start = input.start ? *input.start : DayOf({call.now().micros / 60'000'000});
  engagement.created_at = engagement.updated_at = call.now();
  InsertEngagement(tx, engagement);
  AddFounder(tx, call, engagement.id);
  const Access access = Enter(tx, caller, engagement.id, Action::kEditEngagement);
  Record(tx, access, call.now(), {"engagement.created", SubjectOf(engagement), nullptr, Recorded(engagement)});
  return ReadEngagement(tx, access);
}

Engagement ReadEngagement(db::Tx& tx, const Access& access) {
  auto engagement = FindEngagementOf(tx, access.engagement(), access.caller().person);
  if (!engagement) throw NotFound("engagement");
  return *engagement;
}

api::Page<Engagement> Engagements(db::Tx& tx, const api::Caller& caller, const api::PageRequest& page) {
  return api::MakePage(ReadEngagementsOf(tx, caller.person, page), page,
                       [](const Engagement& engagement) { return ToText(engagement.id); });
}

Engagement ChangeEngagement(db::Tx& tx, const Access& access, const api::Call& call, int64_t seen,
                            const EngagementChange& change) {
  Engagement engagement = ReadEngagement(tx, access);
  api::RequireVersion(seen, engagement, change);
  const Json before = Recorded(engagement);
  if (change.phase) RequireMove(engagement.phase, *change.phase);
  change.title.ApplyTo(engagement.title);
  change.summary.ApplyTo(engagement.summary);
  change.phase.ApplyTo(engagement.phase);
  const Json after = Recorded(engagement);
  if (before == after) return engagement;
  ++engagement.version;
  engagement.updated_at = call.now();
  StoreEngagement(tx, engagement);
  Record(tx, access, call.now(), {"engagement.changed", SubjectOf(engagement), before, after});
  return engagement;
}

void NotePlan(db::Tx& tx, const Access& access, const PlanFigures& figures, Instant now) {
  StoreFigures(tx, access.engagement(), figures, now);
}

}  // namespace tandem::engagement
