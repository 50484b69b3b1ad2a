// Reading a zip that may be hostile, into memory.
#ifndef TANDEM_PLATFORM_ARCHIVE_ZIP_READER_H_
#define TANDEM_PLATFORM_ARCHIVE_ZIP_READER_H_

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::archive {

struct ZipPart {
  std::string name;
  std::string bytes;
};

// What a zip may cost: bytes are counted unpacked, whatever its directory claims.
struct ZipLimits {
  size_t parts = 10'000;
  size_t bytes = size_t{1} << 30;  // of all parts together, and of the zip itself
};

// The files in the zip, in its order; folders are left out. Throws Problem: kTooLarge "archive.too_large";
// kMalformed "archive.damaged" when it is no zip or its bytes do not agree with its checksums; kMalformed
// "archive.name" for a name that IsSafePartName refuses, that occurs twice, or that is neither file nor
// folder (a link, say).
std::vector<ZipPart> ReadZip(std::string_view zip, const ZipLimits& limits = {});

// The same of a file. Throws Problem kNotFound "archive.not_found" when it cannot be opened, besides.
std::vector<ZipPart> ReadZipFile(const std::filesystem::path& path, const ZipLimits& limits = {});

}  // namespace tandem::archive

#endif  // TANDEM_PLATFORM_ARCHIVE_ZIP_READER_H_
