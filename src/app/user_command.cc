#include "app/user_command.h"

#include "base/problem.h"
#include "base/text.h"
#include "rooms/people/accounts.h"

namespace tandem::app {

namespace {

// Only `serve` and `demo` begin a data directory: a mistyped one must not look like a server without accounts.
void RequireDatabase(const HouseOptions& options) {
  if (!options.database.empty() || std::filesystem::exists(options.data / "tandem.db")) return;
  throw Invalid("data.missing", Cat("There is no database in ", options.data.string(),
                                    ". Name the server's data directory with --data."));
}

}  // namespace

int RunUser(const HouseOptions& options, const std::string& email, std::istream& in, std::ostream& out) {
  RequireDatabase(options);
  House house(options);
  if (email.empty()) {
    house.database().Read([&](db::Tx& tx) {
      people::EachAccount(tx, [&](const people::AccountLine& line) {
        out << line.email << '\t' << line.name << '\t' << line.organisation << '\t' << line.role << '\n';
      });
    });
    return 0;
  }
  std::string password;
  std::getline(in, password);
  const std::string hash = people::HashNewPassword(password, email);
  house.database().Write([&](db::Tx& tx) { people::ResetPassword(tx, email, hash); });
  out << "The password of " << email << " is set; they are signed out everywhere.\n";
  return 0;
}

}  // namespace tandem::app
