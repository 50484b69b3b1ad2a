#include "platform/xml/xml.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/problem.h"
#include "base/text.h"

namespace tandem::xml {
namespace {

std::string ReasonFor(std::string_view text, const Limits& limits = {}) {
  try {
    Document::Parse(text, limits);
  } catch (const Problem& problem) {
    return problem.reason();
  }
  return "read";
}

TEST(Xml, IsReadByNameWhateverTheNamespacePrefix) {
  const auto document = Document::Parse(
      "<?xml version='1.0'?>\n<p:Project xmlns:p='x'>\n <p:Name>A &amp; B</p:Name></p:Project>");
  EXPECT_EQ(document.root().name(), "Project");
  EXPECT_EQ(document.root().Text("Name"), "A & B");
  EXPECT_EQ(document.LineOf(document.root().Child("Name")), 3);
  EXPECT_FALSE(document.root().Child("Title"));
  EXPECT_EQ(document.root().Child("Title").Text("deeper"), "");
}

TEST(Xml, SiblingsOfOneNameAreWalked) {
  const auto document = Document::Parse("<a><b>1</b><c/><b>2</b><!-- x --><b/></a>");
  std::string seen;
  for (Element b = document.root().Child("b"); b; b = b.NextSame()) seen += Cat("[", b.text(), "]");
  EXPECT_EQ(seen, "[1][2][]");
}

TEST(Xml, EntityBombsAreRefused) {
  EXPECT_EQ(ReasonFor("<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>"), "xml.doctype");
  EXPECT_EQ(ReasonFor("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>"), "read");
}

TEST(Xml, DepthElementsAndSizeAreBounded) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  EXPECT_EQ(ReasonFor(deep), "xml.too_deep");
  EXPECT_EQ(ReasonFor("<a><b/><b/><b/></a>", {.elements = 3}), "xml.too_large");
  EXPECT_EQ(ReasonFor("<a>123456789</a>", {.bytes = 10}), "xml.too_large");
}

TEST(Xml, BrokenTextIsNamedWithItsLine) {
  try {
    Document::Parse("<a>\n<b>\n</a>");
    FAIL();
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.reason(), "xml.malformed");
    EXPECT_THAT(problem.message(), ::testing::HasSubstr("line 3"));
  }
  for (const char* text :
       {"", "   ", "hello", "<a", "<a b='", "<a><!-- ", "<a><![CDATA[ ", "<a></b>", "<", "<?xml", "{}"}) {
    EXPECT_EQ(ReasonFor(text), "xml.malformed") << text;
  }
}

TEST(Xml, BytesThatAreNotUtf8AreNamed) {
  EXPECT_EQ(ReasonFor("<a>\nna\xEFve</a>"), "xml.encoding");
  EXPECT_EQ(ReasonFor("<?xml version='1.0' encoding='windows-1251'?><a>\xEF</a>"), "xml.encoding");
}

TEST(Xml, ANullByteIsNoText) { EXPECT_EQ(ReasonFor(std::string_view("<a>\0</a>", 8)), "xml.encoding"); }

TEST(Xml, Latin1AndUtf16AreUnderstood) {
  EXPECT_EQ(Document::Parse("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>").root().text(), "é");
  EXPECT_EQ(Document::Parse(std::string_view("\xFF\xFE<\0a\0>\0\xE9\0<\0/\0a\0>\0", 18)).root().text(), "é");
  EXPECT_EQ(Document::Parse("\xEF\xBB\xBF<a>é</a>").root().text(), "é");
}

}  // namespace
}  // namespace tandem::xml
