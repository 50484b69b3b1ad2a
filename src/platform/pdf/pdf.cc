#include "platform/pdf/pdf.h"

#include "platform/pdf/layout.h"

namespace tandem::pdf {
namespace {

struct Pages {
  std::string bytes;
  int count;
};

Pages LayOut(const Document& document, int pages) {
  Canvas canvas(document.title, document.author, document.created);
  Layout layout(canvas, document.footer, pages);
  for (const Block& block : document.blocks) {
    std::visit([&](const auto& one) { layout.Add(one); }, block);
  }
  const int count = layout.Finish();
  return {canvas.Finish(), count};
}

}  // namespace

// Laid out twice: the first time tells how many pages there are.
std::string WritePdf(const Document& document) { return LayOut(document, LayOut(document, 0).count).bytes; }

}  // namespace tandem::pdf
