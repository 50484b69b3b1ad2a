#include "platform/http/compression.h"

#include <brotli/encode.h>
#include <zlib.h>

#include <algorithm>
#include <bit>
#include <stdexcept>

#include "base/text.h"

namespace tandem::http {
namespace {

constexpr size_t kSmallestWorthIt = 1000;
constexpr int kGzipLevel = 1;
constexpr int kBrotliQuality = 3;

bool IsText(std::string_view content_type) {
  const auto type = Trim(content_type.substr(0, content_type.find(';')));
  return type.starts_with("text/") || type.ends_with("json") || type.ends_with("xml") ||
         type.ends_with("javascript") || type == "application/manifest+json" || type == "application/wasm";
}

double Weight(std::string_view parameters) {
  for (const auto part : Split(parameters, ';')) {
    const auto parameter = Trim(part);
    if (parameter.starts_with("q=") || parameter.starts_with("Q=")) {
      return std::clamp(ParseDouble(parameter.substr(2)).value_or(0), 0.0, 1.0);
    }
  }
  return 1;
}

// The smallest window that sees the whole body, so that small answers cost little memory.
int WindowBits(size_t size, int lowest, int highest) {
  return std::clamp(static_cast<int>(std::bit_width(size)), lowest, highest);
}

void AddVary(Headers& headers) {
  const std::string before(headers.Find("Vary").value_or(""));
  if (HasToken(before, "Accept-Encoding")) return;
  headers.Set("Vary", before.empty() ? "Accept-Encoding" : before + ", Accept-Encoding");
}

}  // namespace

Coding PreferredCoding(std::string_view accept_encoding) {
  double brotli = -1;
  double gzip = -1;
  double any = 0;
  for (const auto part : Split(accept_encoding, ',')) {
    const auto semicolon = part.find(';');
    const auto name = LowerAscii(Trim(part.substr(0, semicolon)));
    const double weight = semicolon == std::string_view::npos ? 1 : Weight(part.substr(semicolon + 1));
    if (name == "br") brotli = weight;
    if (name == "gzip" || name == "x-gzip") gzip = weight;
    if (name == "*") any = weight;
  }
  if (brotli < 0) brotli = any;
  if (gzip < 0) gzip = any;
  if (brotli > 0 && brotli >= gzip) return Coding::kBrotli;
  return gzip > 0 ? Coding::kGzip : Coding::kIdentity;
}

void Compress(const Request& request, Response& response) {
  const auto body = response.Body();
  if (!response.compressible || body.size() < kSmallestWorthIt) return;
  if (response.headers.Has("Content-Encoding") || response.headers.Has("Content-Range")) return;
  if (!IsText(response.headers.Find("Content-Type").value_or(""))) return;
  AddVary(response.headers);
  const auto coding = PreferredCoding(request.headers.Find("Accept-Encoding").value_or(""));
  if (coding == Coding::kIdentity) return;
  auto smaller = coding == Coding::kBrotli ? Brotli(body) : Gzip(body);
  response.headers.Set("Content-Encoding", coding == Coding::kBrotli ? "br" : "gzip");
  response.shared_body = nullptr;
  response.body = std::move(smaller);
}

std::string Gzip(std::string_view bytes) {
  constexpr int kGzipFormat = 16;  // added to the window bits (zlib.h, deflateInit2)
  z_stream stream{};
  const int window = WindowBits(bytes.size(), 10, 15);
  if (deflateInit2(&stream, kGzipLevel, Z_DEFLATED, window + kGzipFormat, std::min(window - 7, 8),
                   Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::runtime_error("zlib has no memory");
  }
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int result = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (result != Z_STREAM_END) throw std::runtime_error("zlib could not compress");
  return out;
}

std::string Brotli(std::string_view bytes) {
  size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
  std::string out(size, '\0');
  const auto done = BrotliEncoderCompress(
      kBrotliQuality, WindowBits(bytes.size(), BROTLI_MIN_WINDOW_BITS, 18), BROTLI_MODE_TEXT, bytes.size(),
      reinterpret_cast<const uint8_t*>(bytes.data()), &size, reinterpret_cast<uint8_t*>(out.data()));
  if (done == BROTLI_FALSE) throw std::runtime_error("brotli could not compress");
  out.resize(size);
  return out;
}

}  // namespace tandem::http
