#include "base/problem.h"

#include <algorithm>

#include "base/json.h"

namespace tandem {

Problem Invalid(std::string reason, std::string message) {
  return {ProblemKind::kInvalid, std::move(reason), std::move(message)};
}

Problem InvalidField(std::string field, std::string reason, std::string message) {
  std::vector<ProblemDetail> details{{std::move(field), reason, message}};
  return {ProblemKind::kInvalid, std::move(reason), std::move(message), std::move(details)};
}

Problem NotFound(std::string what) {
  std::string words = what;  // "change_request" is written as people say it
  std::replace(words.begin(), words.end(), '_', ' ');
  std::string message = "There is no such " + words + ", or you may not see it.";
  return {ProblemKind::kNotFound, std::move(what) + ".not_found", std::move(message)};
}

Problem Forbidden(std::string reason, std::string message) {
  return {ProblemKind::kForbidden, std::move(reason), std::move(message)};
}

Problem Conflict(std::string reason, std::string message) {
  return {ProblemKind::kConflict, std::move(reason), std::move(message)};
}

int Status(ProblemKind kind) {
  switch (kind) {
    case ProblemKind::kInvalid:
      return 422;
    case ProblemKind::kMalformed:
      return 400;
    case ProblemKind::kUnauthorised:
      return 401;
    case ProblemKind::kForbidden:
      return 403;
    case ProblemKind::kNotFound:
      return 404;
    case ProblemKind::kConflict:
      return 409;
    case ProblemKind::kStale:
      return 412;
    case ProblemKind::kUnconditional:
      return 428;
    case ProblemKind::kTooLarge:
      return 413;
    case ProblemKind::kTooMany:
      return 429;
    case ProblemKind::kInternal:
      return 500;
  }
  return 500;
}

namespace {

std::string_view Title(ProblemKind kind) {
  switch (kind) {
    case ProblemKind::kInvalid:
      return "The input breaks a rule";
    case ProblemKind::kMalformed:
      return "The input cannot be read";
    case ProblemKind::kUnauthorised:
      return "Sign in first";
    case ProblemKind::kForbidden:
      return "Your role does not allow this";
    case ProblemKind::kNotFound:
      return "Not found";
    case ProblemKind::kConflict:
      return "This contradicts the present state";
    case ProblemKind::kStale:
      return "Somebody changed this before you";
    case ProblemKind::kUnconditional:
      return "Say which version you change";
    case ProblemKind::kTooLarge:
      return "Too large";
    case ProblemKind::kTooMany:
      return "Too often";
    case ProblemKind::kInternal:
      return "Something went wrong on our side";
  }
  return "Problem";
}

// More than anybody reads: of twenty thousand wrong lines the first ones say what is wrong.
constexpr size_t kMostDetails = 50;

// The details that are told; where there are more, a last one says how many.
std::vector<ProblemDetail> Told(std::vector<ProblemDetail> details) {
  if (details.size() <= kMostDetails) return details;
  const size_t more = details.size() - kMostDetails;
  details.resize(kMostDetails);
  details.push_back({"", "more", "… and " + std::to_string(more) + " more."});
  return details;
}

void AppendDetails(const std::vector<ProblemDetail>& details, std::string& out) {
  out += ",\"errors\":[";
  for (size_t i = 0; i < details.size(); ++i) {
    if (i > 0) out += ',';
    out += "{\"field\":";
    AppendJsonString(details[i].field, out);
    out += ",\"reason\":";
    AppendJsonString(details[i].reason, out);
    out += ",\"message\":";
    AppendJsonString(details[i].message, out);
    out += '}';
  }
  out += ']';
}

}  // namespace

std::string ProblemJson(const Problem& problem) {
  std::string out = "{\"type\":\"about:blank\",\"title\":";
  AppendJsonString(Title(problem.kind()), out);
  out += ",\"status\":" + std::to_string(Status(problem.kind())) + ",\"reason\":";
  AppendJsonString(problem.reason(), out);
  out += ",\"detail\":";
  AppendJsonString(problem.message(), out);
  if (!problem.details().empty()) AppendDetails(Told(problem.details()), out);
  if (!problem.extension().empty()) out += "," + problem.extension();
  out += '}';
  return out;
}

}  // namespace tandem
