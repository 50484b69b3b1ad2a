#include "verifier/verify.h"

#include <fstream>
#include <iterator>
#include <ostream>

#include "base/problem.h"
#include "base/text.h"
#include "ledger/core/bundle.h"
#include "verifier/bundle_check.h"

namespace tandem::verifier {

namespace {

constexpr size_t kMostFindings = 20;
constexpr std::streamsize kMostCheckpointBytes = 64 * 1024;

std::string ReadCheckpointFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text(kMostCheckpointBytes, '\0');
  if (!file)
    throw Problem(ProblemKind::kNotFound, "verify.against", Cat("There is no readable file ", path, "."));
  file.read(text.data(), kMostCheckpointBytes);
  text.resize(static_cast<size_t>(file.gcount()));
  return text;
}

Trust ReadTrust(const VerifyOptions& options) {
  Trust trust;
  if (!options.key.empty()) {
    trust.key = ledger::ParseVerifierKey(Trim(options.key));
    if (!trust.key)
      throw Invalid("verify.key", "The key given is no verifier key; it looks like name+hash+base64.");
  }
  if (!options.against.empty()) trust.earlier = ReadCheckpointFile(options.against);
  return trust;
}

std::string Describe(const Finding& finding) {
  if (!finding.index) return Cat(finding.part, " ", finding.message);
  if (finding.part != ledger::part::kEntries) return Cat("entry ", *finding.index, " ", finding.message);
  return Cat("entry ", *finding.index, " (", finding.part, " line ", *finding.index + 1, ") ",
             finding.message);
}

void TellFindings(const Report& report, std::ostream& out) {
  const std::vector<Finding>& findings = report.findings;
  out << "Not intact: " << Describe(findings.front()) << "\n";
  for (size_t i = 1; i < findings.size() && i < kMostFindings; ++i)
    out << "  also: " << Describe(findings[i]) << "\n";
  if (findings.size() > kMostFindings) out << "  and " << findings.size() - kMostFindings << " more\n";
}

void TellIntact(const Report& report, const VerifyOptions& options, std::ostream& out) {
  const ledger::Checkpoint& checkpoint = *report.checkpoint;
  out << "Intact: " << checkpoint.size << " entries of " << checkpoint.origin << "\n";
  if (checkpoint.size > 0)
    out << "From:   " << ToText(report.first_at) << " to " << ToText(report.last_at) << "\n";
  out << "Root:   " << ToBase64(crypto::Bytes(checkpoint.root)) << "\n";
  out << "Key:    " << ToText(*report.key) << "\n";
  if (options.key.empty())
    out << "Compare this key with the server's (/api/v1/ledger/key), or give yours with --key.\n";
}

}  // namespace

int RunVerify(const VerifyOptions& options, std::ostream& out, std::ostream& err) {
  try {
    const Trust trust = ReadTrust(options);
    const Report report = CheckBundle(archive::ReadZipFile(options.bundle), trust);
    if (report.findings.empty()) {
      TellIntact(report, options, out);
      return 0;
    }
    TellFindings(report, out);
    return 1;
  } catch (const Problem& problem) {
    err << "Cannot verify " << options.bundle << ": " << problem.message() << "\n";
    return 2;
  }
}

}  // namespace tandem::verifier
