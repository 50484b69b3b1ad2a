// A route: where it is, who may use it, what it reads and answers, and the plain function behind it.
#ifndef TANDEM_API_ROUTE_H_
#define TANDEM_API_ROUTE_H_

#include <functional>
#include <string>
#include <vector>

#include "api/call.h"
#include "base/record.h"
#include "platform/db/database.h"
#include "platform/db/tx.h"

namespace tandem::api {

struct Reply {
  int status = 200;
  std::string body;
  std::string content_type = "application/json";
  std::optional<int64_t> version;  // sent as ETag
  http::Headers headers;
  std::optional<http::Response> raw;  // answered as it is, e.g. a WebSocket upgrade
};

// Who may use a route. `name` is looked up in the table of roles by the test that tries every route with
// every role. `check` runs inside the transaction and throws 401, 403 or 404.
struct Policy {
  std::string name;
  std::function<void(db::Tx&, Call&)> check;
};

// Everybody, signed in or not.
Policy Everybody();
// Anyone who is signed in.
Policy SignedIn();
// An administrator of an organisation.
Policy OrganisationAdmin();

// Transactions of their own for a preparation: what it reads is a snapshot, and what it writes stays,
// whatever becomes of the request.
class Transactions {
 public:
  explicit Transactions(db::Database& database) : database_(database) {}

  template <typename Job>
  auto Read(Job&& job) const {
    return database_.Read(job);
  }
  template <typename Job>
  auto Write(Job&& job) const {
    return database_.Write(job);
  }

 private:
  db::Database& database_;
};

struct QueryParameter {
  std::string name;
  std::string doc;
  std::string type = "string";  // OpenAPI
};

struct Route {
  http::Method method = http::Method::kGet;
  std::string path;  // below /api/v1, "/engagements/{engagement}"
  std::string summary;
  Policy policy;
  bool writes = false;
  const RecordType* input = nullptr;
  const RecordType* output = nullptr;
  std::string output_content_type = "application/json";
  int success = 200;
  std::function<Reply(db::Tx&, Call&, const Json& body)> run;

  // Declared extras.
  std::vector<QueryParameter> query;
  bool paged = false;
  bool if_match = false;
  bool raw_body = false;        // the body is a file, not JSON
  size_t body_limit = 0;        // 0: the server's
  bool heavy = false;           // computes for long: see heavy_work.h
  bool remembers_reply = true;  // false keeps secrets of the answer out of the store of idempotent replies
  std::function<void(Call&, const Transactions&, const Json& body)>
      prepare;  // before the transaction, no locks held

  // "engagements" of "/engagements/{engagement}": the group in the API's documentation.
  std::string Tag() const;

  Route& Pages() {
    paged = true;
    return *this;
  }
  Route& NeedsIfMatch() {
    if_match = true;
    return *this;
  }
  Route& Takes(QueryParameter parameter) {
    query.push_back(std::move(parameter));
    return *this;
  }
  Route& TakesFile(size_t limit) {
    raw_body = true;
    body_limit = limit;
    return *this;
  }
  Route& IsHeavy() {
    heavy = true;
    return *this;
  }
  Route& AnswersSecret() {
    remembers_reply = false;
    return *this;
  }
  Route& Prepares(std::function<void(Call&, const Transactions&, const Json&)> step) {
    prepare = std::move(step);
    return *this;
  }
  // The shape of an answer that the handler writes itself.
  Route& Documents(const RecordType& type) {
    output = &type;
    return *this;
  }
  Route& Answers(std::string content_type) {
    output_content_type = std::move(content_type);
    return *this;
  }
};

}  // namespace tandem::api

#endif  // TANDEM_API_ROUTE_H_
