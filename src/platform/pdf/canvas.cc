#include "platform/pdf/canvas.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "base/problem.h"
#include "base/text.h"

// fontconfig keeps what it read of the fonts to the end of the process, in places that the leak checker
// cannot follow; it does not grow with the number of documents.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TANDEM_CHECKS_LEAKS
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define TANDEM_CHECKS_LEAKS
#endif
#ifdef TANDEM_CHECKS_LEAKS
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig.so\n"; }
#endif

namespace tandem::pdf {
namespace {

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
  void operator()(cairo_t* cr) const { cairo_destroy(cr); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref>;

cairo_status_t Append(void* out, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

// Positions that no screen's grid rounds.
void UseExactMetrics(PangoContext* context) {
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, options);
  pango_cairo_context_set_resolution(context, 72);
  pango_context_set_round_glyph_positions(context, FALSE);
  cairo_font_options_destroy(options);
}

// Control characters have no shape; a new line and a tab are kept.
std::string Printable(std::string_view text) {
  std::string printable(text);
  for (char& byte : printable) {
    if (static_cast<unsigned char>(byte) < 0x20 && byte != '\n' && byte != '\t') byte = ' ';
  }
  return printable;
}

void SetFont(PangoLayout* layout, const TextStyle& style) {
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family_static(
      font, style.code ? "DejaVu Sans Mono,monospace" : "Noto Sans,DejaVu Sans,sans-serif");
  pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
  pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style(font, style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);
}

void EmboldenFirstLine(PangoLayout* layout, std::string_view text) {
  PangoAttrList* attributes = pango_attr_list_new();
  PangoAttribute* bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
  bold->end_index = static_cast<guint>(std::min(text.find('\n'), text.size()));
  pango_attr_list_insert(attributes, bold);
  pango_layout_set_attributes(layout, attributes);
  pango_attr_list_unref(attributes);
}

}  // namespace

struct TextBlock::State {
  Owned<PangoLayout> layout;
  Colour colour;
  double width = 0;
};

TextBlock::TextBlock(std::unique_ptr<State> state) : state_(std::move(state)) {}
TextBlock::TextBlock(TextBlock&&) noexcept = default;
TextBlock& TextBlock::operator=(TextBlock&&) noexcept = default;
TextBlock::~TextBlock() = default;

namespace {

struct LineBox {
  double top, bottom, baseline;
};

LineBox BoxOf(PangoLayoutIter* iterator) {
  int top = 0, bottom = 0;
  pango_layout_iter_get_line_yrange(iterator, &top, &bottom);
  return {pango_units_to_double(top), pango_units_to_double(bottom),
          pango_units_to_double(pango_layout_iter_get_baseline(iterator))};
}

// Calls visit(index, box, iterator) for each line.
template <typename Visit>
void EachLine(PangoLayout* layout, Visit visit) {
  PangoLayoutIter* iterator = pango_layout_get_iter(layout);
  int index = 0;
  do {
    visit(index++, BoxOf(iterator), iterator);
  } while (pango_layout_iter_next_line(iterator));
  pango_layout_iter_free(iterator);
}

}  // namespace

int TextBlock::lines() const { return pango_layout_get_line_count(state_->layout.get()); }

double TextBlock::Height(int first, int count) const {
  double top = 0, bottom = 0;
  EachLine(state_->layout.get(), [&](int index, const LineBox& box, PangoLayoutIter*) {
    if (index == first) top = bottom = box.top;
    if (index >= first && index < first + count) bottom = box.bottom;
  });
  return bottom - top;
}

int TextBlock::Fitting(int first, double height) const {
  double top = 0;
  int fitting = 0;
  EachLine(state_->layout.get(), [&](int index, const LineBox& box, PangoLayoutIter*) {
    if (index == first) top = box.top;
    if (index >= first && box.bottom - top <= height) fitting = index - first + 1;
  });
  return fitting;
}

struct Canvas::State {
  std::string bytes;
  Owned<cairo_surface_t> surface;
  Owned<cairo_t> cr;
  Owned<PangoContext> context;

