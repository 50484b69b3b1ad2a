// What the protocol itself refuses: thrown while a request is read, answered as a problem, then the
// connection ends.
#ifndef TANDEM_PLATFORM_HTTP_REFUSAL_H_
#define TANDEM_PLATFORM_HTTP_REFUSAL_H_

#include <exception>

namespace tandem::http {

struct Refusal : std::exception {
  Refusal(int status_in, const char* reason_in, const char* detail_in)
      : status(status_in), reason(reason_in), detail(detail_in) {}
  const char* what() const noexcept override { return reason; }

  int status;
  const char* reason;  // "http.headers_too_large"
  const char* detail;  // a sentence
};

}  // namespace tandem::http

#endif  // TANDEM_PLATFORM_HTTP_REFUSAL_H_
