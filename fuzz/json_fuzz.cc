// Any bytes as JSON: refused with a Problem, or read into a value that writes and reads back as itself.
#include <cstdlib>

#include "base/problem.h"
#include "ledger/core/canonical.h"
#include "platform/json/json_parser.h"

namespace {

void Require(bool holds) {
  if (!holds) std::abort();
}

void CheckCanonical(const tandem::Json& value) {
  std::string once;
  try {
    once = tandem::ledger::CanonicalJson(value);
  } catch (const tandem::Problem&) {
    return;  // an integer that ECMAScript would write as another
  }
  Require(tandem::ledger::CanonicalJson(tandem::ParseJson(once)) == once);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  tandem::Json value;
  try {
    value = tandem::ParseJson(text, {.depth = 64, .bytes = 1 << 20});
  } catch (const tandem::Problem&) {
    return 0;
  }
  const std::string written = tandem::ToJsonText(value);
  Require(tandem::ToJsonText(tandem::ParseJson(written)) == written);
  CheckCanonical(value);
  return 0;
}
