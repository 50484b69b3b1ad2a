#include "rooms/engagement/activity.h"

#include "api/page.h"
#include "base/text.h"
#include "platform/json/json_parser.h"
#include "rooms/engagement/activity_store.h"

namespace tandem::engagement {
namespace {

constexpr int64_t kMostEngagements = 100;
constexpr int kMostUnseen = 100;

std::vector<Uuid> IdsOf(const std::vector<EngagementTitle>& engagements) {
  std::vector<Uuid> ids;
  for (const EngagementTitle& engagement : engagements) ids.push_back(engagement.id);
  return ids;
}

std::string CursorOf(const ledger::StoredEntry& entry) {
  return api::EncodeCursor(Cat(entry.at.micros, ",", ToText(entry.engagement), ",", entry.index));
}

std::optional<ledger::ActivityCursor> ReadCursor(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const auto parts = Split(text, ',');
  if (parts.size() == 3) {
    const auto at = ParseInt(parts[0]);
    const auto engagement = ParseUuid(parts[1]);
    const auto index = ParseInt(parts[2]);
    if (at && engagement && index) return ledger::ActivityCursor{{*at}, *engagement, *index};
  }
  throw InvalidField("after", "page.cursor", "Send the `next` of the page before as `after`, unchanged.");
}

Json TitleOf(const Uuid& id, const std::vector<EngagementTitle>& titles) {
  Json reference;
  reference.Set("id", ToText(id)).Set("title", "");
  for (const EngagementTitle& title : titles) {
    if (title.id == id) reference.Set("title", title.title);
  }
  return reference;
}

// The stored entry, with the engagement's title in place of its bare id.
void AppendItem(const ledger::StoredEntry& entry, const std::vector<EngagementTitle>& titles, std::string& out) {
  Json item = ParseJson(ledger::EntryAnswer(entry));
  item.Set("engagement", TitleOf(entry.engagement, titles));
  AppendJson(item, out);
}

bool IsBy(const ledger::StoredEntry& entry, const std::string& person) {
  const Json json = ParseJson(entry.text);
  const Json* actor = json.Find("actor");
  const Json* id = actor != nullptr ? actor->Find("person_id") : nullptr;
  return id != nullptr && id->AsString() != nullptr && *id->AsString() == person;
}

// How many of the newest entries are other people's and newer than what the person marked as seen.
int64_t CountUnseen(db::Tx& tx, const Uuid& person, const std::vector<Uuid>& engagements) {
  const Instant seen = ReadSeen(tx, person);
  if (ledger::CountAfter(tx, engagements, seen) == 0) return 0;
  int64_t count = 0;
  for (const ledger::StoredEntry& entry : ledger::Activity(tx, engagements, std::nullopt, kMostUnseen)) {
    if (entry.at > seen && !IsBy(entry, ToText(person))) ++count;
  }
  return count;
}

api::Reply Upgrade(const api::Call& call, std::vector<std::string> topics) {
  http::Response response;
  response.status = 101;
  response.websocket = true;
  response.websocket_topics = std::move(topics);
  response.owner = ToText(call.caller().person);
  api::Reply reply;
  reply.raw = std::move(response);
  return reply;
}

}  // namespace

const RecordType& DescribeRecord(const ActivitySeen*) {
  static const RecordType type = RecordOf<ActivitySeen>("ActivitySeen", "How far a person has read.")
                                     .Add("at", &ActivitySeen::at, "Entries up to this moment count as seen.");
  return type;
}

api::Reply ReadActivity(db::Tx& tx, const api::Call& call) {
  const api::PageRequest page = api::ReadPage(call);
  const auto engagements = ReadLatestEngagements(tx, call.caller().person, kMostEngagements);
  const std::vector<Uuid> ids = IdsOf(engagements);
  auto entries = ledger::Activity(tx, ids, ReadCursor(page.after), static_cast<int>(page.limit) + 1);
  const bool more = entries.size() > static_cast<size_t>(page.limit) || ledger::FillsPage(entries);
  entries.resize(std::min(entries.size(), static_cast<size_t>(page.limit)));
  api::Reply reply;
  reply.body = "{\"items\":[";
  for (size_t i = 0; i < entries.size(); ++i) {
    if (i > 0) reply.body += ',';
    AppendItem(entries[i], engagements, reply.body);
  }
  reply.body += "],\"next\":";
  reply.body += more ? Cat("\"", CursorOf(entries.back()), "\"") : "null";
  reply.body += Cat(",\"unseen\":", CountUnseen(tx, call.caller().person, ids), "}");
  return reply;
}

void MarkActivitySeen(db::Tx& tx, const api::Call& call, const ActivitySeen& seen) {
  StoreSeen(tx, call.caller().person, std::min(seen.at, call.now()));
}

std::string Topic(const Uuid& engagement) { return "engagement:" + ToText(engagement); }

api::Reply ListenToEngagement(const api::Call& call) {
  return Upgrade(call, {Topic(AccessOf(call).engagement().uuid)});
}

api::Reply ListenToAll(db::Tx& tx, const api::Call& call) {
  std::vector<std::string> topics;
  for (const Uuid& id : IdsOf(ReadLatestEngagements(tx, call.caller().person, kMostEngagements))) {
    topics.push_back(Topic(id));
  }
  topics.push_back("person:" + ToText(call.caller().person));
  return Upgrade(call, std::move(topics));
}

}  // namespace tandem::engagement
