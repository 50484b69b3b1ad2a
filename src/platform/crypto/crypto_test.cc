#include <gtest/gtest.h>
#include <sys/stat.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <set>
#include <thread>
#include <vector>

#include "base/problem.h"
#include "base/text.h"
#include "platform/crypto/hash.h"
#include "platform/crypto/key_file.h"
#include "platform/crypto/password.h"
#include "platform/crypto/random.h"
#include "platform/crypto/signing.h"

namespace tandem::crypto {
namespace {

TEST(Sha256, AgreesWithTheStandardsExamples) {
  EXPECT_EQ(ToHex(Bytes(Sha256(""))), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(ToHex(Bytes(Sha256("abc"))), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Sha256, IsTheSameInPieces) {
  const std::string text(1000, 'x');
  Sha256Stream stream;
  for (size_t at = 0; at < text.size(); at += 37) stream.Add(std::string_view(text).substr(at, 37));
  EXPECT_EQ(stream.Finish(), Sha256(text));
}

TEST(TokenHash, DiffersByPurpose) {
  EXPECT_EQ(TokenHash("session", "t"), TokenHash("session", "t"));
  EXPECT_NE(TokenHash("session", "t"), TokenHash("api", "t"));
  EXPECT_NE(TokenHash("ab", "c"), TokenHash("a", "bc"));
  EXPECT_EQ(TokenHash("session", "t").size(), 64u);
}

TEST(SameSecret, ComparesLengthAndContent) {
  EXPECT_TRUE(SameSecret("", ""));
  EXPECT_TRUE(SameSecret("abc", "abc"));
  EXPECT_FALSE(SameSecret("abc", "abd"));
  EXPECT_FALSE(SameSecret("abc", "abcd"));
}

TEST(NewToken, NeverRepeatsAndIsUrlSafe) {
  std::set<std::string> tokens;
  for (int i = 0; i < 1000; ++i) tokens.insert(NewToken());
  EXPECT_EQ(tokens.size(), 1000u);
  EXPECT_EQ(tokens.begin()->size(), 43u);
  EXPECT_EQ(FromBase64Url(*tokens.begin())->size(), 32u);
}

TEST(Password, IsAcceptedOnlyWhenItIsTheSame) {
  const std::string hash = HashPassword("correct horse battery staple");
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << hash;
  EXPECT_TRUE(VerifyPassword(hash, "correct horse battery staple"));
  EXPECT_FALSE(VerifyPassword(hash, "correct horse battery stapl"));
  EXPECT_FALSE(VerifyPassword(hash, ""));
}

TEST(Password, FloodsAreRefusedBeyondWhatTheMachineHoldsAndLeaveNothingBehind) {
  const std::string hash = HashPassword("correct horse battery staple");
  std::atomic<int> accepted = 0;
  std::atomic<int> refused = 0;
  const auto sign_in = [&] {
    try {
      accepted += VerifyPassword(hash, "correct horse battery staple");
    } catch (const Problem& problem) {
      refused += problem.reason() == "password.busy" && problem.retry_after() == 1;
    }
  };
  std::vector<std::thread> flood;
  for (int i = 0; i < 200; ++i) flood.emplace_back(sign_in);
  for (std::thread& one : flood) one.join();
  EXPECT_EQ(accepted + refused, 200);
  EXPECT_GE(accepted, kPasswordsAtOnce + kPasswordsWaiting);
  EXPECT_TRUE(VerifyPassword(hash, "correct horse battery staple"));
}

TEST(Password, HasItsOwnSalt) { EXPECT_NE(HashPassword("same"), HashPassword("same")); }

TEST(Password, IsNeverAcceptedAgainstWhatIsNoHash) {
  for (const char* hash : {"", "plain", "$argon2id$v=19$m=19456,t=2,p=1$", "$2b$12$abcdefghijklmnopqrstuv"}) {
    EXPECT_FALSE(VerifyPassword(hash, "")) << hash;
  }
}

TEST(Password, SaysWhenItsHashIsOutdated) {
  EXPECT_FALSE(IsOutdatedPasswordHash(HashPassword("x")));
  EXPECT_TRUE(
      IsOutdatedPasswordHash("$argon2id$v=19$m=65536,t=3,p=1$c29tZXNhbHRzb21lc2FsdA$"
                             "aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g"));
}

// RFC 8032, section 7.1, TEST 2.
TEST(Signature, AgreesWithTheStandardsExample) {
  SigningSeed seed;
  const std::string bytes = *FromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
  std::copy(bytes.begin(), bytes.end(), seed.begin());
  const KeyPair key = KeyPairOf(seed);
  EXPECT_EQ(ToHex({reinterpret_cast<const char*>(key.public_key.data()), 32}),
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
  EXPECT_EQ(ToHex(Sign(key, "\x72")),
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
}

TEST(Signature, IsBrokenByAnyFlippedBit) {
  const KeyPair key = NewKeyPair();
  const std::string signature = Sign(key, "message");
  EXPECT_TRUE(VerifySignature(key.public_key, "message", signature));
  EXPECT_FALSE(VerifySignature(key.public_key, "messagf", signature));
  EXPECT_FALSE(VerifySignature(NewKeyPair().public_key, "message", signature));
  EXPECT_FALSE(VerifySignature(key.public_key, "message", signature.substr(1)));
  for (size_t bit = 0; bit < signature.size() * 8; ++bit) {
    std::string changed = signature;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
    EXPECT_FALSE(VerifySignature(key.public_key, "message", changed)) << bit;
  }
}

class KeyFile : public testing::Test {
 protected:
  KeyFile() : folder_(std::filesystem::temp_directory_path() / ("tandem-key-" + NewToken())) {
    std::filesystem::create_directory(folder_);
  }
  ~KeyFile() override { std::filesystem::remove_all(folder_); }

  std::string ReasonOfReading(size_t size) {
    try {
      ReadKeyFile(path(), size);
    } catch (const Problem& problem) {
      return problem.reason();
    }
    return "read";
  }
  std::filesystem::path path() const { return folder_ / "signing.key"; }

  std::filesystem::path folder_;
};

TEST_F(KeyFile, IsReadableByItsOwnerOnly) {
  CreateKeyFile(path(), "secret");
  struct stat facts {};
  ASSERT_EQ(stat(path().c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777, 0600u);
  EXPECT_EQ(ReadKeyFile(path(), 6), "secret");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_), {}), 1);
}

TEST_F(KeyFile, IsNeverOverwritten) {
  CreateKeyFile(path(), "secret");
  EXPECT_THROW(CreateKeyFile(path(), "other!"), Problem);
  EXPECT_EQ(ReadKeyFile(path(), 6), "secret");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_), {}), 1);
}

TEST_F(KeyFile, IsRefusedWhenOthersMayReadIt) {
  CreateKeyFile(path(), "secret");
  chmod(path().c_str(), 0644);
  EXPECT_EQ(ReasonOfReading(6), "key_file.readable");
}

TEST_F(KeyFile, IsRefusedWhenMissingOrOfAnotherSize) {
  EXPECT_EQ(ReasonOfReading(6), "key_file.not_found");
  CreateKeyFile(path(), "secret");
  EXPECT_EQ(ReasonOfReading(5), "key_file.size");
  EXPECT_EQ(ReasonOfReading(7), "key_file.size");
}

TEST_F(KeyFile, IsTheSameForAllWhoCreateItTogether) {
  std::vector<std::string> secrets(8);
  std::vector<std::thread> threads;
  for (std::string& secret : secrets) {
    threads.emplace_back([&secret, this] { secret = ReadOrCreateKeyFile(path(), 32); });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(std::set<std::string>(secrets.begin(), secrets.end()).size(), 1u);
  EXPECT_EQ(secrets[0].size(), 32u);
}

}  // namespace
}  // namespace tandem::crypto
