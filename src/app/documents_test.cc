// The API's document is true to the program.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "api/openapi.h"
#include "app/house.h"
#include "platform/crypto/signing.h"

namespace tandem::app {
namespace {

std::string ReadDocument(const std::string& name) {
  const char* source = std::getenv("TANDEM_SOURCE");
  std::ifstream file(std::string(source != nullptr ? source : ".") + "/docs/" + name);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(Documents, DescribeTheApiAsItIs) {
  api::Router router;
  const ledger::Signer signer = ledger::MakeSigner("tandem", crypto::NewKeyPair());
  AddAllRoutes(router, signer, 1);
  EXPECT_TRUE(ReadDocument("openapi.json") == api::OpenApi(router)) << "run: tandem openapi > docs/openapi.json";
}

}  // namespace
}  // namespace tandem::app
