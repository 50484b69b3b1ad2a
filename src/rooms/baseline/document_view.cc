#include "rooms/baseline/document_view.h"

#include "base/text.h"
#include "rooms/baseline/baseline_store.h"

namespace tandem::baseline {

api::Reply DownloadDocument(db::Tx& tx, const Access& access, const api::Call& call,
                            const std::string& name) {
  const Baseline baseline = FindBaseline(tx, access, call, name);
  api::Reply reply;
  reply.body = ReadDocument(tx, baseline.id);
  reply.headers.Set("Content-Disposition",
                    Cat("inline; filename=\"baseline-", baseline.hash.substr(0, 12), ".json\""));
  return reply;
}

}  // namespace tandem::baseline
