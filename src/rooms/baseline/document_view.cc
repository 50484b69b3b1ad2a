#include "rooms/baseline/document_view.h"

#include "base/text.h"
#include "rooms/baseline/baseline_store.h"
#include "rooms/baseline/today.h"

namespace tandem::baseline {
namespace {

api::Reply ReplyWith(std::string text, std::string_view hash) {
  api::Reply reply;
  reply.body = std::move(text);
  reply.headers.Set("Content-Disposition",
                    Cat("inline; filename=\"baseline-", hash.substr(0, 12), ".json\""));
  return reply;
}

}  // namespace

api::Reply DownloadDocument(db::Tx& tx, const Access& access, const api::Call& call,
                            const std::string& name) {
  if (name == kToday) {
    Today today = LoadToday(tx, access);
    return ReplyWith(std::move(today.text), today.hash);
  }
  const Baseline baseline = FindBaseline(tx, access, call, name);
  return ReplyWith(ReadDocument(tx, baseline.id), baseline.hash);
}

}  // namespace tandem::baseline
