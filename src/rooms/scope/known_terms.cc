#include "rooms/scope/known_terms.h"

#include <algorithm>

namespace tandem::scope {
namespace {

bool HasElements(const Json& json) {
  const Json::Array* list = json.AsArray();
  return list != nullptr &&
         std::ranges::all_of(*list, [](const Json& one) { return one.Find("id") != nullptr; });
}

const Json* FindElement(const Json::Array& list, const Json& element) {
  const auto found =
      std::ranges::find_if(list, [&](const Json& one) { return *one.Find("id") == *element.Find("id"); });
  return found == list.end() ? nullptr : &*found;
}

void FollowElements(Json::Array& known, const Json::Array& before, const Json::Array& after) {
  Json::Array followed;
  for (const Json& now : after) {
    const Json* was = FindElement(before, now);
    const Json* seen = FindElement(known, now);
    if (was == nullptr) {
      followed.push_back(now);
    } else if (seen != nullptr) {
      followed.push_back(*seen);
      FollowChange(followed.back(), *was, now);
    }
  }
  for (const Json& seen : known) {
    if (!FindElement(before, seen) && !FindElement(after, seen)) followed.push_back(seen);
  }
  known = std::move(followed);
}

void FollowFields(Json& known, const Json& before, const Json::Object& after) {
  for (const JsonMember& member : after) {
    const Json* was = before.Find(member.name);
    const Json* seen = known.Find(member.name);
    if (was != nullptr && *was == member.value) continue;
    Json value = seen != nullptr ? *seen : Json();
    FollowChange(value, was != nullptr ? *was : Json(), member.value);
    known.Set(member.name, std::move(value));
  }
}

}  // namespace

void FollowChange(Json& known, const Json& before, const Json& after) {
  if (before == after) return;
  if (known.AsObject() && before.AsObject() && after.AsObject()) {
    FollowFields(known, before, *after.AsObject());
  } else if (HasElements(known) && HasElements(before) && HasElements(after)) {
    FollowElements(*known.AsArray(), *before.AsArray(), *after.AsArray());
  } else {
    known = after;
  }
}

}  // namespace tandem::scope
