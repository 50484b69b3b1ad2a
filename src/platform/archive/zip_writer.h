// Writing zip files piece by piece. The same parts always give the same bytes: no times, users or order of
// our own.
#ifndef TANDEM_PLATFORM_ARCHIVE_ZIP_WRITER_H_
#define TANDEM_PLATFORM_ARCHIVE_ZIP_WRITER_H_

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace tandem::archive {

// Takes the zip's bytes as they come; what it throws ends the writing.
using ByteSink = std::function<void(std::string_view)>;

// Parts appear in the order they are begun. Throws Problem kInternal "archive.write" when libarchive fails. A
// writer that is destroyed before Finish leaves an unreadable zip.
class ZipWriter {
 public:
  explicit ZipWriter(ByteSink sink);
  ~ZipWriter();
  ZipWriter(const ZipWriter&) = delete;
  ZipWriter& operator=(const ZipWriter&) = delete;

  // Begins a part, ending the one before. The name is ASCII, relative, with "/" between folders; a name that
  // ends with
  // "/" is an empty folder. Throws Problem kInvalid "archive.name" otherwise.
  void Begin(const std::string& name);
  // Adds to the part that was begun.
  void Write(std::string_view bytes);
  // Begin and Write in one.
  void Add(const std::string& name, std::string_view bytes);
  // Writes the directory at the zip's end. Once, last.
  void Finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Whether a zip's part may bear the name: relative, printable ASCII, no backslash, no empty, "." or ".."
// folder.
bool IsSafePartName(std::string_view name);

}  // namespace tandem::archive

#endif  // TANDEM_PLATFORM_ARCHIVE_ZIP_WRITER_H_
