#include "ledger/core/canonical.h"

#include <gtest/gtest.h>

#include <bit>
#include <cinttypes>
#include <cmath>
#include <cstdio>
#include <regex>

#include "base/problem.h"
#include "base/text.h"
#include "ledger/core/shared_data_for_test.h"
#include "platform/crypto/hash.h"
#include "platform/json/json_parser.h"

namespace tandem::ledger {
namespace {

std::string Number(double value) {
  std::string out;
  AppendCanonicalNumber(value, out);
  return out;
}

TEST(CanonicalJson, WritesNumbersAsEcmaScriptDoes) {
  EXPECT_EQ(Number(0), "0");
  EXPECT_EQ(Number(-0.0), "0");
  EXPECT_EQ(Number(1e21), "1e+21");
  EXPECT_EQ(Number(1e20), "100000000000000000000");
  EXPECT_EQ(Number(0.000001), "0.000001");
  EXPECT_EQ(Number(1e-7), "1e-7");
  EXPECT_EQ(Number(5e-324), "5e-324");
  EXPECT_EQ(Number(-1.7976931348623157e308), "-1.7976931348623157e+308");
  EXPECT_EQ(Number(123.456), "123.456");
  EXPECT_EQ(Number(9007199254740994.0), "9007199254740994");
}

TEST(CanonicalJson, RefusesWhatJsonCannotSayExactly) {
  EXPECT_THROW(CanonicalJson(Json(std::nan(""))), Problem);
  EXPECT_THROW(CanonicalJson(Json(INFINITY)), Problem);
  EXPECT_THROW(CanonicalJson(Json((int64_t{1} << 53) + 1)), Problem);
  EXPECT_THROW(CanonicalJson(Json(INT64_MAX)), Problem);
  EXPECT_THROW(CanonicalJson(Json(INT64_MIN)), Problem);
  EXPECT_EQ(CanonicalJson(Json((int64_t{1} << 53) + 2)), "9007199254740994");
  EXPECT_THROW(CanonicalJson(Json("\xFF")), Problem);
}

// A double, but its shortest decimal form is another integer: a fuzzer found that it did not read back.
TEST(CanonicalJson, OfALargeIntegerReadsBackAsItself) {
  EXPECT_THROW(CanonicalJson(ParseJson("32312323122312312")), Problem);
  const std::string text = CanonicalJson(Json(32312323122312312.0));
  EXPECT_EQ(text, "32312323122312310");
  EXPECT_EQ(CanonicalJson(ParseJson(text)), text);
  EXPECT_EQ(CanonicalJson(Json(int64_t{100000000000000000})), "100000000000000000");
}

TEST(CanonicalJson, SortsNamesByUtf16CodeUnits) {
  EXPECT_EQ(CanonicalJson(ParseJson(
                "{\"\xEF\xAC\xB3\":1,\"\xF0\x9F\x98\x82\":2,\"\xC3\xB6\":3,\"a\":4,\"\":5,\"aa\":6}")),
            "{\"\":5,\"a\":4,\"aa\":6,\"\xC3\xB6\":3,\"\xF0\x9F\x98\x82\":2,\"\xEF\xAC\xB3\":1}");
}

TEST(CanonicalJson, IsItsOwnCanonicalForm) {
  const std::string once =
      CanonicalJson(ParseJson(R"({"b":[1.50,-0,"\u0001\u007f\/"],"a":{"z":null,"y":1e3}})"));
  EXPECT_EQ(once, "{\"a\":{\"y\":1000,\"z\":null},\"b\":[1.5,0,\"\\u0001\x7F/\"]}");
  EXPECT_EQ(CanonicalJson(ParseJson(once)), once);
}

TEST(CanonicalJson, AgreesWithTheVectorsOfRfc8785) {
  const auto folder = SharedData("08_merkle_crypto/jcs_rfc8785");
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "the shared test data is not here: " << folder;
  int files = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder / "input")) {
    const std::string expected = ReadWholeFile(folder / "output" / file.path().filename());
    EXPECT_EQ(CanonicalJson(ParseJson(ReadWholeFile(file.path()))), expected) << file.path();
    ++files;
  }
  EXPECT_GE(files, 6);
}

// The doubles of RFC 8785's long number test: those its README lists, 2,000 in a row, then SHA-256 in a
// chain.
class NumberSequence {
 public:
  explicit NumberSequence(const std::string& readme) {
    const std::regex number("0x([0-9a-f]{16})n[,\n]");
    for (std::sregex_iterator at(readme.begin(), readme.end(), number), end; at != end; ++at) {
      first_.push_back(std::strtoull((*at)[1].str().c_str(), nullptr, 16));
    }
    for (uint64_t i = 0; i < 2000; ++i) first_.push_back(0x0010000000000000 + i);
  }

  double Next() {
    if (at_ < first_.size()) return std::bit_cast<double>(first_[at_++]);
    double value = 0;
    while (value == 0 || !std::isfinite(value)) value = NextOfChain();
    return value;
  }

 private:
  double NextOfChain() {
    if (in_block_ == 4) {
      block_ = crypto::Sha256(crypto::Bytes(block_));
      in_block_ = 0;
    }
    double value = 0;
    std::memcpy(&value, block_.data() + 8 * in_block_++, 8);
    return value;
  }

  std::vector<uint64_t> first_;
  size_t at_ = 0;
  crypto::Sha256Hash block_{};
  size_t in_block_ = 4;
};

TEST(CanonicalJson, WritesAHundredThousandNumbersAsEcmaScriptDoes) {
  const auto readme = SharedData("08_merkle_crypto/jcs_rfc8785/README.md");
  if (!std::filesystem::exists(readme)) GTEST_SKIP() << "the shared test data is not here: " << readme;
  NumberSequence numbers(ReadWholeFile(readme));
  crypto::Sha256Stream stream;
  for (int i = 0; i < 100'000; ++i) {
    const double value = numbers.Next();
    char hex[20];
    std::snprintf(hex, sizeof hex, "%" PRIx64, std::bit_cast<uint64_t>(value));
    stream.Add(Cat(hex, ",", Number(value), "\n"));
  }
  EXPECT_EQ(ToHex(crypto::Bytes(stream.Finish())),
            "22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7");
}

}  // namespace
}  // namespace tandem::ledger
