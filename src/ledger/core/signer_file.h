// The server's signing key: a file beside the data, never in the database.
#ifndef TANDEM_LEDGER_CORE_SIGNER_FILE_H_
#define TANDEM_LEDGER_CORE_SIGNER_FILE_H_

#include <filesystem>
#include <string>

#include "ledger/core/note.h"

namespace tandem::ledger {

// The signer whose secret is the 32 bytes in `path`; made at the first start, with mode 0600. `name` is the
// server's host name as people know it; when empty, "tandem-" and 8 hex digits of the key. Changing the name
// later makes another verifier key. Throws Problem: what ReadOrCreateKeyFile and MakeSigner throw.
Signer LoadSigner(const std::filesystem::path& path, const std::string& name);

}  // namespace tandem::ledger

#endif  // TANDEM_LEDGER_CORE_SIGNER_FILE_H_
