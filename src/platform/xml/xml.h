// Reading XML documents from strangers: bounded in size, elements and depth, no document type definitions
// with declarations (so no entity bombs, no external files), UTF-8, UTF-16 or Latin-1.
#ifndef TANDEM_PLATFORM_XML_XML_H_
#define TANDEM_PLATFORM_XML_XML_H_

#include <memory>
#include <string>
#include <string_view>

namespace tandem::xml {

struct Limits {
  size_t bytes = size_t{128} << 20;
  size_t elements = 4'000'000;  // about 64 bytes of memory each
  int depth = 100;
};

// An element; a borrowed handle, valid while its Document lives. An absent one has no name, no text, no
// children.
class Element {
 public:
  Element() = default;
  explicit operator bool() const { return node_ != nullptr; }
  // Without its namespace prefix.
  std::string_view name() const;
  // The text directly inside, references resolved; empty when there is none.
  std::string_view text() const;
  std::string_view Attribute(std::string_view name) const;
  // The first child element of that name (prefix ignored), and the next element of the same name beside this
  // one.
  Element Child(std::string_view name) const;
  Element NextSame() const;
  Element FirstChild() const;
  Element Next() const;
  // The text of the child of that name; empty when there is none.
  std::string_view Text(std::string_view child) const { return Child(child).text(); }
  // Bytes from the document's beginning; see Document::LineOf.
  size_t offset() const;

 private:
  friend class Document;
  explicit Element(void* node) : node_(node) {}
  void* node_ = nullptr;
};

class Document {
 public:
  // Throws Problem: `xml.too_large`, `xml.too_deep`, `xml.doctype`, `xml.encoding` (naming line and byte),
  // `xml.malformed` (naming the line).
  static Document Parse(std::string_view bytes, const Limits& limits = {});
  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;
  ~Document();

  Element root() const;
  // The line, from 1, on which the element begins.
  int LineOf(Element element) const;

 private:
  struct Content;
  explicit Document(std::unique_ptr<Content> content);
  std::unique_ptr<Content> content_;
};

}  // namespace tandem::xml

#endif  // TANDEM_PLATFORM_XML_XML_H_
