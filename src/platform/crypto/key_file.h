// A file that holds one secret: made once, never overwritten, readable by its owner only.
#ifndef TANDEM_PLATFORM_CRYPTO_KEY_FILE_H_
#define TANDEM_PLATFORM_CRYPTO_KEY_FILE_H_

#include <filesystem>
#include <string>
#include <string_view>

namespace tandem::crypto {

// Makes the file with mode 0600; it is there whole and on disk when this returns, or not at all. Throws
// Problem kConflict "key_file.exists" when there is one already, kInternal "key_file.write" when it cannot be
// made.
void CreateKeyFile(const std::filesystem::path& path, std::string_view secret);

// What CreateKeyFile wrote. Throws Problem kNotFound "key_file.not_found", kForbidden "key_file.readable"
// when anyone but its owner may read or write it, kInvalid "key_file.size" when it is not `size` bytes long.
std::string ReadKeyFile(const std::filesystem::path& path, size_t size);

// Reads the file, or makes it with `size` random bytes when there is none; of two processes that start
// together both get the same secret.
std::string ReadOrCreateKeyFile(const std::filesystem::path& path, size_t size);

}  // namespace tandem::crypto

#endif  // TANDEM_PLATFORM_CRYPTO_KEY_FILE_H_
