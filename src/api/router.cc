#include "api/router.h"

#include "base/text.h"

namespace tandem::api {
namespace {

bool IsName(std::string_view part) { return part.size() > 2 && part.front() == '{' && part.back() == '}'; }

bool Fits(const Route& route, std::span<const std::string> segments, std::map<std::string, std::string>& path) {
  const std::vector<std::string_view> parts = Split(std::string_view(route.path).substr(1), '/');
  if (parts.size() != segments.size()) return false;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (IsName(parts[i])) {
      path[std::string(parts[i].substr(1, parts[i].size() - 2))] = segments[i];
    } else if (parts[i] != segments[i]) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::string Route::Tag() const {
  std::string tag;
  for (std::string_view part : Split(std::string_view(path).substr(1), '/')) {
    if (IsName(part)) continue;
    if (tag.empty() || tag == "engagements") tag = part;
  }
  return tag;
}

Match Router::Find(http::Method method, std::span<const std::string> segments) const {
  Match match;
  for (const Route& route : routes_) {
    std::map<std::string, std::string> path;
    if (!Fits(route, segments, path)) continue;
    match.allowed.push_back(route.method);
    if (route.method != method || match.route != nullptr) continue;
    match.route = &route;
    match.path = std::move(path);
  }
  return match;
}

std::optional<int64_t> VersionOf(const RecordType& type, const void* record) {
  const FieldType* field = type.Find("version");
  if (field == nullptr || field->type != &value_types::kInt64) return std::nullopt;
  return *reinterpret_cast<const int64_t*>(static_cast<const char*>(record) + field->offset);
}

Policy Everybody() { return {"everybody", [](db::Tx&, Call&) {}}; }

Policy SignedIn() {
  return {"signed_in", [](db::Tx&, Call& call) { call.caller(); }};
}

Policy OrganisationAdmin() {
  return {"organisation.admin", [](db::Tx&, Call& call) {
            if (call.caller().administers) return;
            throw Forbidden("organisation.admin_only", "Only an administrator of your organisation may do this.");
          }};
}

}  // namespace tandem::api
