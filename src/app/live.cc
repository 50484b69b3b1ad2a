#include "app/live.h"

#include <algorithm>

#include "platform/json/json_parser.h"
#include "platform/log/log.h"
#include "rooms/engagement/activity.h"

namespace tandem::app {
namespace {

const std::string* TextOf(const Json& json, std::string_view name) {
  const Json* value = json.Find(name);
  return value != nullptr ? value->AsString() : nullptr;
}

void DropFollowers(http::Hub& hub, const std::string& topic) {
  hub.Drop([&](const std::string&, const std::vector<std::string>& topics) {
    return std::find(topics.begin(), topics.end(), topic) != topics.end();
  });
}

void Tell(http::Hub& hub, const std::string& payload) {
  const Json json = ParseJson(payload);
  for (const char* reason : {"signed_out", "new_topics"}) {
    if (const std::string* person = TextOf(json, reason)) {
      hub.DropOwner(*person);
      return;
    }
  }
  const std::string* engagement = TextOf(json, "engagement");
  const auto id = engagement != nullptr ? ParseUuid(*engagement) : std::nullopt;
  if (!id) return;
  const std::string topic = engagement::Topic(*id);
  hub.Publish(topic, std::make_shared<const std::string>(payload));
  const std::string* action = TextOf(json, "action");
  if (action != nullptr && *action == "member.removed") DropFollowers(hub, topic);
}

}  // namespace

void ConnectLive(db::Database& database, http::Hub& hub) {
  database.OnCommitted([&hub](const std::string& payload) {
    try {
      Tell(hub, payload);
    } catch (const Problem& problem) {
      log::Error("live.failed", {{"what", problem.message()}});
    }
  });
  database.OnGap([&hub] {
    hub.Drop([](const std::string&, const std::vector<std::string>&) { return true; });
  });
}

}  // namespace tandem::app
