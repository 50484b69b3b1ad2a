#include "rooms/baseline/text_difference.h"

#include "base/text.h"

namespace tandem::baseline {
namespace {

using Words = std::vector<std::string_view>;

bool IsWordByte(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value >= 0x80 || std::isalnum(value) != 0 || byte == '_';
}

// A word, a run of spaces, or one other character; together they are the text.
size_t WordLength(std::string_view text) {
  const auto kind = [](char byte) { return IsWordByte(byte) ? 1 : byte == ' ' ? 2 : 0; };
  const int first = kind(text[0]);
  size_t length = 1;
  while (first != 0 && length < text.size() && kind(text[length]) == first) ++length;
  return length;
}

Words WordsOf(std::string_view text) {
  Words words;
  while (!text.empty()) {
    words.push_back(text.substr(0, WordLength(text)));
    text.remove_prefix(words.back().size());
  }
  return words;
}

void Add(std::vector<TextRun>& runs, TextChange change, std::span<const std::string_view> words) {
  for (std::string_view word : words) {
    if (runs.empty() || runs.back().change != change) runs.push_back({change, {}});
    runs.back().text += word;
  }
}

// The furthest point of `a` reached on each diagonal, for every number of changes; kept to walk back.
class ShortestEdit {
 public:
  ShortestEdit(std::span<const std::string_view> a, std::span<const std::string_view> b)
      : a_(a),
        b_(b),
        most_(std::min(kMostChangedWords, Size(a) + Size(b))),
        reach_(2 * static_cast<size_t>(most_) + 3) {}

  // Words in their order with what became of each; nothing where more than kMostChangedWords changed.
  std::optional<std::vector<std::pair<TextChange, std::string_view>>> Find() {
    for (int changes = 0; changes <= most_; ++changes) {
      steps_.push_back(reach_);
      if (Extend(changes)) return WalkBack(changes);
    }
    return std::nullopt;
  }

 private:
  static int Size(std::span<const std::string_view> words) { return static_cast<int>(words.size()); }
  static int At(const std::vector<int>& reach, int diagonal) {
    return reach[static_cast<size_t>(diagonal + static_cast<int>(reach.size() / 2))];
  }
  bool ComesFromAbove(const std::vector<int>& reach, int diagonal, int changes) const {
    return diagonal == -changes || (diagonal != changes && At(reach, diagonal - 1) < At(reach, diagonal + 1));
  }

  bool Extend(int changes) {
    for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const bool down = ComesFromAbove(reach_, diagonal, changes);
      int x = down ? At(reach_, diagonal + 1) : At(reach_, diagonal - 1) + 1;
      while (x < Size(a_) && x - diagonal < Size(b_) && a_[Index(x)] == b_[Index(x - diagonal)]) ++x;
      reach_[Index(diagonal + static_cast<int>(reach_.size() / 2))] = x;
      if (x >= Size(a_) && x - diagonal >= Size(b_)) return true;
    }
    return false;
  }

  std::vector<std::pair<TextChange, std::string_view>> WalkBack(int changes) const {
    std::vector<std::pair<TextChange, std::string_view>> words;
    int x = Size(a_);
    int y = Size(b_);
    for (; changes > 0; --changes) {
      const std::vector<int>& reach = steps_[Index(changes)];
      const int diagonal = x - y;
      const bool down = ComesFromAbove(reach, diagonal, changes);
      const int from_x = At(reach, down ? diagonal + 1 : diagonal - 1);
      const int from_y = from_x - (down ? diagonal + 1 : diagonal - 1);
      for (; x > (down ? from_x : from_x + 1); --x, --y)
        words.emplace_back(TextChange::kSame, a_[Index(x - 1)]);
      down ? words.emplace_back(TextChange::kAdded, b_[Index(from_y)])
           : words.emplace_back(TextChange::kRemoved, a_[Index(from_x)]);
      x = from_x;
      y = from_y;
    }
    for (; x > 0; --x) words.emplace_back(TextChange::kSame, a_[Index(x - 1)]);
    std::ranges::reverse(words);
    return words;
  }

  static size_t Index(int value) { return static_cast<size_t>(value); }

  std::span<const std::string_view> a_, b_;
  int most_;
  std::vector<int> reach_;
  std::vector<std::vector<int>> steps_;
};

size_t CommonHead(const Words& a, const Words& b) {
  return static_cast<size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

size_t CommonTail(std::span<const std::string_view> a, std::span<const std::string_view> b) {
  return static_cast<size_t>(std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first - a.rbegin());
}

void AddMiddle(std::vector<TextRun>& runs, std::span<const std::string_view> a,
               std::span<const std::string_view> b) {
  const auto edit = ShortestEdit(a, b).Find();
  if (!edit) {
    Add(runs, TextChange::kRemoved, a);
    Add(runs, TextChange::kAdded, b);
    return;
  }
  for (const auto& [change, word] : *edit) Add(runs, change, std::span(&word, 1));
}

}  // namespace

const RecordType& DescribeRecord(const TextRun*) {
  static const RecordType type =
      RecordOf<TextRun>("TextRun", "A run of text that both versions have, or only one.")
          .Add("change", &TextRun::change, "Whether it is the same, removed or added.")
          .Add("text", &TextRun::text, "The text.");
  return type;
}

std::vector<TextRun> CompareTexts(std::string_view before, std::string_view after) {
  const Words a = WordsOf(before);
  const Words b = WordsOf(after);
  const size_t head = CommonHead(a, b);
  std::span<const std::string_view> left = std::span(a).subspan(head);
  std::span<const std::string_view> right = std::span(b).subspan(head);
  const size_t tail = CommonTail(left, right);
  std::vector<TextRun> runs;
  Add(runs, TextChange::kSame, std::span(a).first(head));
  AddMiddle(runs, left.first(left.size() - tail), right.first(right.size() - tail));
  Add(runs, TextChange::kSame, left.last(tail));
  return runs;
}

}  // namespace tandem::baseline
