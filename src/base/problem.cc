#include "base/problem.h"

#include <algorithm>
#include <array>

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

namespace {

struct Kind {
  int status;
  std::string_view title;
};

// One for one with ProblemKind.
constexpr std::array<Kind, 11> kKinds{{
    {422, "The input breaks a rule"},
    {400, "The input cannot be read"},
    {401, "Sign in first"},
    {403, "Your role does not allow this"},
    {404, "Not found"},
    {409, "This contradicts the present state"},
    {412, "Somebody changed this before you"},
    {428, "Say which version you change"},
    {413, "Too large"},
    {429, "Too often"},
    {500, "Something went wrong on our side"},
}};
static_assert(kKinds.size() == static_cast<size_t>(ProblemKind::kInternal) + 1);

const Kind& KindOf(ProblemKind kind) { return kKinds[static_cast<size_t>(kind)]; }

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

int Status(ProblemKind kind) { return KindOf(kind).status; }

std::string ProblemJson(const Problem& problem) {
  std::string out = "{\"type\":\"about:blank\",\"title\":";
  AppendJsonString(KindOf(problem.kind()).title, out);
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
