#include "platform/archive/zip_writer.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <exception>
#include <vector>

#include "base/problem.h"
#include "base/text.h"

namespace tandem::archive {

struct ZipWriter::State {
  ByteSink sink;
  std::exception_ptr refusal;  // what the sink threw; it must not pass through libarchive's C frames
  struct ::archive* zip = archive_write_new();
};

namespace {

using Entry = std::unique_ptr<archive_entry, decltype(&archive_entry_free)>;

// Never fails as libarchive understands it: libarchive 3.6 leaks the buffers of a writer that failed. Check throws what
// the sink threw, and nothing more reaches the sink after that.
template <typename State>
la_ssize_t Pass(struct ::archive*, void* data, const void* bytes, size_t count) {
  State& state = *static_cast<State*>(data);
  try {
    if (!state.refusal && state.sink) state.sink({static_cast<const char*>(bytes), count});
  } catch (...) {
    state.refusal = std::current_exception();
  }
  return static_cast<la_ssize_t>(count);
}

template <typename State>
void Check(State& state, la_ssize_t result) {
  if (state.refusal) std::rethrow_exception(state.refusal);
  if (result >= 0) return;
  const char* why = archive_error_string(state.zip);
  throw Problem(ProblemKind::kInternal, "archive.write",
                Cat("The zip cannot be written: ", why ? why : "?", "."));
}

}  // namespace

ZipWriter::ZipWriter(ByteSink sink) : state_(std::make_unique<State>()) {
  state_->sink = std::move(sink);
  Check(*state_, archive_write_set_format_zip(state_->zip));
  Check(*state_, archive_write_set_bytes_per_block(state_->zip, 64 * 1024));
  Check(*state_, archive_write_set_bytes_in_last_block(state_->zip, 1));
  Check(*state_, archive_write_open(state_->zip, state_.get(), nullptr, Pass<State>, nullptr));
}

// Freeing writes the end of a zip that was not finished; by then nobody listens.
ZipWriter::~ZipWriter() {
  state_->sink = nullptr;
  archive_write_free(state_->zip);
}

void ZipWriter::Begin(const std::string& name) {
  if (!IsSafePartName(name))
    throw Invalid("archive.name", Cat("\"", name, "\" cannot name a part of a zip."));
  const Entry entry(archive_entry_new(), archive_entry_free);
  const bool is_folder = name.ends_with('/');
  archive_entry_set_pathname(entry.get(), name.c_str());
  archive_entry_set_filetype(entry.get(), is_folder ? AE_IFDIR : AE_IFREG);
  archive_entry_set_perm(entry.get(), is_folder ? 0755 : 0644);
  if (is_folder) archive_entry_set_size(entry.get(), 0);
  Check(*state_, archive_write_header(state_->zip, entry.get()));
}

void ZipWriter::Write(std::string_view bytes) {
  while (!bytes.empty()) {
    const la_ssize_t written = archive_write_data(state_->zip, bytes.data(), bytes.size());
    Check(*state_, written);
    bytes.remove_prefix(static_cast<size_t>(written));
  }
}

void ZipWriter::Add(const std::string& name, std::string_view bytes) {
  Begin(name);
  Write(bytes);
}

void ZipWriter::Finish() { Check(*state_, archive_write_close(state_->zip)); }

bool IsSafePartName(std::string_view name) {
  if (name.ends_with('/')) name.remove_suffix(1);
  const bool is_plain = std::all_of(name.begin(), name.end(), [](char byte) {
    return byte >= 0x20 && byte < 0x7F && byte != '\\' && byte != ':';
  });
  const std::vector<std::string_view> folders = Split(name, '/');
  return is_plain && std::none_of(folders.begin(), folders.end(), [](std::string_view folder) {
           return folder.empty() || folder == "." || folder == "..";
         });
}

}  // namespace tandem::archive
