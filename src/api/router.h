// The table of routes, filled by the rooms with typed handlers:
//
//   router.Post<NewEngagement, Engagement>("/engagements", "Create an engagement", SignedIn(), CreateEngagement);
//
// where Engagement CreateEngagement(db::Tx&, api::Call&, const NewEngagement&).
#ifndef TANDEM_API_ROUTER_H_
#define TANDEM_API_ROUTER_H_

#include <deque>
#include <string>
#include <string_view>

#include "api/route.h"

namespace tandem::api {

// A handler without input or output.
struct None {};

struct Match {
  const Route* route = nullptr;             // null when no route fits
  std::map<std::string, std::string> path;  // the values of {name}
  std::vector<http::Method> allowed;        // the methods that the path has, for 405
};

class Router {
 public:
  template <typename Out, typename Handler>
  Route& Get(std::string path, std::string summary, Policy policy, Handler handler) {
    return Add<None, Out>(http::Method::kGet, 200, std::move(path), std::move(summary), std::move(policy), handler);
  }
  template <typename In, typename Out, typename Handler>
  Route& Post(std::string path, std::string summary, Policy policy, Handler handler, int success = 201) {
    return Add<In, Out>(http::Method::kPost, success, std::move(path), std::move(summary), std::move(policy), handler);
  }
  // A POST that computes and changes nothing: it reads one snapshot, and needs neither CSRF token nor a token that may write.
  template <typename In, typename Out, typename Handler>
  Route& Compute(std::string path, std::string summary, Policy policy, Handler handler) {
    Route& route = Add<In, Out>(http::Method::kPost, 200, std::move(path), std::move(summary), std::move(policy), handler);
    route.writes = false;
    return route;
  }
  template <typename In, typename Out, typename Handler>
  Route& Put(std::string path, std::string summary, Policy policy, Handler handler) {
    return Add<In, Out>(http::Method::kPut, IsRecord<Out> ? 200 : 204, std::move(path), std::move(summary), std::move(policy), handler);
  }
  template <typename In, typename Out, typename Handler>
  Route& Patch(std::string path, std::string summary, Policy policy, Handler handler) {
    return Add<In, Out>(http::Method::kPatch, 200, std::move(path), std::move(summary), std::move(policy), handler)
        .NeedsIfMatch();
  }
  template <typename Handler>
  Route& Delete(std::string path, std::string summary, Policy policy, Handler handler) {
    return Add<None, None>(http::Method::kDelete, 204, std::move(path), std::move(summary), std::move(policy), handler);
  }

  // `segments` are those of the path below /api/v1.
  Match Find(http::Method method, std::span<const std::string> segments) const;
  const std::deque<Route>& routes() const { return routes_; }
  std::deque<Route>& routes() { return routes_; }

 private:
  template <typename In, typename Out, typename Handler>
  Route& Add(http::Method method, int success, std::string path, std::string summary, Policy policy, Handler handler);

  std::deque<Route> routes_;
};

// The version of a record that has one, for its ETag.
std::optional<int64_t> VersionOf(const RecordType& type, const void* record);

template <typename Out>
Reply MakeReply(int success, const Out& out) {
  Reply reply;
  reply.status = success;
  if constexpr (IsRecord<Out>) {
    WriteRecord(TypeOfRecord<Out>(), &out, reply.body);
    reply.version = VersionOf(TypeOfRecord<Out>(), &out);
  }
  return reply;
}

// Calls the handler with the input when it takes one, and makes its answer a reply.
template <typename In, typename Out, typename Handler>
Reply Invoke(const Handler& handler, int success, db::Tx& tx, Call& call, const Json& body) {
  const auto run = [&] {
    if constexpr (IsRecord<In>) {
      return handler(tx, call, FromJson<In>(body));
    } else {
      return handler(tx, call);
    }
  };
  if constexpr (std::is_void_v<decltype(run())>) {
    run();
    return {.status = 204};
  } else if constexpr (std::is_same_v<decltype(run()), Reply>) {
    return run();
  } else {
    return MakeReply<Out>(success, run());
  }
}

template <typename In, typename Out, typename Handler>
Route& Router::Add(http::Method method, int success, std::string path, std::string summary, Policy policy,
                   Handler handler) {
  Route& route = routes_.emplace_back();
  route.method = method;
  route.path = std::move(path);
  route.summary = std::move(summary);
  route.policy = std::move(policy);
  route.writes = method != http::Method::kGet;
  route.success = success;
  if constexpr (IsRecord<In>) route.input = &TypeOfRecord<In>();
  if constexpr (IsRecord<Out>) route.output = &TypeOfRecord<Out>();
  route.run = [handler, success](db::Tx& tx, Call& call, const Json& body) {
    return Invoke<In, Out>(handler, success, tx, call, body);
  };
  return route;
}

}  // namespace tandem::api

#endif  // TANDEM_API_ROUTER_H_
