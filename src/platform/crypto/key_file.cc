#include "platform/crypto/key_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/problem.h"
#include "base/text.h"
#include "platform/crypto/random.h"

namespace tandem::crypto {

namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  int number() const { return number_; }
  bool IsOpen() const { return number_ >= 0; }

 private:
  int number_;
};

Problem CannotWrite(const std::filesystem::path& path) {
  return {ProblemKind::kInternal, "key_file.write",
          Cat("The key file ", path.string(), " cannot be made: ", std::strerror(errno), ".")};
}

void WriteWhole(const std::filesystem::path& path, std::string_view secret) {
  const Descriptor file(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!file.IsOpen()) throw CannotWrite(path);
  while (!secret.empty()) {
    const ssize_t written = write(file.number(), secret.data(), secret.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw CannotWrite(path);
    secret.remove_prefix(static_cast<size_t>(written));
  }
  if (fsync(file.number()) != 0) throw CannotWrite(path);
}

void SyncFolder(const std::filesystem::path& folder) {
  const Descriptor handle(open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!handle.IsOpen() || fsync(handle.number()) != 0) throw CannotWrite(folder);
}

// A hard link, unlike a rename, fails when the name is taken.
void LinkOnce(const std::filesystem::path& from, const std::filesystem::path& path) {
  if (link(from.c_str(), path.c_str()) == 0) return;
  if (errno != EEXIST) throw CannotWrite(path);
  throw Conflict("key_file.exists",
                 Cat("There is a key file at ", path.string(), " already; it is not overwritten."));
}

void CheckOwnerOnly(const Descriptor& file, const std::filesystem::path& path) {
  struct stat facts {};
  if (fstat(file.number(), &facts) == 0 && (facts.st_mode & 077) == 0) return;
  throw Forbidden("key_file.readable", Cat("Others may read or change the key file ", path.string(),
                                           "; run `chmod 600` on it, or replace the key if they did."));
}

std::string ReadAtMost(const Descriptor& file, size_t size) {
  std::string bytes(size, '\0');
  size_t filled = 0;
  while (filled < size) {
    const ssize_t got = read(file.number(), bytes.data() + filled, size - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    filled += static_cast<size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace

void CreateKeyFile(const std::filesystem::path& path, std::string_view secret) {
  const std::filesystem::path draft = path.string() + ".new-" + ToHex(RandomBytes(8));
  try {
    WriteWhole(draft, secret);
    LinkOnce(draft, path);
  } catch (...) {
    unlink(draft.c_str());
    throw;
  }
  unlink(draft.c_str());
  SyncFolder(path.parent_path());
}

std::string ReadKeyFile(const std::filesystem::path& path, size_t size) {
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.IsOpen()) {
    throw Problem(ProblemKind::kNotFound, "key_file.not_found",
                  Cat("The key file ", path.string(), " cannot be opened: ", std::strerror(errno), "."));
  }
  CheckOwnerOnly(file, path);
  std::string secret = ReadAtMost(file, size + 1);
  if (secret.size() == size) return secret;
  throw Invalid("key_file.size",
                Cat("The key file ", path.string(), " must be ", size, " bytes long; restore it."));
}

std::string ReadOrCreateKeyFile(const std::filesystem::path& path, size_t size) {
  if (!std::filesystem::exists(path)) {
    try {
      CreateKeyFile(path, RandomBytes(size));
    } catch (const Problem& problem) {
      if (problem.reason() != "key_file.exists") throw;  // another process made it a moment ago
    }
  }
  return ReadKeyFile(path, size);
}

}  // namespace tandem::crypto
