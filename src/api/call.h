// One request on its way through the house: who calls, what the address names, and when it is.
#ifndef TANDEM_API_CALL_H_
#define TANDEM_API_CALL_H_

#include <any>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "base/id.h"
#include "base/json.h"
#include "base/problem.h"
#include "base/record.h"
#include "base/time.h"
#include "platform/http/request.h"

namespace tandem::api {

// Who is signed in, as far as every room needs to know.
struct Caller {
  Uuid person;
  Uuid organisation;
  std::string name;
  std::string email;
  std::string organisation_name;
  bool administers = false;    // may manage the organisation
  bool may_write = true;       // false for a token of scope read
  bool by_cookie = false;      // then writes need the CSRF token
  std::string csrf_token;
  Uuid session;                // nil for a token
  Uuid token;                  // nil for a session
};

// Time, ids and secrets are passed in, so that tests can fix them.
struct World {
  std::function<Instant()> now;
  std::function<Uuid()> new_id;
  std::function<std::string()> new_secret;  // 256 random bits, base64url
};

class Call {
 public:
  Call(const http::Request& request, const World& world) : request_(request), world_(world), now_(world.now()) {}

  const http::Request& request() const { return request_; }
  Instant now() const { return now_; }
  Uuid NewId() const { return world_.new_id(); }
  std::string NewSecret() const { return world_.new_secret(); }
  const World& world() const { return world_; }

  // The signed-in caller; throws 401 when nobody is.
  const Caller& caller() const;
  const std::optional<Caller>& maybe_caller() const { return caller_; }
  void SetCaller(Caller caller) { caller_ = std::move(caller); }

  // The part of the path that the route calls {name}.
  const std::string& Path(const std::string& name) const { return path_.at(name); }
  // The same as an id; what is no UUID is "not found", like an id nobody has.
  template <typename Tag>
  Id<Tag> PathId(const std::string& name) const {
    return {PathUuid(name)};
  }
  Uuid PathUuid(const std::string& name) const;
  void SetPath(std::map<std::string, std::string> path) { path_ = std::move(path); }

  // A query parameter, as text, a whole number within bounds, or a flag ("true", "1", or alone).
  std::optional<std::string> Query(std::string_view name) const;
  int64_t QueryInt(std::string_view name, int64_t absent, int64_t least, int64_t most) const;
  bool QueryFlag(std::string_view name) const;

  // Before work that takes long: throws when the client has gone and nobody would read the answer.
  void EndIfGivenUp() const;

  // The version that If-Match names; throws when the header is missing or is no version.
  int64_t IfMatch() const;

  // What the route's check found out for its handler (the caller's access to an engagement).
  std::any access;
  // What the route's preparation made before the transaction.
  std::any prepared;

 private:
  const http::Request& request_;
  const World& world_;
  Instant now_;
  std::optional<Caller> caller_;
  std::map<std::string, std::string> path_;
};

// Throws 412 with both versions when `current.version` is not the one the caller saw. `yours` is the change as sent.
void RequireVersion(int64_t seen, int64_t current, const std::string& current_json, const std::string& yours_json);
// The same for records, which are written out only when it comes to that.
template <IsRecord Current, IsRecord Change>
void RequireVersion(int64_t seen, const Current& current, const Change& yours) {
  if (seen != current.version) RequireVersion(seen, current.version, ToJson(current), ToJson(yours));
}

}  // namespace tandem::api

#endif  // TANDEM_API_CALL_H_
