// From committed announcements to open WebSockets.
#ifndef TANDEM_APP_LIVE_H_
#define TANDEM_APP_LIVE_H_

#include "platform/db/database.h"
#include "platform/http/hub.h"

namespace tandem::app {

// Sends each ledger entry's announcement, and that of each stored forecast, to those who follow its
// engagement; ends the connections of people who were signed out, removed or added, who then connect anew
// with what they may see now. `hub` must outlive the database.
void ConnectLive(db::Database& database, http::Hub& hub);

}  // namespace tandem::app

#endif  // TANDEM_APP_LIVE_H_
