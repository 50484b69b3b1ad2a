#include "ledger/core/checkpoint.h"

#include <gtest/gtest.h>

#include "base/problem.h"
#include "base/text.h"

namespace tandem::ledger {
namespace {

constexpr std::string_view kName = "tandem.example.com";

Signer TestSigner(uint8_t first_byte = 7) {
  crypto::SigningSeed seed{};
  seed[0] = first_byte;
  return MakeSigner(std::string(kName), crypto::KeyPairOf(seed));
}

Checkpoint TestCheckpoint() {
  return {OriginOf(kName, *ParseUuid("01981234-5678-7abc-8def-0123456789ab")), 20852163, LeafHash("x")};
}

std::string ReasonOf(std::string_view note, const VerifierKey& key) {
  try {
    OpenCheckpoint(note, key);
  } catch (const Problem& problem) {
    return problem.reason();
  }
  return "accepted";
}

// Made with another implementation of Ed25519 from the key of TestSigner.
constexpr std::string_view kForeignKey =
    "tandem.example.com+c7e15b2b+AaL6L0o1W6LpB6UwCenjfK3fesfmagi6B2MfVTBys/JM";
constexpr std::string_view kForeignNote =
    "a note\n\n\xE2\x80\x94 tandem.example.com "
    "x+FbK6dmprWlHExqP7XJkWQOr6jYG/njCr0Pqwp1Z+SS/bmnsTVPVYdfq6jknPiTLmSbG8K0EoMkpuDG8DIzqiPoIwI=\n";

TEST(Note, IsTheSameAsAnotherImplementations) {
  EXPECT_EQ(ToText(TestSigner().Verifier()), kForeignKey);
  EXPECT_EQ(SignNote("a note\n", TestSigner()), kForeignNote);
  EXPECT_EQ(OpenNote(kForeignNote, *ParseVerifierKey(kForeignKey)), "a note\n");
}

TEST(Note, MaySpanSeveralParagraphs) {
  const Signer signer = TestSigner();
  EXPECT_EQ(OpenNote(SignNote("a\n\nb\n", signer), signer.Verifier()), "a\n\nb\n");
}

TEST(Note, IsRefusedWhenItsTextIsNotLines) {
  for (const char* text : {"", "no newline", "tab\t\n", "\xFF\n", "nul\r\n"}) {
    EXPECT_THROW(SignNote(text, TestSigner()), Problem) << text;
  }
}

TEST(Note, KeepsSignaturesOfOtherKeysApart) {
  const Signer ours = TestSigner();
  const Signer other = TestSigner(8);
  const std::string note = SignNote("text\n", ours);
  const std::string cosigned = note + SignNote("text\n", other).substr(6);
  EXPECT_EQ(OpenNote(cosigned, ours.Verifier()), "text\n");
  EXPECT_EQ(OpenNote(cosigned, other.Verifier()), "text\n");
  EXPECT_EQ(ReasonOf(note, other.Verifier()), "note.unsigned");
}

TEST(Checkpoint, ReadsBackWhatWasSigned) {
  const Signer signer = TestSigner();
  const std::string note = SignCheckpoint(TestCheckpoint(), signer);
  EXPECT_TRUE(
      note.starts_with("tandem.example.com/engagements/01981234-5678-7abc-8def-0123456789ab\n20852163\n"));
  EXPECT_EQ(OpenCheckpoint(note, signer.Verifier()), TestCheckpoint());
  EXPECT_EQ(SignCheckpoint(TestCheckpoint(), signer), note);
}

TEST(Checkpoint, IsBrokenByAnyChangedByte) {
  const Signer signer = TestSigner();
  const std::string note = SignCheckpoint(TestCheckpoint(), signer);
  for (size_t at = 0; at < note.size(); ++at) {
    for (const int flip : {1, 2, 0x20, 0x80}) {
      std::string changed = note;
      changed[at] = static_cast<char>(changed[at] ^ flip);
      EXPECT_NE(ReasonOf(changed, signer.Verifier()), "accepted") << at << " " << flip;
    }
    EXPECT_NE(ReasonOf(note.substr(0, at), signer.Verifier()), "accepted") << at;
  }
}

TEST(Checkpoint, IsRefusedWhenTheSignedTextIsNone) {
  const Signer signer = TestSigner();
  const std::string root = ToBase64(crypto::Bytes(LeafHash("x")));
  for (const std::string& text :
       {std::string("origin\n"), Cat("origin\n007\n", root, "\n"), Cat("origin\n-1\n", root, "\n"),
        Cat("\n1\n", root, "\n"), std::string("origin\n1\nAAAA\n")}) {
    EXPECT_EQ(ReasonOf(SignNote(text, signer), signer.Verifier()), "checkpoint.format") << text;
  }
}

TEST(VerifierKey, ReadsBackAndRefusesWhatIsDamaged) {
  const VerifierKey key = TestSigner().Verifier();
  const std::string text = ToText(key);
  EXPECT_EQ(ParseVerifierKey(text), key);
  for (size_t at = 0; at < text.size(); ++at) {
    std::string changed = text;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    EXPECT_FALSE(ParseVerifierKey(changed)) << changed;
  }
  EXPECT_FALSE(ParseVerifierKey(""));
  EXPECT_FALSE(ParseVerifierKey("a+b"));
}

TEST(Signer, NeedsANameWithoutSpaces) {
  for (const char* name : {"", "a b", "a+b", "a\n", "a\xE2\x80\x83z"}) {
    EXPECT_THROW(MakeSigner(name, TestSigner().key), Problem) << name;
  }
}

}  // namespace
}  // namespace tandem::ledger
