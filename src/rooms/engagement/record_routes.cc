#include "rooms/engagement/record_routes.h"

#include "api/page.h"
#include "base/text.h"
#include "ledger/bundle_export.h"
#include "rooms/engagement/engagement.h"
#include "rooms/engagement/record_views.h"

namespace tandem::engagement {
namespace {

using api::Call;
using api::None;
using api::Reply;
using db::Tx;

struct InclusionView {
  int64_t index = 0;
  int64_t size = 0;
  std::string leaf_hash;
  std::string root;
  std::vector<std::string> proof;
};

struct ConsistencyView {
  int64_t from = 0;
  int64_t to = 0;
  std::string from_root;
  std::string to_root;
  std::vector<std::string> proof;
};

struct KeyView {
  std::string verifier_key;
};

const RecordType& DescribeRecord(const InclusionView*) {
  static const RecordType type =
      RecordOf<InclusionView>("InclusionProof", "Evidence that an entry is in the record (RFC 6962, 2.1.1).")
          .Add("index", &InclusionView::index, "The entry.")
          .Add("size", &InclusionView::size, "The size of the tree that it is proven in.")
          .Add("leaf_hash", &InclusionView::leaf_hash, "Of the entry, base64.")
          .Add("root", &InclusionView::root, "Of the tree of that size, base64.")
          .Add("proof", &InclusionView::proof, "The audit path from the leaf upwards, base64.");
  return type;
}

const RecordType& DescribeRecord(const ConsistencyView*) {
  static const RecordType type =
      RecordOf<ConsistencyView>("ConsistencyProof", "Evidence that a tree only grew (RFC 6962, 2.1.2).")
          .Add("from", &ConsistencyView::from, "The smaller size.")
          .Add("to", &ConsistencyView::to, "The larger size.")
          .Add("from_root", &ConsistencyView::from_root, "The root at the smaller size, base64.")
          .Add("to_root", &ConsistencyView::to_root, "The root at the larger size, base64.")
          .Add("proof", &ConsistencyView::proof, "The nodes, base64.");
  return type;
}

const RecordType& DescribeRecord(const KeyView*) {
  static const RecordType type = RecordOf<KeyView>("LedgerKey", "What checks the signatures of checkpoints.")
                                     .Add("verifier_key", &KeyView::verifier_key, "name+hash+base64 (C2SP signed-note).");
  return type;
}

std::string Base64(const ledger::Hash& hash) { return ToBase64(crypto::Bytes(hash)); }

std::vector<std::string> Base64(const ledger::Proof& proof) {
  std::vector<std::string> out;
  for (const ledger::Hash& hash : proof) out.push_back(Base64(hash));
  return out;
}

std::optional<int64_t> BeforeIndex(const api::PageRequest& page) {
  if (page.after.empty()) return std::nullopt;
  const auto index = ParseInt(page.after);
  if (!index) throw InvalidField("after", "page.cursor", "Send the `next` of the page before as `after`, unchanged.");
  return index;
}

// Newest first; entries are answered as they are stored, with their leaf hash.
Reply ReadRecord(Tx& tx, Call& call) {
  const Uuid engagement = AccessOf(call).engagement().uuid;
  const api::PageRequest page = api::ReadPage(call);
  auto entries = ledger::Page(tx, engagement, BeforeIndex(page), static_cast<int>(page.limit));
  const ledger::Head head = ledger::HeadOf(tx, engagement);
  Reply reply;
  reply.body = "{\"items\":[";
  for (size_t i = 0; i < entries.size(); ++i) reply.body += (i > 0 ? "," : "") + ledger::EntryAnswer(entries[i]);
  const bool more = !entries.empty() && entries.back().index > 0;
  reply.body += "],\"next\":";
  reply.body += more ? Cat('"', api::EncodeCursor(std::to_string(entries.back().index)), '"') : "null";
  reply.body += Cat(",\"size\":", head.size, ",\"root\":\"", Base64(head.root), "\"}");
  return reply;
}

InclusionView ReadInclusion(Tx& tx, Call& call) {
  const Uuid engagement = AccessOf(call).engagement().uuid;
  const int64_t size = ledger::HeadOf(tx, engagement).size;
  const int64_t proven = call.QueryInt("size", size, 1, std::max<int64_t>(size, 1));
  const auto answer = ledger::Inclusion(tx, engagement, call.QueryInt("index", 0, 0, proven - 1), proven);
  return {answer.index, answer.size, Base64(answer.leaf), Base64(answer.root), Base64(answer.proof)};
}

ConsistencyView ReadConsistency(Tx& tx, Call& call) {
  const Uuid engagement = AccessOf(call).engagement().uuid;
  const int64_t size = ledger::HeadOf(tx, engagement).size;
  const int64_t to = call.QueryInt("to", size, 0, size);
  const auto answer = ledger::Consistency(tx, engagement, call.QueryInt("from", 0, 0, to), to);
  return {answer.from, answer.to, Base64(answer.from_root), Base64(answer.to_root), Base64(answer.proof)};
}

Reply ReadCheckpoint(Tx& tx, Call& call, const ledger::Signer& signer) {
  Reply reply;
  reply.body = ledger::CheckpointNote(tx, AccessOf(call).engagement().uuid, signer);
  reply.content_type = "text/plain; charset=utf-8";
  return reply;
}

Reply DownloadBundle(Tx& tx, Call& call, const ledger::Signer& signer) {
  const Engagement engagement = ReadEngagement(tx, AccessOf(call));
  Reply reply;
  reply.body = ledger::BundleOf(tx, {engagement.id.uuid, engagement.title, call.now()}, signer);
  reply.content_type = "application/zip";
  reply.headers.Set("Content-Disposition", Cat("attachment; filename=\"record-", ToText(engagement.id), ".zip\""));
  return reply;
}

}  // namespace

void AddRecordRoutes(api::Router& router, const ledger::Signer& signer) {
  const ledger::Signer* key = &signer;
  router
      .Get<None>("/engagements/{engagement}/ledger", "The record, newest entries first", May(Action::kViewLedger),
                 [](Tx& tx, Call& call) { return ReadRecord(tx, call); })
      .Documents(TypeOfRecord<LedgerPage>())
      .Pages();
  router
      .Get<None>("/engagements/{engagement}/ledger/checkpoint", "The record's signed state (C2SP signed note)",
                 May(Action::kViewLedger), [key](Tx& tx, Call& call) { return ReadCheckpoint(tx, call, *key); })
      .Answers("text/plain");
  router
      .Get<InclusionView>("/engagements/{engagement}/ledger/proof/inclusion", "Evidence that an entry is in the record",
                          May(Action::kViewLedger), ReadInclusion)
      .Takes({"index", "The entry; 0 is the first.", "integer"})
      .Takes({"size", "The size of the tree; today's when absent.", "integer"});
  router
      .Get<ConsistencyView>("/engagements/{engagement}/ledger/proof/consistency", "Evidence that the record only grew",
                            May(Action::kViewLedger), ReadConsistency)
      .Takes({"from", "The smaller size.", "integer"})
      .Takes({"to", "The larger size; today's when absent.", "integer"});
  router
      .Get<None>("/engagements/{engagement}/ledger/bundle", "The evidence bundle, for `tandem verify`",
                 May(Action::kExportLedger), [key](Tx& tx, Call& call) { return DownloadBundle(tx, call, *key); })
      .Answers("application/zip");
  router.Get<KeyView>("/ledger/key", "The key that checks checkpoints", api::Everybody(),
                      [key](Tx&, Call&) { return KeyView{ledger::ToText(key->Verifier())}; });
}

}  // namespace tandem::engagement
