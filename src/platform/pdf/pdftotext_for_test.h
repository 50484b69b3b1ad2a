// For tests: the text of a PDF, page by page, as poppler's pdftotext reads it.
#ifndef TANDEM_PLATFORM_PDF_PDFTOTEXT_FOR_TEST_H_
#define TANDEM_PLATFORM_PDF_PDFTOTEXT_FOR_TEST_H_

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "base/text.h"

namespace tandem::pdf {

inline std::vector<std::string> PagesOf(const std::string& pdf) {
  std::string pattern = (std::filesystem::temp_directory_path() / "tandem-pdf-XXXXXX").string();
  const int file = mkstemp(pattern.data());
  if (file < 0) throw std::runtime_error("no temporary file");
  close(file);
  std::ofstream(pattern, std::ios::binary) << pdf;
  FILE* pipe = popen(Cat("pdftotext -layout -enc UTF-8 '", pattern, "' -").c_str(), "r");
  std::string text;
  char buffer[4096];
  for (size_t got; pipe != nullptr && (got = fread(buffer, 1, sizeof buffer, pipe)) > 0;)
    text.append(buffer, got);
  const int status = pipe != nullptr ? pclose(pipe) : -1;
  std::filesystem::remove(pattern);
  if (status != 0) throw std::runtime_error("pdftotext (Debian's poppler-utils) cannot read it");
  std::vector<std::string> pages;
  for (std::string_view page : Split(text, '\f')) pages.emplace_back(page);
  pages.pop_back();  // after the last form feed there is nothing
  return pages;
}

}  // namespace tandem::pdf

#endif  // TANDEM_PLATFORM_PDF_PDFTOTEXT_FOR_TEST_H_