  void Use(Colour colour) { cairo_set_source_rgb(cr.get(), colour.red, colour.green, colour.blue); }
};

Canvas::Canvas(const std::string& title, const std::string& author, Instant created)
    : state_(std::make_unique<State>()) {
  State& state = *state_;
  state.surface.reset(cairo_pdf_surface_create_for_stream(Append, &state.bytes, kPageWidth, kPageHeight));
  const std::string at = ToText(created).substr(0, 19) + "Z";
  cairo_pdf_surface_set_metadata(state.surface.get(), CAIRO_PDF_METADATA_TITLE, Printable(title).c_str());
  cairo_pdf_surface_set_metadata(state.surface.get(), CAIRO_PDF_METADATA_AUTHOR, Printable(author).c_str());
  cairo_pdf_surface_set_metadata(state.surface.get(), CAIRO_PDF_METADATA_CREATOR, "Tandem");
  cairo_pdf_surface_set_metadata(state.surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, at.c_str());
  cairo_pdf_surface_set_metadata(state.surface.get(), CAIRO_PDF_METADATA_MOD_DATE, at.c_str());
  state.cr.reset(cairo_create(state.surface.get()));
  state.context.reset(pango_cairo_create_context(state.cr.get()));
  UseExactMetrics(state.context.get());
}

Canvas::~Canvas() = default;

TextBlock Canvas::Set(std::string_view text, const TextStyle& style, double width) const {
  auto block = std::make_unique<TextBlock::State>();
  block->layout.reset(pango_layout_new(state_->context.get()));
  block->colour = style.colour;
  block->width = width;
  PangoLayout* layout = block->layout.get();
  SetFont(layout, style);
  pango_layout_set_width(layout, pango_units_from_double(width));
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout, style.right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  if (style.one_line) {
    pango_layout_set_single_paragraph_mode(layout, TRUE);
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
  }
  const std::string printable = Printable(text);
  if (style.lead) EmboldenFirstLine(layout, printable);
  pango_layout_set_text(layout, printable.data(), static_cast<int>(printable.size()));
  return TextBlock(std::move(block));
}

void Canvas::Draw(const TextBlock& block, double x, double y, int first, int count) {
  state_->Use(block.state_->colour);
  double top = 0;
  EachLine(block.state_->layout.get(), [&](int index, const LineBox& box, PangoLayoutIter* line) {
    if (index == first) top = box.top;
    if (index < first || index >= first + count) return;
    PangoRectangle extents;
    pango_layout_iter_get_line_extents(line, nullptr, &extents);
    cairo_move_to(state_->cr.get(), x + pango_units_to_double(extents.x), y + box.baseline - top);
    pango_cairo_show_layout_line(state_->cr.get(), pango_layout_iter_get_line_readonly(line));
  });
}

void Canvas::Fill(double x, double y, double width, double height, Colour colour) {
  state_->Use(colour);
  cairo_rectangle(state_->cr.get(), x, y, width, height);
  cairo_fill(state_->cr.get());
}

void Canvas::FillDiamond(double x, double y, double radius, Colour colour) {
  cairo_t* cr = state_->cr.get();
  state_->Use(colour);
  cairo_move_to(cr, x - radius, y);
  cairo_line_to(cr, x, y - radius);
  cairo_line_to(cr, x + radius, y);
  cairo_line_to(cr, x, y + radius);
  cairo_close_path(cr);
  cairo_fill(cr);
}

void Canvas::Frame(double x, double y, double width, double height, Colour colour) {
  state_->Use(colour);
  cairo_set_line_width(state_->cr.get(), 0.8);
  cairo_rectangle(state_->cr.get(), x, y, width, height);
  cairo_stroke(state_->cr.get());
}

void Canvas::Line(double x1, double y1, double x2, double y2, Colour colour, double width) {
  state_->Use(colour);
  cairo_set_line_width(state_->cr.get(), width);
  cairo_move_to(state_->cr.get(), x1, y1);
  cairo_line_to(state_->cr.get(), x2, y2);
  cairo_stroke(state_->cr.get());
}

void Canvas::Bookmark(const std::string& text, int page, double y) {
  const std::string place = Cat("page=", page, " pos=[0 ", static_cast<int>(y), "]");
  cairo_pdf_surface_add_outline(state_->surface.get(), CAIRO_PDF_OUTLINE_ROOT, Printable(text).c_str(),
                                place.c_str(), static_cast<cairo_pdf_outline_flags_t>(0));
}

void Canvas::EndPage() { cairo_show_page(state_->cr.get()); }

std::string Canvas::Finish() {
  cairo_surface_finish(state_->surface.get());
  const cairo_status_t status = cairo_surface_status(state_->surface.get());
  if (status == CAIRO_STATUS_SUCCESS) return std::move(state_->bytes);
  throw Problem(ProblemKind::kInternal, "pdf.write",
                Cat("The PDF cannot be made: ", cairo_status_to_string(status)));
}

}  // namespace tandem::pdf
