#include "rooms/scope/handover.h"

#include "base/text.h"
#include "rooms/scope/draft_store.h"

namespace tandem::scope {
namespace {

Turn TurnIn(const DraftState& state) {
  return {state.turn, state.turn_since, state.turn_by, state.turn_note};
}

Json Recorded(const Turn& turn) {
  Json json;
  json.Set("turn", turn.turn ? Json(Word(*turn.turn)) : Json()).Set("note", turn.turn_note);
  return json;
}

void RequireMayHandOver(const DraftState& state, Party mine, Party to) {
  if (state.turn && *state.turn != mine) {
    throw Conflict("scope.other_sides_turn",
                   "It is the other side's turn. You may edit, but they hand over.");
  }
  if (state.turn && *state.turn == to) throw Conflict("scope.your_turn_already", "It is your turn already.");
}

void RequireVendor(db::Tx& tx, const engagement::Access& access) {
  if (engagement::ReadEngagement(tx, access).vendor) return;
  throw Conflict("scope.no_vendor", "There is no vendor yet to hand over to. Invite one first.");
}

}  // namespace

const RecordType& DescribeRecord(const Handover*) {
  static const RecordType type =
      RecordOf<Handover>("ScopeHandover", "Gives the turn to a side.")
          .Add("to", &Handover::to, "The side that acts next.")
          .Add("note", &Handover::note, "What you ask of them.", {.max_length = 2'000});
  return type;
}

const RecordType& DescribeRecord(const Turn*) {
  static const RecordType type =
      RecordOf<Turn>("ScopeTurn", "Whose turn it is.")
          .Add("turn", &Turn::turn, "The side that acts next; null until somebody hands over.")
          .Add("turn_since", &Turn::turn_since, "Since when.")
          .Add("turn_by", &Turn::turn_by, "Who handed over.")
          .Add("turn_note", &Turn::turn_note, "What they asked for.");
  return type;
}

Turn TurnOf(db::Tx& tx, const EngagementId& engagement) { return TurnIn(ReadState(tx, engagement)); }

Turn HandOver(db::Tx& tx, const engagement::Access& access, const api::Call& call, const Handover& handover) {
  RequireVendor(tx, access);
  DraftState state = ReadState(tx, access.engagement());
  RequireMayHandOver(state, access.party(), handover.to);
  const Turn before = TurnIn(state);
  state.turn = handover.to;
  state.turn_since = call.now();
  state.turn_by = access.caller().name;
  state.turn_note = Trim(handover.note);
  WriteState(tx, state);
  engagement::Record(tx, access, call.now(),
                     {"scope.handed_over",
                      {"scope", ToText(access.engagement()), "Scope"},
                      before.turn ? Recorded(before) : Json(),
                      Recorded(TurnIn(state))});
  return TurnIn(state);
}

void EndTurn(db::Tx& tx, const EngagementId& engagement) {
  DraftState state = ReadState(tx, engagement);
  if (!state.turn) return;
  state.turn.reset();
  state.turn_since.reset();
  state.turn_by.clear();
  state.turn_note.clear();
  WriteState(tx, state);
}

}  // namespace tandem::scope
