#include "ledger/core/bundle_readme.h"

namespace tandem::ledger {

std::string_view BundleReadme() {
  return R"(THE RECORD OF AN ENGAGEMENT

This folder shows everything that was done in one engagement, by whom and when, in
a form that cannot be changed afterwards without being noticed.

  index.html                 the record for people: open it in any browser
  entries.jsonl              the record itself: one entry a line, canonical JSON (RFC 8785)
  checkpoint                 the number of entries and the root of their Merkle tree (RFC 6962),
                             signed by the server (C2SP signed note, Ed25519)
  verifier-key               the server's public key: name+hash+base64(01, 32 bytes)
  proofs/inclusion.jsonl     for each entry the proof that it belongs to the checkpoint
  proofs/consistency.jsonl   the signed checkpoint of each earlier day, and the proof that
                             today's record only continues it
  files/                     files the entries speak of (none yet)
  manifest                   the SHA-256 of every other part, signed by the same key


WITH TANDEM

  tandem verify bundle.zip

says that everything is intact, or names the first entry that is not.


WITHOUT TANDEM

You need a shell, OpenSSL 3 and Python 3. Unpack the bundle, go into its folder, and run
the lines between the marks.

1. Is the key the right one? Compare the line in `verifier-key` with the one the server
   shows at /api/v1/ledger/key, or with the one you wrote down earlier. Everything below
   only shows that the holder of this key vouches for this record.

2. Did that key sign the checkpoint and the manifest? Both must print
   "Signature Verified Successfully".

---- begin
{ printf '\060\052\060\005\006\003\053\145\160\003\041\000'
  cut -d+ -f3- verifier-key | base64 -d | tail -c 32; } > /tmp/record-key.der
for part in checkpoint manifest; do
  sed '/^$/,$d' "$part" > /tmp/record-text
  tail -n 1 "$part" | cut -d' ' -f3 | base64 -d | tail -c 64 > /tmp/record-signature
  openssl pkeyutl -verify -pubin -keyform DER -inkey /tmp/record-key.der \
    -rawin -in /tmp/record-text -sigfile /tmp/record-signature
done
---- end

3. Are all parts what the manifest says? Every line must end in "OK".

---- begin
grep -E '^[0-9a-f]{64}  ' manifest | sha256sum -c
---- end

4. Do the entries make the tree that was signed? It must print "intact".

---- begin
python3 - <<'PYTHON'
import base64, hashlib, json

def root(leaves):
    if not leaves:
        return hashlib.sha256(b"").digest()
    while len(leaves) > 1:
        pairs = [leaves[i:i + 2] for i in range(0, len(leaves), 2)]
        leaves = [hashlib.sha256(b"\1" + p[0] + p[1]).digest() if len(p) == 2 else p[0] for p in pairs]
    return leaves[0]

origin, size, signed_root = open("checkpoint", encoding="utf-8").read().split("\n")[:3]
lines = open("entries.jsonl", "rb").read().split(b"\n")[:-1]
for index, line in enumerate(lines):
    entry = json.loads(line)
    assert entry["index"] == index, f"entry {index} is missing or moved"
    assert origin.endswith("/" + entry["engagement"]), f"entry {index} is of another engagement"
assert len(lines) == int(size), "entries are missing or were added"
found = root([hashlib.sha256(b"\0" + line).digest() for line in lines])
assert base64.b64encode(found).decode() == signed_root, "an entry was changed"
print("intact:", size, "entries of", origin)
PYTHON
---- end
)";
}

}  // namespace tandem::ledger
