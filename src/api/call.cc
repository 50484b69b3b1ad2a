#include "api/call.h"

#include "base/text.h"

namespace tandem::api {

const Caller& Call::caller() const {
  if (!caller_) throw Problem(ProblemKind::kUnauthorised, "session.required", "Sign in first.");
  return *caller_;
}

Uuid Call::PathUuid(const std::string& name) const {
  const auto uuid = ParseUuid(Path(name));
  if (!uuid) throw NotFound(name);
  return *uuid;
}

std::optional<std::string> Call::Query(std::string_view name) const {
  const auto value = request_.Query(name);
  if (!value) return std::nullopt;
  return std::string(*value);
}

int64_t Call::QueryInt(std::string_view name, int64_t absent, int64_t least, int64_t most) const {
  const auto text = request_.Query(name);
  if (!text) return absent;
  const auto value = ParseInt(*text);
  if (!value || *value < least || *value > most) {
    throw InvalidField(std::string(name), "query.invalid",
                       Cat("“", name, "” takes a whole number from ", least, " to ", most, "."));
  }
  return *value;
}

bool Call::QueryFlag(std::string_view name) const {
  const auto text = request_.Query(name);
  if (!text || *text == "false" || *text == "0") return false;
  if (text->empty() || *text == "true" || *text == "1") return true;
  throw InvalidField(std::string(name), "query.invalid", Cat("“", name, "” takes true or false."));
}

void Call::EndIfGivenUp() const {
  if (!request_.given_up.stop_requested()) return;
  throw Problem(ProblemKind::kMalformed, "request.given_up",
                "The connection was closed before the answer was ready. Keep it open until the answer has come.");
}

int64_t Call::IfMatch() const {
  const auto header = request_.headers.Find("If-Match");
  if (!header) {
    throw Problem(ProblemKind::kUnconditional, "if_match.required",
                  "Send If-Match with the version you saw (the ETag of what you read), so that nobody's change is lost.");
  }
  std::string_view text = Trim(*header);
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
  const auto version = ParseInt(text);
  if (!version) throw Problem(ProblemKind::kMalformed, "if_match.invalid", "If-Match takes a version such as \"3\".");
  return *version;
}

void RequireVersion(int64_t seen, int64_t current, const std::string& current_json, const std::string& yours_json) {
  if (seen == current) return;
  throw Problem(ProblemKind::kStale, "version.stale",
                "Somebody changed this after you read it. Look at both versions and decide which to keep.")
      .WithExtension("\"current\":" + current_json + ",\"yours\":" + yours_json);
}

}  // namespace tandem::api
