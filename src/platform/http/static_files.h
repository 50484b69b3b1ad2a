// The built web client, served from its directory. The directory is listed once, at construction: only what
// was found then can be asked for, so no path leads out of it. Contents are read per answer and not kept.
#ifndef TANDEM_PLATFORM_HTTP_STATIC_FILES_H_
#define TANDEM_PLATFORM_HTTP_STATIC_FILES_H_

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "platform/http/request.h"

namespace tandem::http {

class StaticFiles {
 public:
  // 128 random bits as text, safe inside an attribute. Must differ at every call.
  using Nonce = std::function<std::string()>;

  // Throws Problem "http.no_web_client" when the directory has no index.html.
  StaticFiles(std::filesystem::path directory, Nonce nonce);

  // GET and HEAD: a file, or index.html for every other path without an extension (the client routes it),
  // with
  // `__CSP_NONCE__` replaced by a fresh nonce that its Content-Security-Policy names. 404 for a missing
  // asset, 405 for other methods. Answers If-None-Match with 304; picks `.br` or `.gz` siblings by
  // Accept-Encoding.
  Response Serve(const Request& request) const;

 private:
  struct Variant {
    std::filesystem::path file;
    std::string etag;
  };
  struct File {
    Variant plain;
    std::optional<Variant> brotli;
    std::optional<Variant> gzip;
    std::string content_type;
    bool immutable = false;  // its name has a hash of its content
  };

  Response ServeFile(const Request& request, const File& file) const;
  Response ServeIndex(const Request& request) const;

  std::map<std::string, File, std::less<>> files_;  // by URL path
  std::filesystem::path index_;
  Nonce nonce_;
};

}  // namespace tandem::http

#endif  // TANDEM_PLATFORM_HTTP_STATIC_FILES_H_
