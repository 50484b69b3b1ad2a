#include "base/json.h"

#include <array>
#include <charconv>
#include <cmath>

#include "base/text.h"

namespace tandem {

const Json* Json::Find(std::string_view name) const {
  const Object* object = AsObject();
  if (object == nullptr) return nullptr;
  for (const JsonMember& member : *object) {
    if (member.name == name) return &member.value;
  }
  return nullptr;
}

Json& Json::Set(std::string name, Json value) {
  if (IsNull()) value_ = Object{};
  Object& object = std::get<Object>(value_);
  for (JsonMember& member : object) {
    if (member.name == name) {
      member.value = std::move(value);
      return *this;
    }
  }
  object.push_back({std::move(name), std::move(value)});
  return *this;
}

bool Json::operator==(const Json& other) const { return value_ == other.value_; }

namespace {

void AppendEscaped(unsigned char byte, std::string& out) {
  switch (byte) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\b': out += "\\b"; return;
    case '\f': out += "\\f"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  constexpr char kHex[] = "0123456789abcdef";
  out += "\\u00";
  out += kHex[byte >> 4];
  out += kHex[byte & 15];
}

bool IsPlain(unsigned char byte) { return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\'; }

}  // namespace

void AppendJsonString(std::string_view text, std::string& out) {
  out += '"';
  size_t at = 0;
  while (at < text.size()) {
    size_t run = at;
    while (run < text.size() && IsPlain(static_cast<unsigned char>(text[run]))) ++run;
    out.append(text, at, run - at);
    at = run;
    if (at == text.size()) break;
    const unsigned char byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      AppendEscaped(byte, out);
      ++at;
    } else if (const size_t length = Utf8Length(text.substr(at)); length > 0) {
      out.append(text, at, length);
      at += length;
    } else {
      out += "\xEF\xBF\xBD";
      ++at;
    }
  }
  out += '"';
}

void AppendJsonNumber(double value, std::string& out) {
  if (!std::isfinite(value)) {
    out += "null";
    return;
  }
  std::array<char, 32> buffer;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  out.append(buffer.data(), end);
}

void AppendJson(const Json& value, std::string& out) {
  if (const bool* flag = value.AsBool()) {
    out += *flag ? "true" : "false";
  } else if (const int64_t* integer = value.AsInt()) {
    out += std::to_string(*integer);
  } else if (const double* number = value.AsDouble()) {
    AppendJsonNumber(*number, out);
  } else if (const std::string* text = value.AsString()) {
    AppendJsonString(*text, out);
  } else if (const Json::Array* array = value.AsArray()) {
    out += '[';
    for (size_t i = 0; i < array->size(); ++i) {
      if (i > 0) out += ',';
      AppendJson((*array)[i], out);
    }
    out += ']';
  } else if (const Json::Object* object = value.AsObject()) {
    out += '{';
    for (size_t i = 0; i < object->size(); ++i) {
      if (i > 0) out += ',';
      AppendJsonString((*object)[i].name, out);
      out += ':';
      AppendJson((*object)[i].value, out);
    }
    out += '}';
  } else {
    out += "null";
  }
}

std::string ToJsonText(const Json& value) {
  std::string out;
  AppendJson(value, out);
  return out;
}

}  // namespace tandem
