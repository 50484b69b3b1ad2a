#include "rooms/baseline/file_name.h"

#include <gtest/gtest.h>

namespace tandem::baseline {
namespace {

TEST(FileName, KeepsEveryScriptAndReplacesWhatNoFileMayBeCalled) {
  EXPECT_EQ(InlineAs("Cổng A/B: “x”.pdf", "baseline-1.pdf"),
            "inline; filename=\"baseline-1.pdf\"; filename*=UTF-8''"
            "C%e1%bb%95ng%20A-B-%20%e2%80%9cx%e2%80%9d.pdf");
}

TEST(FileName, CannotStartAnotherHeader) {
  EXPECT_EQ(InlineAs("a\r\nSet-Cookie: b", "a"),
            "inline; filename=\"a\"; filename*=UTF-8''a--Set-Cookie-%20b");
}

}  // namespace
}  // namespace tandem::baseline
