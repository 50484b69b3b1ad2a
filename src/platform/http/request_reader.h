// Turns received bytes into a Request, piece by piece, strictly (RFC 9112): what two servers could read in
// two ways is refused, so that no request can be smuggled past a proxy.
#ifndef TANDEM_PLATFORM_HTTP_REQUEST_READER_H_
#define TANDEM_PLATFORM_HTTP_REQUEST_READER_H_

#include <memory>
#include <optional>
#include <string_view>

#include "platform/http/request.h"

namespace tandem::http {

class RequestReader {
 public:
  enum class Progress {
    kNeedMore,  // give the bytes not consumed again, with more behind them
    kHeaders,   // the headers are complete and a body follows: call LimitBody, then go on
    kComplete,  // request() is whole
  };
  struct Fed {
    size_t consumed;
    Progress progress;
  };

  explicit RequestReader(size_t header_limit);
  ~RequestReader();

  // Takes what it can of `bytes`. Throws Refusal.
  Fed Feed(std::string_view bytes);
  // Throws Refusal 413 when the declared length is more; a chunked body is refused when it gets there.
  void LimitBody(size_t limit);
  // Makes it ready for the next request of the connection.
  void Reset();

  Request& request();
  bool headers_done() const;
  // Whether the connection may be used again after this request. Only when headers_done().
  bool keep_alive() const;
  // The client waits for "100 Continue" before it sends the body.
  bool expects_continue() const;
  std::optional<uint64_t> content_length() const;

 private:
  class Parser;
  void CheckHeaders();

  size_t header_limit_;
  size_t header_bytes_ = 0;
  std::unique_ptr<Parser> parser_;
};

}  // namespace tandem::http

#endif  // TANDEM_PLATFORM_HTTP_REQUEST_READER_H_
