// tandem user: what an administrator of the machine does when somebody lost their password.
#ifndef TANDEM_APP_USER_COMMAND_H_
#define TANDEM_APP_USER_COMMAND_H_

#include <istream>
#include <ostream>
#include <string>

#include "app/house.h"

namespace tandem::app {

// Without `email` lists the accounts; with it reads a new password (one line) from `in`, stores it and ends the person's
// sessions. Throws Problem for an unknown address or a weak password.
int RunUser(const HouseOptions& options, const std::string& email, std::istream& in, std::ostream& out);

}  // namespace tandem::app

#endif  // TANDEM_APP_USER_COMMAND_H_
