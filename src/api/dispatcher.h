// From an HTTP request to an answer: finds the route, signs the caller in, checks that the role allows it, runs the
// handler in its transaction, and renders problems. The one place where all of that happens.
#ifndef TANDEM_API_DISPATCHER_H_
#define TANDEM_API_DISPATCHER_H_

#include <functional>

#include "api/heavy_work.h"
#include "api/router.h"
#include "platform/db/database.h"
#include "platform/http/request.h"

namespace tandem::api {

// Who the request's cookie or token belongs to; nothing when it carries neither; throws 401 when what it carries is
// not valid (any more).
using Authenticator = std::function<std::optional<Caller>(db::Tx&, const http::Request&, Instant now)>;

class Dispatcher {
 public:
  Dispatcher(db::Database& database, const Router& router, World world, Authenticator authenticate)
      : database_(database), router_(router), world_(std::move(world)), authenticate_(std::move(authenticate)) {}

  // Answers a request below /api/v1. Never throws.
  http::Response Handle(const http::Request& request) const;
  // The most bytes of body that the route takes, `standard` when it does not say.
  size_t BodyLimit(http::Method method, std::span<const std::string> segments, size_t standard) const;

 private:
  http::Response Answer(const http::Request& request) const;
  Reply Run(const Route& route, Call& call) const;
  Reply RunRead(const Route& route, Call& call) const;
  Reply RunWrite(const Route& route, Call& call) const;
  void SignIn(db::Tx& tx, Call& call) const;
  void BeginHeavyWork(const Call& call, std::optional<HeavyWork::Place>& place) const;

  db::Database& database_;
  const Router& router_;
  World world_;
  Authenticator authenticate_;
  mutable HeavyWork heavy_work_;
};

}  // namespace tandem::api

#endif  // TANDEM_API_DISPATCHER_H_
