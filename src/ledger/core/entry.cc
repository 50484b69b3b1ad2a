#include "ledger/core/entry.h"

namespace tandem::ledger {

namespace {

Json ActorJson(const Actor& actor) {
  Json json;
  json.Set("person_id", actor.person_id);
  json.Set("name", actor.name);
  json.Set("organisation", actor.organisation);
  json.Set("party", actor.party);
  return json;
}

Json SubjectJson(const Subject& subject) {
  Json json;
  json.Set("type", subject.type);
  json.Set("id", subject.id);
  json.Set("label", subject.label);
  return json;
}

}  // namespace

Json EntryJson(const EntryPlace& place, const Actor& actor, const NewEntry& entry) {
  Json json;
  json.Set("v", 1);
  json.Set("engagement", ToText(place.engagement));
  json.Set("index", place.index);
  json.Set("at", ToText(place.at));
  json.Set("actor", ActorJson(actor));
  json.Set("action", entry.action);
  json.Set("subject", SubjectJson(entry.subject));
  json.Set("before", entry.before);
  json.Set("after", entry.after);
  return json;
}

}  // namespace tandem::ledger
