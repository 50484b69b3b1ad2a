#include "platform/xml/xml.h"

#include <algorithm>
#include <pugixml.hpp>
#include <vector>

#include "base/problem.h"
#include "base/text.h"
#include "platform/xml/scan.h"

namespace tandem::xml {
namespace {

pugi::xml_node Node(void* node) { return pugi::xml_node(static_cast<pugi::xml_node_struct*>(node)); }

std::string_view WithoutPrefix(std::string_view name) {
  const size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node FirstElement(pugi::xml_node node) {
  while (node && node.type() != pugi::node_element) node = node.next_sibling();
  return node;
}

void AppendUtf8(uint32_t code, std::string& out) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | (code >> 6));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | (code >> 12));
    out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (code >> 18));
    out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  }
}

std::string FromUtf16(std::string_view bytes, bool little) {
  std::string out;
  out.reserve(bytes.size());
  const auto unit = [&](size_t at) -> uint32_t {
    const auto low = static_cast<uint8_t>(bytes[at + (little ? 0 : 1)]);
    const auto high = static_cast<uint8_t>(bytes[at + (little ? 1 : 0)]);
    return static_cast<uint32_t>(low | (high << 8));
  };
  for (size_t at = 0; at + 1 < bytes.size(); at += 2) {
    uint32_t code = unit(at);
    if (code >= 0xD800 && code < 0xDC00 && at + 3 < bytes.size()) {
      const uint32_t low = unit(at + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        at += 2;
      }
    }
    AppendUtf8(code >= 0xD800 && code < 0xE000 ? 0xFFFD : code, out);
  }
  return out;
}

// The encoding named in the XML declaration, in lower case; empty when none is.
std::string DeclaredEncoding(std::string_view text) {
  const std::string_view head = text.substr(0, std::min<size_t>(text.size(), 200));
  const size_t end = head.find("?>");
  const size_t at = head.find("encoding");
  if (!head.starts_with("<?xml") || end == std::string_view::npos || at > end) return "";
  const size_t open = head.find_first_of("\"'", at);
  if (open == std::string_view::npos || open > end) return "";
  const size_t close = head.find(head[open], open + 1);
  return close == std::string_view::npos ? "" : LowerAscii(head.substr(open + 1, close - open - 1));
}

[[noreturn]] void ThrowEncoding(std::string_view text, size_t offset) {
  const int line = LineAt(text, offset);
  throw Problem(
      ProblemKind::kMalformed, "xml.encoding",
      Cat("Line ", line, " is not UTF-8 (byte ", offset + 1, " of the file). Save the file as UTF-8."),
      {{Cat("line ", line), "xml.encoding", "This byte belongs to no UTF-8 character."}});
}

std::string Utf8Of(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("\xFF\xFE")) return FromUtf16(bytes.substr(2), true);
  if (bytes.starts_with("\xFE\xFF")) return FromUtf16(bytes.substr(2), false);
  const std::string encoding = DeclaredEncoding(bytes);
  if (encoding == "iso-8859-1" || encoding == "latin1" || encoding == "us-ascii") {
    std::string out;
    for (const char byte : bytes) AppendUtf8(static_cast<uint8_t>(byte), out);
    return out;
  }
  if (const size_t null = bytes.find('\0'); null != std::string_view::npos) ThrowEncoding(bytes, null);
  if (const auto bad = InvalidUtf8At(bytes)) {
    if (encoding.empty() || encoding == "utf-8" || encoding == "utf8") ThrowEncoding(bytes, *bad);
    throw Problem(ProblemKind::kMalformed, "xml.encoding",
                  Cat("The file is written in ", encoding, ", which is not read here. Save it as UTF-8."));
  }
  return std::string(bytes);
}

}  // namespace

struct Document::Content {
  std::string text;  // pugixml parses in place, so names and texts point into it
  std::vector<size_t> line_ends;
  pugi::xml_document document;
};

Document::Document(std::unique_ptr<Content> content) : content_(std::move(content)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Document Document::Parse(std::string_view bytes, const Limits& limits) {
  if (bytes.size() > limits.bytes) {
    throw Problem(ProblemKind::kTooLarge, "xml.too_large",
                  Cat("The file is larger than ", limits.bytes >> 20, " MiB. Import it in parts."));
  }
  auto content = std::make_unique<Content>();
  content->text = Utf8Of(bytes);
  CheckLimits(content->text, limits);
  for (size_t at = content->text.find('\n'); at != std::string::npos; at = content->text.find('\n', at + 1)) {
    content->line_ends.push_back(at);
  }
  const auto result = content->document.load_buffer_inplace(
      content->text.data(), content->text.size(),
      (pugi::parse_default | pugi::parse_embed_pcdata) & ~pugi::parse_doctype, pugi::encoding_utf8);
  Document document(std::move(content));
  if (!result) {
    const auto& ends = document.content_->line_ends;
    const auto line =
        std::lower_bound(ends.begin(), ends.end(), static_cast<size_t>(result.offset)) - ends.begin() + 1;
    throw Problem(
        ProblemKind::kMalformed, "xml.malformed",
        Cat("The XML is broken in line ", line, ": ", result.description(), ". Export the file again."),
        {{Cat("line ", line), "xml.malformed", result.description()}});
  }
  return document;
}

Element Document::root() const { return Element(content_->document.document_element().internal_object()); }

int Document::LineOf(Element element) const {
  const auto& ends = content_->line_ends;
  return 1 + static_cast<int>(std::lower_bound(ends.begin(), ends.end(), element.offset()) - ends.begin());
}

std::string_view Element::name() const { return WithoutPrefix(Node(node_).name()); }
std::string_view Element::text() const { return Node(node_).child_value(); }
std::string_view Element::Attribute(std::string_view name) const {
  return Node(node_).attribute(std::string(name).c_str()).value();
}

Element Element::FirstChild() const {
  return Element(FirstElement(Node(node_).first_child()).internal_object());
}
Element Element::Next() const { return Element(FirstElement(Node(node_).next_sibling()).internal_object()); }

Element Element::Child(std::string_view name) const {
  Element child = FirstChild();
  while (child && child.name() != name) child = child.Next();
  return child;
}

Element Element::NextSame() const {
  Element next = Next();
  while (next && next.name() != name()) next = next.Next();
  return next;
}

size_t Element::offset() const {
  const auto offset = Node(node_).offset_debug();
  return offset < 0 ? 0 : static_cast<size_t>(offset);
}

}  // namespace tandem::xml
