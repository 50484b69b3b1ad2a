// A Problem ends a request or a command: it says what is wrong, where, and what to do about it.
// Thrown by value, it rolls the transaction back and is rendered once, as RFC 9457 problem+json.
#ifndef TANDEM_BASE_PROBLEM_H_
#define TANDEM_BASE_PROBLEM_H_

#include <exception>
#include <string>
#include <vector>

namespace tandem {

// What kind of refusal this is; each maps to one HTTP status (Status below).
enum class ProblemKind {
  kInvalid,        // 422 the input breaks a rule
  kMalformed,      // 400 the input cannot be read at all
  kUnauthorised,   // 401 nobody is signed in
  kForbidden,      // 403 this person's role does not allow it
  kNotFound,       // 404 it does not exist, or the caller may not know that it does
  kConflict,       // 409 it contradicts the present state
  kStale,          // 412 somebody else changed it first
  kUnconditional,  // 428 the change does not say which version it is of (RFC 6585)
  kTooLarge,       // 413 more than the limit
  kTooMany,        // 429 too often; try later
  kInternal,       // 500 a fault of ours
};

// One thing that is wrong: `field` is a path such as "tasks[3].duration" or "line 12, column finish".
struct ProblemDetail {
  std::string field;
  std::string reason;   // stable and machine-readable: "required", "too_long", "plan.cycle"
  std::string message;  // a sentence for people
};

class Problem : public std::exception {
 public:
  // `reason` is stable and machine-readable ("submission.already_accepted"); `message` is a sentence for
  // people that says what to do.
  Problem(ProblemKind kind, std::string reason, std::string message)
      : kind_(kind), reason_(std::move(reason)), message_(std::move(message)) {}
  Problem(ProblemKind kind, std::string reason, std::string message, std::vector<ProblemDetail> details)
      : kind_(kind), reason_(std::move(reason)), message_(std::move(message)), details_(std::move(details)) {}

  ProblemKind kind() const { return kind_; }
  const std::string& reason() const { return reason_; }
  const std::string& message() const { return message_; }
  const std::vector<ProblemDetail>& details() const { return details_; }
  // Extra members of the problem document as ready JSON text (e.g. the two versions of a lost update), or
  // empty: `"current":{…},"yours":{…}`.
  const std::string& extension() const { return extension_; }
  Problem& WithExtension(std::string members) {
    extension_ = std::move(members);
    return *this;
  }
  // Seconds after which trying again makes sense; 0 when unknown.
  int retry_after() const { return retry_after_; }
  Problem& WithRetryAfter(int seconds) {
    retry_after_ = seconds;
    return *this;
  }
  const char* what() const noexcept override { return message_.c_str(); }

 private:
  ProblemKind kind_;
  std::string reason_;
  std::string message_;
  std::vector<ProblemDetail> details_;
  std::string extension_;
  int retry_after_ = 0;
};

Problem Invalid(std::string reason, std::string message);
Problem InvalidField(std::string field, std::string reason, std::string message);
Problem NotFound(std::string what);  // "engagement": reason "engagement.not_found"
Problem Forbidden(std::string reason, std::string message);
Problem Conflict(std::string reason, std::string message);

// The HTTP status of a kind (RFC 9110).
int Status(ProblemKind kind);
// The problem as an RFC 9457 document.
std::string ProblemJson(const Problem& problem);

}  // namespace tandem

#endif  // TANDEM_BASE_PROBLEM_H_
