#include "ledger/core/note.h"

#include <algorithm>
#include <vector>

#include "base/problem.h"
#include "base/text.h"
#include "platform/crypto/hash.h"

namespace tandem::ledger {

namespace {

constexpr char kEd25519 = 1;
constexpr std::string_view kSignatureStart = "\xE2\x80\x94 ";  // an em dash and a space
constexpr size_t kMostSignatures = 64;

std::string_view Bytes(const crypto::PublicKey& key) {
  return {reinterpret_cast<const char*>(key.data()), key.size()};
}

std::string TypedKey(const VerifierKey& key) { return Cat(kEd25519, Bytes(key.key)); }

// The four bytes that tell keys of one name apart.
std::string KeyId(const VerifierKey& key) {
  return std::string(crypto::Bytes(crypto::Sha256(Cat(key.name, "\n", TypedKey(key)))).substr(0, 4));
}

// Every character that Unicode calls white space, and the plus.
bool IsKeyName(std::string_view name) {
  static constexpr std::string_view kSpaces[] = {
      "\xC2\x85",     "\xC2\xA0",     "\xE1\x9A\x80", "\xE2\x80\x80", "\xE2\x80\x81",
      "\xE2\x80\x82", "\xE2\x80\x83", "\xE2\x80\x84", "\xE2\x80\x85", "\xE2\x80\x86",
      "\xE2\x80\x87", "\xE2\x80\x88", "\xE2\x80\x89", "\xE2\x80\x8A", "\xE2\x80\xA8",
      "\xE2\x80\xA9", "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80"};
  const bool has_space = std::any_of(std::begin(kSpaces), std::end(kSpaces), [name](std::string_view space) {
    return name.find(space) != std::string_view::npos;
  });
  const bool is_plain = std::all_of(name.begin(), name.end(), [](char byte) {
    return static_cast<unsigned char>(byte) > 0x20 && byte != '+' && byte != 0x7F;
  });
  return !name.empty() && is_plain && !has_space && !InvalidUtf8At(name);
}

bool IsNoteText(std::string_view text) {
  return text.ends_with('\n') && !InvalidUtf8At(text) &&
         std::none_of(text.begin(), text.end(),
                      [](char byte) { return static_cast<unsigned char>(byte) < 0x20 && byte != '\n'; });
}

Problem Malformed(std::string reason, std::string message) {
  return {ProblemKind::kMalformed, std::move(reason), std::move(message)};
}

Problem NotANote(std::string_view why) {
  return Malformed("note.format", Cat("This is no signed note: ", why, "."));
}

struct Signature {
  std::string_view name;
  std::string id;
  std::string bytes;
};

Signature ParseSignature(std::string_view line) {
  if (!line.starts_with(kSignatureStart)) throw NotANote("a line after the text is no signature");
  line.remove_prefix(kSignatureStart.size());
  const size_t space = line.find(' ');
  const auto bytes = space == std::string_view::npos ? std::nullopt : FromBase64(line.substr(space + 1));
  if (!bytes || bytes->size() <= 4 || !IsKeyName(line.substr(0, space)))
    throw NotANote("a signature line is damaged");
  return {line.substr(0, space), bytes->substr(0, 4), bytes->substr(4)};
}

std::vector<Signature> ParseSignatures(std::string_view block) {
  if (!block.ends_with('\n')) throw NotANote("its last line does not end");
  block.remove_suffix(1);
  std::vector<Signature> signatures;
  for (const std::string_view line : Split(block, '\n')) {
    if (signatures.size() == kMostSignatures) throw NotANote("it has too many signatures");
    signatures.push_back(ParseSignature(line));
  }
  return signatures;
}

// Whether one of the signatures is the key's; throws when it is false.
bool IsSignedBy(const VerifierKey& key, std::string_view text, const std::vector<Signature>& signatures) {
  const std::string id = KeyId(key);
  bool is_signed = false;
  for (const Signature& signature : signatures) {
    if (signature.name != key.name || signature.id != id) continue;
    if (!crypto::VerifySignature(key.key, text, signature.bytes)) {
      throw Malformed("note.signature",
                      Cat("The signature of ", key.name, " is false: the text is not what it signed."));
    }
    is_signed = true;
  }
  return is_signed;
}

}  // namespace

std::string ToText(const VerifierKey& key) {
  return Cat(key.name, "+", ToHex(KeyId(key)), "+", ToBase64(TypedKey(key)));
}

std::optional<VerifierKey> ParseVerifierKey(std::string_view text) {
  const size_t first = text.find('+');
  const size_t second = first == std::string_view::npos ? first : text.find('+', first + 1);
  if (second == std::string_view::npos || !IsKeyName(text.substr(0, first))) return std::nullopt;
  const auto typed = FromBase64(text.substr(second + 1));
  if (!typed || typed->size() != 33 || typed->front() != kEd25519) return std::nullopt;
  VerifierKey key{std::string(text.substr(0, first)), {}};
  std::copy(typed->begin() + 1, typed->end(), key.key.begin());
  if (ToText(key) != text) return std::nullopt;
  return key;
}

Signer MakeSigner(std::string name, const crypto::KeyPair& key) {
  if (!IsKeyName(name)) {
    throw Invalid("note.name",
                  Cat("\"", name, "\" cannot name a key; use a host name such as tandem.example.com."));
  }
  return {std::move(name), key};
}

std::string SignNote(std::string_view text, const Signer& signer) {
  if (!IsNoteText(text)) throw Invalid("note.text", "A note must be lines of plain text.");
  const std::string signature = KeyId(signer.Verifier()) + crypto::Sign(signer.key, text);
  return Cat(text, "\n", kSignatureStart, signer.name, " ", ToBase64(signature), "\n");
}

std::string OpenNote(std::string_view note, const VerifierKey& key) {
  const size_t blank = note.rfind("\n\n");
  if (!IsNoteText(note)) throw NotANote("it is not lines of plain text");
  if (blank == std::string_view::npos) throw NotANote("it has no blank line before signatures");
  const std::string_view text = note.substr(0, blank + 1);
  if (!IsSignedBy(key, text, ParseSignatures(note.substr(blank + 2)))) {
    throw Malformed("note.unsigned", Cat("The key ", ToText(key), " did not sign this."));
  }
  return std::string(text);
}

}  // namespace tandem::ledger
