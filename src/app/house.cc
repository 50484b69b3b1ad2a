#include "app/house.h"

#include "api/idempotency.h"
#include "ledger/core/signer_file.h"
#include "ledger/migrations.h"
#include "platform/crypto/random.h"
#include "rooms/baseline/migrations.h"
#include "rooms/baseline/routes.h"
#include "rooms/engagement/migrations.h"
#include "rooms/engagement/record_routes.h"
#include "rooms/engagement/routes.h"
#include "rooms/outlook/migrations.h"
#include "rooms/outlook/routes.h"
#include "rooms/people/migrations.h"
#include "rooms/people/routes.h"
#include "rooms/plan/migrations.h"
#include "rooms/plan/routes.h"
#include "rooms/scope/migrations.h"
#include "rooms/scope/routes.h"
#include "rooms/value/migrations.h"
#include "rooms/value/routes.h"

namespace tandem::app {
namespace {

void MakeDirectory(const std::filesystem::path& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (!error) {
    std::filesystem::permissions(path, std::filesystem::perms::owner_all, error);
  }
  if (!error) return;
  throw Problem(ProblemKind::kInternal, "data.directory",
                "The data directory " + path.string() + " cannot be made: " + error.message() + ". Choose another with --data.");
}

// The key that signs checkpoints lives beside the database, never in it.
ledger::Signer LoadSigner(const HouseOptions& options) {
  MakeDirectory(options.data / "keys");
  return ledger::LoadSigner(options.data / "keys" / "ledger.key", options.name);
}

template <typename Span>
void AddTo(std::vector<db::Migration>& all, const Span& some) {
  all.insert(all.end(), some.begin(), some.end());
}

}  // namespace

std::vector<db::Migration> AllMigrations() {
  std::vector<db::Migration> all;
  AddTo(all, api::IdempotencyMigrations());
  AddTo(all, ledger::Migrations());
  AddTo(all, people::Migrations());
  AddTo(all, engagement::Migrations());
  AddTo(all, plan::Migrations());
  AddTo(all, scope::Migrations());
  AddTo(all, outlook::Migrations());
  AddTo(all, baseline::Migrations());
  AddTo(all, value::Migrations());
  return all;
}

void AddAllRoutes(api::Router& router, const ledger::Signer& signer, size_t import_limit) {
  people::AddRoutes(router);
  engagement::AddRoutes(router);
  plan::AddRoutes(router);
  scope::AddRoutes(router);
  outlook::AddRoutes(router);
  baseline::AddRoutes(router);
  value::AddRoutes(router);
  for (api::Route& route : router.routes()) {
    if (route.raw_body) route.body_limit = import_limit;
  }
  engagement::AddRecordRoutes(router, signer);
}

api::World RealWorld() {
  return {SystemNow, [] { return crypto::NewRandomUuid(SystemNow()); }, crypto::NewToken};
}

std::unique_ptr<db::Database> OpenDatabase(const HouseOptions& options) {
  MakeDirectory(options.data);
  const std::string url =
      options.database.empty() ? "sqlite:" + (options.data / "tandem.db").string() : options.database;
  return db::Database::Open(url, options.database_options);
}

House::House(const HouseOptions& options) : database_(OpenDatabase(options)), signer_(LoadSigner(options)) {
  db::Migrate(*database_, AllMigrations());
  AddAllRoutes(router_, signer_, options.import_limit);
}

}  // namespace tandem::app
