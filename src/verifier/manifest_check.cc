#include "verifier/manifest_check.h"

#include <map>

#include "base/problem.h"
#include "base/text.h"
#include "ledger/core/bundle.h"

namespace tandem::verifier {

namespace {

using Hashes = std::map<std::string, std::string, std::less<>>;  // hex SHA-256 by name

Problem NotAManifest(std::string why) { return {ProblemKind::kMalformed, "bundle.manifest", std::move(why)}; }

Hashes ReadManifest(const std::string& note, const std::string& origin, const ledger::VerifierKey& key) {
  std::string text = ledger::OpenNote(note, key);
  text.pop_back();
  const std::vector<std::string_view> lines = Split(text, '\n');
  if (lines.size() < 2 || lines[0] != ledger::kManifestTitle)
    throw NotAManifest("It is no manifest of a bundle.");
  if (!origin.empty() && lines[1] != origin) throw NotAManifest("It is of another record.");
  Hashes hashes;
  for (size_t i = 2; i < lines.size(); ++i) {
    if (lines[i].size() < 67 || lines[i].substr(64, 2) != "  ")
      throw NotAManifest(Cat("Line ", i + 1, " is damaged."));
    hashes.emplace(lines[i].substr(66), lines[i].substr(0, 64));
  }
  return hashes;
}

void CheckPart(const archive::ZipPart& part, Hashes& hashes, std::vector<Finding>& findings) {
  const auto expected = hashes.find(part.name);
  if (expected == hashes.end()) {
    findings.push_back({part.name, std::nullopt, "was added: the manifest does not name it"});
    return;
  }
  const std::string hash = ToHex(crypto::Bytes(crypto::Sha256(part.bytes)));
  if (hash != expected->second)
    findings.push_back({part.name, std::nullopt, "was changed: its hash is not the signed one"});
  hashes.erase(expected);
}

}  // namespace

std::vector<Finding> CheckManifest(const std::vector<archive::ZipPart>& parts, const std::string& manifest,
                                   const std::string& origin, const ledger::VerifierKey& key) {
  std::vector<Finding> findings;
  try {
    Hashes hashes = ReadManifest(manifest, origin, key);
    for (const archive::ZipPart& part : parts) {
      if (part.name != ledger::part::kManifest) CheckPart(part, hashes, findings);
    }
    for (const auto& [name, hash] : hashes) findings.push_back({name, std::nullopt, "is missing"});
  } catch (const Problem& problem) {
    findings.push_back(
        {ledger::part::kManifest, std::nullopt, Cat("cannot be relied on: ", problem.message())});
  }
  return findings;
}

}  // namespace tandem::verifier
