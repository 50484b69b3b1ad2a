#include "platform/db/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/text.h"
#include "platform/db/errors.h"

namespace tandem::db {

FileLock::FileLock(const std::string& path)
    : descriptor_(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
  if (descriptor_ < 0) {
    throw DatabaseError("database.unreachable",
                        Cat("The file ", path, " cannot be opened (", std::strerror(errno),
                            "). Check that its folder exists and may be written."));
  }
  if (flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
  close(descriptor_);
  throw DatabaseError("database.locked_by_other",
                      Cat("Another Tandem process uses this database (", path,
                          " is locked). Stop it first, or give this one a data directory of its own."));
}

FileLock::~FileLock() { close(descriptor_); }

}  // namespace tandem::db
