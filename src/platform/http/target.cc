#include "platform/http/target.h"

#include "base/text.h"

namespace tandem::http {
namespace {

int HexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Percent-decodes; nothing when an escape is broken.
std::optional<std::string> Decode(std::string_view text, bool plus_is_space) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += plus_is_space && text[i] == '+' ? ' ' : text[i];
      continue;
    }
    if (i + 2 >= text.size()) return std::nullopt;
    const int high = HexDigit(text[i + 1]);
    const int low = HexDigit(text[i + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  if (InvalidUtf8At(out)) return std::nullopt;
  return out;
}

bool IsSafeSegment(std::string_view segment) {
  if (segment.empty() || segment == "." || segment == "..") return false;
  for (const char c : segment) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '/' || c == '\\') return false;
  }
  return true;
}

bool ParsePath(std::string_view raw, Request& request) {
  if (raw.empty() || raw.front() != '/') return false;
  request.path = "/";
  if (raw == "/") return true;
  auto rest = raw.substr(1);
  const bool trailing_slash = rest.back() == '/';
  if (trailing_slash) rest.remove_suffix(1);
  for (const auto part : Split(rest, '/')) {
    auto segment = Decode(part, false);
    if (!segment || !IsSafeSegment(*segment)) return false;
    if (!request.segments.empty()) request.path += '/';
    request.path += *segment;
    request.segments.push_back(std::move(*segment));
  }
  if (trailing_slash) request.path += '/';
  return true;
}

bool ParseQuery(std::string_view raw, Request& request) {
  if (raw.empty()) return true;
  for (const auto pair : Split(raw, '&')) {
    if (pair.empty()) continue;
    const auto equals = pair.find('=');
    auto name = Decode(pair.substr(0, equals), true);
    auto value = equals == std::string_view::npos ? std::optional(std::string())
                                                  : Decode(pair.substr(equals + 1), true);
    if (!name || !value) return false;
    if (name->find('\0') != std::string::npos || value->find('\0') != std::string::npos) return false;
    request.query.emplace_back(std::move(*name), std::move(*value));
  }
  return true;
}

// The absolute form without its scheme and authority: "http://host/path" is "/path".
std::optional<std::string_view> WithoutAuthority(std::string_view target) {
  const auto scheme = target.find("://");
  if (target.starts_with('/') || scheme == std::string_view::npos) return target;
  const auto name = LowerAscii(target.substr(0, scheme));
  if (name != "http" && name != "https") return std::nullopt;
  const auto slash = target.find('/', scheme + 3);
  if (slash == std::string_view::npos) return "/";
  return target.substr(slash);
}

}  // namespace

bool ParseTarget(std::string_view target, Request& request) {
  request.target = target;
  if (target == "*") {
    request.path = "*";
    return request.method == Method::kOptions;
  }
  const auto local = WithoutAuthority(target);
  if (!local || local->find('#') != std::string_view::npos) return false;
  const auto question = local->find('?');
  const auto query = question == std::string_view::npos ? std::string_view() : local->substr(question + 1);
  return ParsePath(local->substr(0, question), request) && ParseQuery(query, request);
}

}  // namespace tandem::http
