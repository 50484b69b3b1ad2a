// The rows of signatures, of baselines (version 0) and of the versions of change requests. Only this room
// uses them.
#ifndef TANDEM_ROOMS_BASELINE_SIGNATURE_STORE_H_
#define TANDEM_ROOMS_BASELINE_SIGNATURE_STORE_H_

#include <map>

#include "rooms/baseline/baseline.h"

namespace tandem::baseline {

// By subject or by version; the client's first.
template <typename Key>
using SignaturesBy = std::map<Key, std::vector<Signature>>;

// Of each version of a change request.
SignaturesBy<int64_t> SignaturesOfVersions(db::Tx& tx, const ChangeId& change);
// Of the latest version of each change request, and of each baseline, from one id to another.
SignaturesBy<Uuid> SignaturesOfChanges(db::Tx& tx, const EngagementId& engagement, const ChangeId& first,
                                       const ChangeId& last);
SignaturesBy<Uuid> SignaturesOfBaselines(db::Tx& tx, const EngagementId& engagement, const BaselineId& first,
                                         const BaselineId& last);
// Those that are not there yet: a side signs once.
void AddSignatures(db::Tx& tx, const Uuid& subject, int64_t version,
                   const std::vector<Signature>& signatures);

// The statements that lists and look-ups run, for the test that none reads a whole table.
std::vector<std::string> SignatureStatements();

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_SIGNATURE_STORE_H_
