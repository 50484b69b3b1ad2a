#include "rooms/scope/order.h"

#include <algorithm>

namespace tandem::scope {
namespace {

// The others of its kind, in order.
std::vector<Clause*> Neighbours(std::vector<Clause>& clauses, size_t at) {
  std::vector<Clause*> others;
  for (size_t i = 0; i < clauses.size(); ++i) {
    if (i != at && clauses[i].kind == clauses[at].kind) others.push_back(&clauses[i]);
  }
  std::sort(others.begin(), others.end(),
            [](const Clause* one, const Clause* two) { return StandsBefore(*one, *two); });
  return others;
}

void NumberAnew(const std::vector<Clause*>& in_order) {
  int64_t position = 0;
  for (Clause* clause : in_order) clause->position = position += kPositionStep;
}

// `clause` becomes the one with `place` others before it.
void PlaceAt(std::vector<Clause*> others, Clause& clause, size_t place) {
  const int64_t before = place == 0 ? 0 : others[place - 1]->position;
  const int64_t after = place == others.size() ? before + 2 * kPositionStep : others[place]->position;
  clause.position = before + (after - before) / 2;
  if (clause.position > before && clause.position < after) return;
  others.insert(others.begin() + static_cast<std::ptrdiff_t>(place), &clause);
  NumberAnew(others);
}

}  // namespace

bool PlaceAfter(std::vector<Clause>& clauses, size_t at, const std::optional<ClauseId>& after) {
  std::vector<Clause*> others = Neighbours(clauses, at);
  if (!after) {
    PlaceAt(std::move(others), clauses[at], 0);
    return true;
  }
  const auto found =
      std::find_if(others.begin(), others.end(), [&](const Clause* one) { return one->id == *after; });
  if (found == others.end()) return false;
  const auto place = static_cast<size_t>(found - others.begin()) + 1;
  PlaceAt(std::move(others), clauses[at], place);
  return true;
}

void PlaceLast(std::vector<Clause>& clauses, size_t at) {
  int64_t last = 0;
  for (size_t i = 0; i < clauses.size(); ++i) {
    if (i != at && clauses[i].kind == clauses[at].kind) last = std::max(last, clauses[i].position);
  }
  clauses[at].position = last + kPositionStep;
}

}  // namespace tandem::scope
