// How a statement fails. All are Problems: left alone they end the request; a rule that expects one catches
// it around Tx::Attempt.
#ifndef TANDEM_PLATFORM_DB_ERRORS_H_
#define TANDEM_PLATFORM_DB_ERRORS_H_

#include <string>

#include "base/problem.h"

namespace tandem::db {

// A declared rule of the schema was broken (409). `violated` says which, as far as the database tells:
// "person.email", "membership.engagement, membership.person", or a constraint's name.
class ConstraintViolation : public Problem {
 public:
  ConstraintViolation(std::string reason, std::string message, std::string violated)
      : Problem(ProblemKind::kConflict, std::move(reason), std::move(message)),
        violated_(std::move(violated)) {}
  const std::string& violated() const { return violated_; }

 private:
  std::string violated_;
};

class UniqueViolation : public ConstraintViolation {
 public:
  explicit UniqueViolation(std::string violated);
};

// SQLite never says which key; there `violated` is empty. A deferred key is reported by Write, after the job
// returned.
class ForeignKeyViolation : public ConstraintViolation {
 public:
  explicit ForeignKeyViolation(std::string violated);
};

// A CHECK or NOT NULL.
class CheckViolation : public ConstraintViolation {
 public:
  explicit CheckViolation(std::string violated);
};

// The database itself failed (500): "database.full", "database.unreachable", "database.busy",
// "database.contended", "database.statement" (a wrong statement: a fault of ours), "database.locked_by_other"
// (a second server).
class DatabaseError : public Problem {
 public:
  DatabaseError(std::string reason, std::string message)
      : Problem(ProblemKind::kInternal, std::move(reason), std::move(message)) {}
};

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_ERRORS_H_
