#include "platform/archive/zip_reader.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <set>

#include "base/problem.h"
#include "base/text.h"
#include "platform/archive/zip_writer.h"

namespace tandem::archive {

namespace {

using Handle = std::unique_ptr<struct ::archive, decltype(&archive_read_free)>;

Problem Malformed(std::string reason, std::string message) {
  return {ProblemKind::kMalformed, std::move(reason), std::move(message)};
}

Problem Damaged(struct ::archive* zip) {
  const char* why = archive_error_string(zip);
  return Malformed("archive.damaged", Cat("The file is no intact zip (", why ? why : "unknown format", ")."));
}

Problem TooLarge() {
  return {ProblemKind::kTooLarge, "archive.too_large", "The zip has more parts or bytes than we read."};
}

// Counts what has been read against the limits, and keeps the names seen.
struct Budget {
  const ZipLimits& limits;
  size_t parts = 0;
  size_t bytes = 0;
  std::set<std::string> names;

  void TakePart() {
    if (++parts > limits.parts) throw TooLarge();
  }
  void TakeBytes(size_t count) {
    bytes += count;
    if (bytes > limits.bytes) throw TooLarge();
  }
};

std::string TakeName(archive_entry* entry, Budget& budget) {
  const char* given = archive_entry_pathname(entry);
  const std::string name = given ? given : "";
  if (!IsSafePartName(name))
    throw Malformed("archive.name", "A part of the zip has a name that is not allowed.");
  if (!budget.names.insert(name).second)
    throw Malformed("archive.name", Cat("The zip has \"", name, "\" twice."));
  return name;
}

std::string ReadBytes(struct ::archive* zip, Budget& budget) {
  std::string bytes;
  std::array<char, 64 * 1024> block;
  for (;;) {
    const la_ssize_t count = archive_read_data(zip, block.data(), block.size());
    if (count < 0) throw Damaged(zip);
    if (count == 0) return bytes;
    budget.TakeBytes(static_cast<size_t>(count));
    bytes.append(block.data(), static_cast<size_t>(count));
  }
}

// The next file, or false at the end.
bool ReadPart(struct ::archive* zip, Budget& budget, ZipPart& part) {
  for (;;) {
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(zip, &entry);
    if (result == ARCHIVE_EOF) return false;
    if (result != ARCHIVE_OK) throw Damaged(zip);
    budget.TakePart();
    const auto type = archive_entry_filetype(entry);
    part.name = TakeName(entry, budget);
    if (type == AE_IFDIR) continue;
    if (type != AE_IFREG) throw Malformed("archive.name", Cat("\"", part.name, "\" in the zip is no file."));
    part.bytes = ReadBytes(zip, budget);
    return true;
  }
}

}  // namespace

std::vector<ZipPart> ReadZip(std::string_view zip, const ZipLimits& limits) {
  if (zip.size() > limits.bytes) throw TooLarge();
  const Handle handle(archive_read_new(), archive_read_free);
  archive_read_support_format_zip_seekable(handle.get());
  if (archive_read_open_memory(handle.get(), zip.data(), zip.size()) != ARCHIVE_OK)
    throw Damaged(handle.get());
  Budget budget{limits, 0, 0, {}};
  std::vector<ZipPart> parts;
  for (ZipPart part; ReadPart(handle.get(), budget, part);) parts.push_back(std::move(part));
  return parts;
}

std::vector<ZipPart> ReadZipFile(const std::filesystem::path& path, const ZipLimits& limits) {
  std::ifstream file(path, std::ios::binary);
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (!file || error) {
    throw Problem(ProblemKind::kNotFound, "archive.not_found",
                  Cat("There is no readable file ", path.string(), "."));
  }
  if (size > limits.bytes) throw TooLarge();
  std::string zip(size, '\0');
  file.read(zip.data(), static_cast<std::streamsize>(zip.size()));
  zip.resize(static_cast<size_t>(file.gcount()));
  return ReadZip(zip, limits);
}

}  // namespace tandem::archive
