#include "api/openapi.h"

#include "base/text.h"

namespace tandem::api {
namespace {

Json Object(Json::Object members) { return Json(std::move(members)); }

Json Parameter(std::string_view name, std::string_view in, bool required, std::string_view type, std::string_view doc) {
  return Object({{"name", name},
                 {"in", in},
                 {"required", required},
                 {"description", doc},
                 {"schema", Object({{"type", type}})}});
}

void AddPathParameters(const Route& route, Json::Array& parameters) {
  for (std::string_view part : Split(std::string_view(route.path).substr(1), '/')) {
    if (part.empty() || part.front() != '{') continue;
    const std::string_view name = part.substr(1, part.size() - 2);
    parameters.push_back(Parameter(name, "path", true, "string", Cat("Which ", name, ".")));
  }
}

Json::Array Parameters(const Route& route) {
  Json::Array parameters;
  AddPathParameters(route, parameters);
  for (const QueryParameter& query : route.query) {
    parameters.push_back(Parameter(query.name, "query", false, query.type, query.doc));
  }
  if (route.paged) {
    parameters.push_back(Parameter("limit", "query", false, "integer", "How many items, 1 to 200; 50 when absent."));
    parameters.push_back(Parameter("after", "query", false, "string", "The `next` of the page before."));
  }
  if (route.if_match) {
    parameters.push_back(Parameter("If-Match", "header", true, "string", "The version you saw, in quotes: \"3\"."));
  }
  if (route.method == http::Method::kPost && route.policy.name != "everybody") {
    parameters.push_back(Parameter("Idempotency-Key", "header", false, "string",
                                   "Sent again with the same key within a day, the request is answered as the first time."));
  }
  return parameters;
}

Json Reference(const RecordType& type, SchemaNames& names) { return value_types::ReferenceSchema(type, names); }

Json Content(std::string_view media_type, Json schema) {
  Json media;
  media.Set("schema", std::move(schema));
  Json content;
  content.Set(std::string(media_type), std::move(media));
  return content;
}

// The records that answers have and those that requests have; one that both have is described as an answer.
struct Names {
  SchemaNames written;
  SchemaNames read;
};

Json SuccessResponse(const Route& route, SchemaNames& names) {
  Json response = Object({{"description", route.success == 204 ? "Done." : "The answer."}});
  if (route.output != nullptr) {
    response.Set("content", Content(route.output_content_type, Reference(*route.output, names)));
  } else if (route.success != 204) {
    response.Set("content", Content(route.output_content_type, Object({{"type", "string"}})));
  }
  return response;
}

Json RequestBody(const Route& route, SchemaNames& names) {
  Json body = Object({{"required", true}});
  if (route.raw_body) {
    body.Set("content", Content("application/octet-stream", Object({{"type", "string"}, {"format", "binary"}})));
  } else {
    body.Set("content", Content("application/json", Reference(*route.input, names)));
  }
  return body;
}

Json Operation(const Route& route, Names& names) {
  Json operation = Object({{"summary", route.summary},
                           {"tags", Json::Array{Json(route.Tag())}},
                           {"x-allowed", route.policy.name}});
  if (Json::Array parameters = Parameters(route); !parameters.empty()) {
    operation.Set("parameters", std::move(parameters));
  }
  if (route.raw_body || route.input != nullptr) operation.Set("requestBody", RequestBody(route, names.read));
  Json responses;
  responses.Set(std::to_string(route.success), SuccessResponse(route, names.written));
  Json problem;
  problem.Set("$ref", "#/components/responses/Problem");
  responses.Set("default", std::move(problem));
  operation.Set("responses", std::move(responses));
  if (route.policy.name == "everybody") operation.Set("security", Json::Array{});
  return operation;
}

constexpr std::string_view kInfo =
    "Everything the web client does goes through these routes. Sign in with POST /session (a cookie, and the "
    "csrf_token to send as X-CSRF-Token with writes) or send a personal token as Authorization: Bearer.";

Json ProblemSchema() {
  const auto text = [](std::string_view doc) { return Object({{"type", "string"}, {"description", doc}}); };
  Json detail = Object({{"type", "object"},
                        {"properties", Object({{"field", text("Where, e.g. tasks[3].duration.")},
                                               {"reason", text("Stable and machine-readable.")},
                                               {"message", text("A sentence for people.")}})},
                        {"required", Json::Array{"field", "reason", "message"}}});
  return Object({{"type", "object"},
                 {"description", "What went wrong and what to do (RFC 9457)."},
                 {"properties", Object({{"type", text("Always about:blank.")},
                                        {"title", text("The kind of problem.")},
                                        {"status", Object({{"type", "integer"}})},
                                        {"reason", text("Stable and machine-readable.")},
                                        {"detail", text("A sentence for people that says what to do.")},
                                        {"errors", Object({{"type", "array"}, {"items", std::move(detail)}})}})},
                 {"required", Json::Array{"type", "title", "status", "reason", "detail"}}});
}

Json SecuritySchemes() {
  return Object({{"session", Object({{"type", "apiKey"}, {"in", "cookie"}, {"name", "tandem_session"}})},
                 {"token", Object({{"type", "http"}, {"scheme", "bearer"}})}});
}

// Describing a record may name further ones, which are then described too.
void AddSchemas(SchemaNames& names, Direction direction, Json& schemas) {
  for (size_t i = 0; i < names.size(); ++i) {
    Json schema = RecordSchema(*names[i], direction, names);
    if (schemas.Find(names[i]->name) == nullptr) schemas.Set(names[i]->name, std::move(schema));
  }
}

Json Schemas(Names& names) {
  Json schemas = Object({{"Problem", ProblemSchema()}});
  AddSchemas(names.written, Direction::kWritten, schemas);
  AddSchemas(names.read, Direction::kRead, schemas);
  return schemas;
}

Json Components(Names& names) {
  Json reference;
  reference.Set("$ref", "#/components/schemas/Problem");
  Json problem = Object({{"description", "The request was refused."},
                         {"content", Content("application/problem+json", std::move(reference))}});
  return Object({{"schemas", Schemas(names)},
                 {"responses", Object({{"Problem", std::move(problem)}})},
                 {"securitySchemes", SecuritySchemes()}});
}

void Indent(int depth, std::string& out) { out += '\n' + std::string(static_cast<size_t>(depth) * 2, ' '); }

void Print(const Json& value, int depth, std::string& out) {
  const Json::Array* array = value.AsArray();
  const Json::Object* object = value.AsObject();
  const size_t size = array != nullptr ? array->size() : object != nullptr ? object->size() : 0;
  if (size == 0) return AppendJson(value, out);
  out += array != nullptr ? '[' : '{';
  for (size_t i = 0; i < size; ++i) {
    if (i > 0) out += ',';
    Indent(depth + 1, out);
    if (object != nullptr) {
      AppendJsonString((*object)[i].name, out);
      out += ": ";
    }
    Print(array != nullptr ? (*array)[i] : (*object)[i].value, depth + 1, out);
  }
  Indent(depth, out);
  out += array != nullptr ? ']' : '}';
}

}  // namespace

std::string OpenApi(const Router& router) {
  Names names;
  Json paths{Json::Object{}};
  for (const Route& route : router.routes()) {
    const std::string path = "/api/v1" + route.path;
    const Json* known = paths.Find(path);
    Json methods = known != nullptr ? *known : Json(Json::Object{});
    methods.Set(LowerAscii(http::ToText(route.method)), Operation(route, names));
    paths.Set(path, std::move(methods));
  }
  Json security = Json::Array{Object({{"session", Json::Array{}}}), Object({{"token", Json::Array{}}})};
  const Json document = Object({{"openapi", "3.1.0"},
                                {"info", Object({{"title", "Tandem"}, {"version", "1"}, {"description", kInfo}})},
                                {"security", std::move(security)},
                                {"paths", std::move(paths)},
                                {"components", Components(names)}});
  std::string out;
  Print(document, 0, out);
  out += '\n';
  return out;
}

}  // namespace tandem::api
