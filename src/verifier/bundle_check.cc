#include "verifier/bundle_check.h"

#include <algorithm>

#include "base/problem.h"
#include "base/text.h"
#include "ledger/core/bundle.h"
#include "verifier/entries_check.h"
#include "verifier/manifest_check.h"
#include "verifier/proofs_check.h"

namespace tandem::verifier {

namespace {

using archive::ZipPart;
namespace part = ledger::part;

const std::string& PartOf(const std::vector<ZipPart>& parts, const char* name) {
  const auto found =
      std::find_if(parts.begin(), parts.end(), [name](const ZipPart& one) { return one.name == name; });
  if (found != parts.end()) return found->bytes;
  throw Problem(ProblemKind::kMalformed, "bundle.part_missing",
                Cat("The bundle has no ", name, "; it is not whole."));
}

// One bundle being checked.
class Check {
 public:
  Check(const std::vector<ZipPart>& parts, const Trust& trust) : parts_(parts), trust_(trust) {}

  Report Run() {
    ReadKey();
    ReadCheckpoint();
    Entries entries = CheckEntries(PartOf(parts_, part::kEntries));
    report_.first_at = entries.first_at;
    report_.last_at = entries.last_at;
    CheckRecord(entries);
    if (report_.key) CheckParts();
    return std::move(report_);
  }

 private:
  void Add(std::string name, std::string message) {
    report_.findings.push_back({std::move(name), std::nullopt, std::move(message)});
  }
  void Add(std::optional<Finding> finding) {
    if (finding) report_.findings.push_back(std::move(*finding));
  }

  void ReadKey() {
    const std::string& text = PartOf(parts_, part::kVerifierKey);
    const auto own = text.ends_with('\n')
                         ? ledger::ParseVerifierKey(std::string_view(text).substr(0, text.size() - 1))
                         : std::nullopt;
    report_.key = trust_.key ? trust_.key : own;
    if (!own) Add(part::kVerifierKey, "is damaged");
    if (own && trust_.key && own != trust_.key)
      Add(part::kVerifierKey, "is not the key you trust: somebody else made this");
  }

  void ReadCheckpoint() {
    const std::string& note = PartOf(parts_, part::kCheckpoint);
    if (!report_.key) return;
    try {
      report_.checkpoint = ledger::OpenCheckpoint(note, *report_.key);
    } catch (const Problem& problem) {
      Add(part::kCheckpoint, Cat("cannot be relied on: ", problem.message()));
    }
  }

  void CheckRecord(const Entries& entries) {
    const std::string& inclusion = PartOf(parts_, part::kInclusion);
    const std::string& consistency = PartOf(parts_, part::kConsistency);
    if (!report_.checkpoint) return AddFirst(entries.finding, std::nullopt);
    const ledger::Checkpoint& checkpoint = *report_.checkpoint;
    const InclusionLines proofs = ReadInclusionLines(inclusion, checkpoint.size);
    ConsistencyLines earlier = ReadConsistencyLines(consistency, checkpoint, *report_.key);
    AddEarlier(entries.tree, checkpoint, earlier.earlier);
    const auto changed = FirstChangedEntry(entries.tree, {checkpoint, earlier.earlier}, proofs.lines);
    AddFirst(entries.finding, changed);
    if (!entries.engagement.empty() && !checkpoint.origin.ends_with("/" + entries.engagement)) {
      Add(part::kCheckpoint, "is of another engagement than the entries");
    }
    Add(proofs.finding);
    if (!changed) Add(FirstWrongProof(entries.tree, checkpoint, proofs.lines));
    Add(earlier.finding);
  }

  // The one of the two that comes first leads the report; at the same entry, what is wrong with its form.
  void AddFirst(const std::optional<Finding>& form, const std::optional<Finding>& content) {
    const bool form_first = form && (!content || *form->index <= *content->index);
    const auto& first = form_first ? form : content;
    if (first) report_.findings.insert(report_.findings.begin(), *first);
  }

  void AddEarlier(const ledger::MemoryTree& tree, const ledger::Checkpoint& checkpoint,
                  std::vector<ledger::Checkpoint>& known) {
    if (!trust_.earlier) return;
    const ledger::Checkpoint earlier = ledger::OpenCheckpoint(*trust_.earlier, *report_.key);
    if (earlier.origin != checkpoint.origin) {
      throw Invalid("verify.against", "The earlier checkpoint is of another record than this bundle.");
    }
    known.push_back(earlier);
    if (earlier.size > tree.size()) {
      Add(part::kCheckpoint, Cat("is older than the one you gave, which has ", earlier.size, " entries"));
    } else if (tree.RootAt(earlier.size) != earlier.root) {
      Add(part::kEntries,
          Cat("do not continue the checkpoint you gave: of its ", earlier.size, " entries some differ"));
    }
  }

  void CheckParts() {
    const std::string origin = report_.checkpoint ? report_.checkpoint->origin : "";
    for (Finding& finding : CheckManifest(parts_, PartOf(parts_, part::kManifest), origin, *report_.key)) {
      if (!IsNamed(finding.part)) report_.findings.push_back(std::move(finding));
    }
  }

  // Whether a finding says more about the part already.
  bool IsNamed(const std::string& name) const {
    return std::any_of(report_.findings.begin(), report_.findings.end(),
                       [&name](const Finding& finding) { return finding.part == name; });
  }

  const std::vector<ZipPart>& parts_;
  const Trust& trust_;
  Report report_;
};

}  // namespace

Report CheckBundle(const std::vector<ZipPart>& parts, const Trust& trust) {
  return Check(parts, trust).Run();
}

}  // namespace tandem::verifier
