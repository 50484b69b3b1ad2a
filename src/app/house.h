// The house put together: database, keys, routes. Every command that needs the data starts here.
#ifndef TANDEM_APP_HOUSE_H_
#define TANDEM_APP_HOUSE_H_

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "api/dispatcher.h"
#include "ledger/core/note.h"
#include "platform/db/database.h"
#include "platform/db/migrations.h"

namespace tandem::app {

struct HouseOptions {
  std::filesystem::path data;   // made when absent
  std::string database;         // a PostgreSQL address, or empty for SQLite inside `data`
  db::Options database_options;
  std::string name;             // in checkpoints: the host name people use; empty takes one made from the key
  size_t import_limit = 64 * 1024 * 1024;
};

// Every room's migrations, in the order of dependence.
std::vector<db::Migration> AllMigrations();
// Every room's routes. `signer` must outlive the router.
void AddAllRoutes(api::Router& router, const ledger::Signer& signer, size_t import_limit);
// Time, ids and secrets of the real world.
api::World RealWorld();

class House {
 public:
  // Opens the database, brings it up to date, and makes the signing key at the first start. Throws Problem.
  explicit House(const HouseOptions& options);

  db::Database& database() { return *database_; }
  const api::Router& router() const { return router_; }
  const ledger::Signer& signer() const { return signer_; }

 private:
  std::unique_ptr<db::Database> database_;
  ledger::Signer signer_;
  api::Router router_;
};

// Opens the database of the options without anything else.
std::unique_ptr<db::Database> OpenDatabase(const HouseOptions& options);

}  // namespace tandem::app

#endif  // TANDEM_APP_HOUSE_H_
