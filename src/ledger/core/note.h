// Signed notes (C2SP signed-note v1): a text, a blank line, and signature lines. Of the signature types only
// Ed25519.
#ifndef TANDEM_LEDGER_CORE_NOTE_H_
#define TANDEM_LEDGER_CORE_NOTE_H_

#include <optional>
#include <string>
#include <string_view>

#include "platform/crypto/signing.h"

namespace tandem::ledger {

// What somebody needs to check a signature. Its text, `name+hash+key`, is what people hand to each other: the
// hash is 8 hex digits, the key base64 of the byte 01 and the 32 bytes of the public key.
struct VerifierKey {
  std::string name;  // a URL without its scheme, best the server's: "tandem.example.com"
  crypto::PublicKey key{};
  bool operator==(const VerifierKey&) const = default;
};

std::string ToText(const VerifierKey& key);
// Nothing when the text is no verifier key, its hash does not fit or its type is not Ed25519.
std::optional<VerifierKey> ParseVerifierKey(std::string_view text);

// What signs: a name and the secret key that belongs to it.
struct Signer {
  std::string name;
  crypto::KeyPair key;
  VerifierKey Verifier() const { return {name, key.public_key}; }
};

// The signer under `name`. Throws Problem kInvalid "note.name" when it is empty or has a space, plus or
// control character.
Signer MakeSigner(std::string name, const crypto::KeyPair& key);

// The note: `text` and one signature. Throws Problem kInvalid "note.text" unless the text is UTF-8, ends with
// a newline and has no other control character.
std::string SignNote(std::string_view text, const Signer& signer);

// The text of a note that `key` signed; signatures of other keys are ignored, as the specification asks.
// Throws Problem kMalformed "note.format" when it is no signed note, "note.unsigned" when the key did not
// sign it and "note.signature" when a signature in the key's name is false.
std::string OpenNote(std::string_view note, const VerifierKey& key);

}  // namespace tandem::ledger

#endif  // TANDEM_LEDGER_CORE_NOTE_H_
