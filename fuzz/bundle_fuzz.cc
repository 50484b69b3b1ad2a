// Any bytes as a bundle. The first byte chooses: a zip as it is, or a true bundle with one part replaced by
// the bytes, so that the reader behind the zip is reached too. A bundle that is not the true one must never
// be called intact.
#include <algorithm>
#include <cstdlib>

#include "base/problem.h"
#include "ledger/core/bundle_for_test.h"
#include "platform/archive/zip_reader.h"
#include "verifier/bundle_check.h"

namespace {

using tandem::archive::ZipPart;

const std::string& TrueZip() {
  static const std::string zip = tandem::ledger::BundleForTest(tandem::ledger::EntriesForTest(30));
  return zip;
}

const std::vector<ZipPart>& TrueParts() {
  static const std::vector<ZipPart> parts = tandem::archive::ReadZip(TrueZip());
  return parts;
}

std::string Edited(std::string text, std::string_view edits) {
  for (; edits.size() >= 3; edits.remove_prefix(3)) {
    const size_t offset = static_cast<unsigned char>(edits[0]) * 256u + static_cast<unsigned char>(edits[1]);
    text[offset % text.size()] = static_cast<char>(text[offset % text.size()] ^ edits[2]);
  }
  return text;
}

bool AreTrue(const std::vector<ZipPart>& parts) {
  return std::all_of(parts.begin(), parts.end(), [](const ZipPart& part) {
    return std::any_of(TrueParts().begin(), TrueParts().end(), [&part](const ZipPart& one) {
      return one.name == part.name && one.bytes == part.bytes;
    });
  });
}

std::vector<ZipPart> PartsOf(std::string_view bytes) {
  const unsigned char choice = static_cast<unsigned char>(bytes[0]);
  bytes.remove_prefix(1);
  const tandem::archive::ZipLimits limits{.parts = 100, .bytes = 1 << 22};
  std::vector<ZipPart> parts = TrueParts();
  std::string& part = parts[choice % parts.size()].bytes;
  switch (choice / 64) {
    case 0:
      return tandem::archive::ReadZip(bytes, limits);
    case 1:
      return tandem::archive::ReadZip(Edited(TrueZip(), bytes), limits);
    case 2:
      part = bytes;
      break;
    default:
      part = Edited(part, bytes);
      break;
  }
  return parts;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const tandem::verifier::Trust trust{tandem::ledger::SignerForTest().Verifier(), std::nullopt};
  try {
    const std::vector<ZipPart> parts = PartsOf({reinterpret_cast<const char*>(data), size});
    const bool is_intact = tandem::verifier::CheckBundle(parts, trust).findings.empty();
    if (is_intact && !AreTrue(parts)) std::abort();
  } catch (const tandem::Problem&) {
    return 0;
  }
  return 0;
}
