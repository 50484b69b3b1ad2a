// A lock file held for as long as the object lives; the system lets go of it when the process ends, however
// it ends.
#ifndef TANDEM_PLATFORM_DB_FILE_LOCK_H_
#define TANDEM_PLATFORM_DB_FILE_LOCK_H_

#include <string>

namespace tandem::db {

class FileLock {
 public:
  // Throws DatabaseError "database.locked_by_other" when another process (or another object) holds it.
  explicit FileLock(const std::string& path);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  int descriptor_;
};

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_FILE_LOCK_H_
