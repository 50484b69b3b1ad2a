#include "platform/db/errors.h"

#include "base/text.h"

namespace tandem::db {

namespace {

std::string Sentence(std::string_view what, const std::string& violated) {
  return violated.empty() ? Cat(what, ".") : Cat(what, " (", violated, ").");
}

}  // namespace

UniqueViolation::UniqueViolation(std::string violated)
    : ConstraintViolation("database.duplicate", Sentence("This exists already", violated), violated) {}

ForeignKeyViolation::ForeignKeyViolation(std::string violated)
    : ConstraintViolation(
          "database.dangling",
          Sentence("This refers to something that does not exist, or is still referred to", violated),
          violated) {}

CheckViolation::CheckViolation(std::string violated)
    : ConstraintViolation("database.check", Sentence("This breaks a rule of the database", violated),
                          violated) {}

}  // namespace tandem::db
