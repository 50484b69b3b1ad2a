#include "platform/http/static_files.h"

#include <fstream>

#include "base/problem.h"
#include "base/text.h"
#include "platform/http/compression.h"
#include "platform/http/problem_response.h"
#include "platform/http/security_headers.h"

namespace tandem::http {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kNoncePlace = "__CSP_NONCE__";

constexpr std::pair<std::string_view, std::string_view> kTypes[] = {
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".map", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".jpeg", "image/jpeg"},
    {".webp", "image/webp"},
    {".avif", "image/avif"},
    {".gif", "image/gif"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".woff", "font/woff"},
    {".ttf", "font/ttf"},
    {".wasm", "application/wasm"},
    {".txt", "text/plain; charset=utf-8"},
    {".xml", "application/xml"},
    {".pdf", "application/pdf"},
};

std::string ContentType(const fs::path& file) {
  const auto extension = LowerAscii(file.extension().string());
  for (const auto& [known, type] : kTypes) {
    if (known == extension) return std::string(type);
  }
  return "application/octet-stream";
}

std::string ReadFile(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::string content(fs::file_size(file), '\0');
  stream.read(content.data(), static_cast<std::streamsize>(content.size()));
  if (!stream) throw Problem(ProblemKind::kInternal, "http.unreadable", "Cannot read " + file.string() + ".");
  return content;
}

// FNV-1a of 64 bits: tells versions of a file apart, nothing more is asked of an ETag.
std::string EtagOf(const fs::path& file) {
  uint64_t hash = 0xcbf29ce484222325;
  for (const char c : ReadFile(file)) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  const std::string_view bytes(reinterpret_cast<const char*>(&hash), sizeof hash);
  return '"' + ToHex(bytes) + '"';
}

// Vite names what it builds "assets/name-HASH.ext", with 8 characters of base64url.
bool HasHashedName(const fs::path& relative) {
  const auto stem = relative.stem().string();
  const auto dash = stem.size() > 8 ? stem.size() - 9 : std::string::npos;
  return dash != std::string::npos && stem[dash] == '-' && relative.has_parent_path();
}

bool IsPrecompressed(const fs::path& file) { return file.extension() == ".br" || file.extension() == ".gz"; }

bool Matches(std::string_view if_none_match, std::string_view etag) {
  for (const auto part : Split(if_none_match, ',')) {
    auto candidate = Trim(part);
    if (candidate == "*") return true;
    if (candidate.starts_with("W/")) candidate.remove_prefix(2);
    if (candidate == etag) return true;
  }
  return false;
}

std::string WithNonce(std::string_view html, std::string_view nonce) {
  std::string out;
  out.reserve(html.size() + 256);
  for (;;) {
    const auto place = html.find(kNoncePlace);
    out += html.substr(0, place);
    if (place == std::string_view::npos) return out;
    out += nonce;
    html.remove_prefix(place + kNoncePlace.size());
  }
}

}  // namespace

StaticFiles::StaticFiles(fs::path directory, Nonce nonce)
    : index_(directory / "index.html"), nonce_(std::move(nonce)) {
  if (!fs::is_regular_file(index_)) {
    throw Invalid("http.no_web_client",
                  Cat("There is no index.html in ", directory.string(), "; build the web client first."));
  }
  for (const auto& entry : fs::recursive_directory_iterator(directory)) {
    if (!entry.is_regular_file() || IsPrecompressed(entry.path())) continue;
    const auto relative = entry.path().lexically_relative(directory);
    File file{
        {entry.path(), EtagOf(entry.path())}, {}, {}, ContentType(entry.path()), HasHashedName(relative)};
    const fs::path brotli = entry.path().string() + ".br";
    const fs::path gzip = entry.path().string() + ".gz";
    if (fs::is_regular_file(brotli)) file.brotli = Variant{brotli, EtagOf(brotli)};
    if (fs::is_regular_file(gzip)) file.gzip = Variant{gzip, EtagOf(gzip)};
    files_.emplace("/" + relative.generic_string(), std::move(file));
  }
  files_.erase("/index.html");
}

Response StaticFiles::Serve(const Request& request) const {
  if (request.method != Method::kGet && request.method != Method::kHead) {
    auto refusal = ProtocolProblem(405, "http.method_not_allowed", "This address can only be read.");
    refusal.headers.Add("Allow", "GET, HEAD");
    return refusal;
  }
  if (const auto file = files_.find(request.path); file != files_.end())
    return ServeFile(request, file->second);
  const bool is_page = request.path == "/index.html" || request.segments.empty() ||
                       request.segments.back().find('.') == std::string::npos;
  if (is_page) return ServeIndex(request);
  auto missing = ProblemResponse(NotFound("file"));
  SetAssetSecurity(request, missing);
  return missing;
}

Response StaticFiles::ServeFile(const Request& request, const File& file) const {
  const auto coding = PreferredCoding(request.headers.Find("Accept-Encoding").value_or(""));
  const bool use_brotli = file.brotli && coding == Coding::kBrotli;
  const bool use_gzip = !use_brotli && file.gzip && coding != Coding::kIdentity;
  const auto& variant = use_brotli ? *file.brotli : use_gzip ? *file.gzip : file.plain;

  Response response;
  SetAssetSecurity(request, response);
  response.headers.Add("Content-Type", file.content_type);
  response.headers.Add("ETag", variant.etag);
  response.headers.Add("Cache-Control", file.immutable ? "public, max-age=31536000, immutable" : "no-cache");
  if (file.brotli || file.gzip) response.headers.Add("Vary", "Accept-Encoding");
  if (Matches(request.headers.Find("If-None-Match").value_or(""), variant.etag)) {
    response.status = 304;
    return response;
  }
  if (use_brotli || use_gzip) response.headers.Add("Content-Encoding", use_brotli ? "br" : "gzip");
  response.body = ReadFile(variant.file);
  return response;
}

Response StaticFiles::ServeIndex(const Request& request) const {
  const auto nonce = nonce_();
  auto response = ContentResponse("text/html; charset=utf-8", WithNonce(ReadFile(index_), nonce));
  SetPageSecurity(request, nonce, response);
  response.headers.Add("Cache-Control", "no-cache");
  return response;
}

}  // namespace tandem::http
