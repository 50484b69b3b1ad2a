#include "platform/http/request_reader.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include "base/text.h"
#include "platform/http/refusal.h"
#include "platform/http/target.h"

namespace tandem::http {
namespace {

namespace beast = boost::beast;
using ErrorCode = beast::error_code;

constexpr size_t kMaxTarget = 8 * 1024;
constexpr size_t kMaxHeaders = 100;
// Room taken ahead for a declared body; more grows with what really arrives.
constexpr uint64_t kReserve = 256 * 1024;

std::string_view View(beast::string_view text) { return {text.data(), text.size()}; }

[[noreturn]] void Refuse(const ErrorCode& error) {
  using Cause = beast::http::error;
  if (error == Cause::header_limit || error == Cause::buffer_overflow) {
    throw Refusal(431, "http.headers_too_large",
                  "The request's headers are too large; send fewer or shorter ones.");
  }
  if (error == Cause::body_limit) {
    throw Refusal(413, "http.body_too_large", "The request's body is larger than this address takes.");
  }
  if (error == Cause::bad_version) {
    throw Refusal(505, "http.version", "Speak HTTP/1.1 or HTTP/1.0 to this server.");
  }
  throw Refusal(400, "http.malformed", "The request cannot be read as HTTP/1.1.");
}

// A header continued on the next line is read in different ways by different servers (RFC 9112 section 5.2).
void RefuseFolding(std::string_view headers) {
  if (headers.find("\r\n ") == std::string_view::npos && headers.find("\r\n\t") == std::string_view::npos)
    return;
  throw Refusal(400, "http.malformed", "Write each header on one line.");
}

}  // namespace

class RequestReader::Parser : public beast::http::basic_parser<true> {
 public:
  Request request;
  bool unknown_method = false;
  bool bad_target = false;
  int version = 11;

 private:
  void on_request_impl(beast::http::verb, beast::string_view method, beast::string_view target, int number,
                       ErrorCode&) override {
    version = number;
    const auto known = ParseMethod(View(method));
    unknown_method = !known;
    request.method = known.value_or(Method::kGet);
    if (target.size() > kMaxTarget) throw Refusal(414, "http.target_too_long", "The address is too long.");
    bad_target = !ParseTarget(View(target), request);
  }
  void on_response_impl(int, beast::string_view, int, ErrorCode&) override {}
  void on_field_impl(beast::http::field, beast::string_view name, beast::string_view value,
                     ErrorCode&) override {
    // Trailers are read and dropped: they must not pass for headers (RFC 9110 section 6.5.1).
    if (is_header_done()) return;
    if (request.headers.size() >= kMaxHeaders) Refuse(beast::http::error::header_limit);
    request.headers.Add(std::string(View(name)), std::string(View(value)));
  }
  void on_header_impl(ErrorCode&) override {}
  void on_body_init_impl(const boost::optional<std::uint64_t>& length, ErrorCode&) override {
    if (length) request.body.reserve(static_cast<size_t>(std::min<uint64_t>(*length, kReserve)));
  }
  size_t on_body_impl(beast::string_view body, ErrorCode&) override {
    request.body.append(body.data(), body.size());
    return body.size();
  }
  void on_chunk_header_impl(std::uint64_t, beast::string_view, ErrorCode&) override {}
  size_t on_chunk_body_impl(std::uint64_t, beast::string_view body, ErrorCode&) override {
    request.body.append(body.data(), body.size());
    return body.size();
  }
  void on_finish_impl(ErrorCode&) override {}
};

RequestReader::RequestReader(size_t header_limit) : header_limit_(header_limit) { Reset(); }
RequestReader::~RequestReader() = default;

void RequestReader::Reset() {
  header_bytes_ = 0;
  parser_ = std::make_unique<Parser>();
  parser_->header_limit(static_cast<std::uint32_t>(header_limit_));
  // The limit is known when the path is: LimitBody.
  parser_->body_limit(boost::none);
  parser_->eager(false);
}

Request& RequestReader::request() { return parser_->request; }
bool RequestReader::headers_done() const { return parser_->is_header_done(); }
bool RequestReader::keep_alive() const { return parser_->keep_alive(); }

bool RequestReader::expects_continue() const {
  return EqualsIgnoringCase(parser_->request.headers.Find("Expect").value_or(""), "100-continue");
}

std::optional<uint64_t> RequestReader::content_length() const {
  const auto length = parser_->content_length();
  if (!length) return std::nullopt;
  return *length;
}

RequestReader::Fed RequestReader::Feed(std::string_view bytes) {
  const bool had_headers = headers_done();
  // A chunked body ends with five bytes at least; given fewer, Beast 1.81 trips over an assertion of its own.
  if (had_headers && parser_->chunked() && bytes.size() < 5) return {0, Progress::kNeedMore};
  ErrorCode error;
  const size_t consumed = parser_->put(boost::asio::buffer(bytes), error);
  if (error && error != beast::http::error::need_more) Refuse(error);
  if (!had_headers) {
    header_bytes_ += consumed;
    RefuseFolding(bytes.substr(0, consumed));
  }
  // Beast forgets what it has consumed, and sets no limit to chunk headers and trailers.
  const size_t pending = error ? bytes.size() - consumed : 0;
  if ((had_headers ? 0 : header_bytes_) + pending > header_limit_) Refuse(beast::http::error::header_limit);
  if (!had_headers && headers_done()) CheckHeaders();
  if (parser_->is_done()) return {consumed, Progress::kComplete};
  if (!had_headers && headers_done()) return {consumed, Progress::kHeaders};
  return {consumed, Progress::kNeedMore};
}

void RequestReader::CheckHeaders() {
  parser_->eager(true);
  const auto& headers = parser_->request.headers;
  if (headers.Count("Host") > 1 || (parser_->version == 11 && !headers.Has("Host"))) {
    throw Refusal(400, "http.host", "Send exactly one Host header.");
  }
  if (headers.Count("Content-Length") > 1 ||
      headers.Find("Content-Length").value_or("").find(',') != std::string::npos) {
    throw Refusal(400, "http.malformed", "Send Content-Length once.");
  }
  if (const auto coding = headers.Find("Transfer-Encoding")) {
    if (headers.Count("Transfer-Encoding") > 1 || headers.Has("Content-Length") || parser_->version < 11) {
      throw Refusal(400, "http.malformed", "Send either Content-Length or Transfer-Encoding, and that once.");
    }
    if (!EqualsIgnoringCase(*coding, "chunked") || !parser_->chunked()) {
      throw Refusal(501, "http.transfer_encoding", "The only transfer coding this server reads is chunked.");
    }
  }
  if (headers.Has("Expect") && !expects_continue()) {
    throw Refusal(417, "http.expectation", "The only expectation this server meets is 100-continue.");
  }
  if (parser_->unknown_method) throw Refusal(501, "http.method", "This server does not know the method.");
  if (parser_->bad_target)
    throw Refusal(400, "http.bad_target", "The address is not a valid path and query.");
}

void RequestReader::LimitBody(size_t limit) {
  const auto length = parser_->content_length();
  if (length && *length > limit) Refuse(beast::http::error::body_limit);
  parser_->body_limit(limit);
}

}  // namespace tandem::http
