#include "load/stock.h"

#include <cstdlib>
#include <iostream>
#include <random>

#include "app/demo_stage.h"
#include "base/text.h"
#include "load/server_process.h"

namespace tandem::bench {
namespace {

const std::string& Text(const Json& json, std::string_view name) { return *json.Find(name)->AsString(); }

}  // namespace

TemporaryDirectory::TemporaryDirectory() {
  std::string pattern = (TandemProgram().parent_path() / "data-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary directory");
  path_ = pattern;
}

TemporaryDirectory::~TemporaryDirectory() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string PlanCsv(int tasks) {
  std::mt19937 random(42);
  std::string csv = "id,name,outline_level,duration,predecessors\n";
  for (int i = 1; i <= tasks; ++i) {
    const bool summary = i % 10 == 1;
    csv += Cat(i, ",Task number ", i, ",", summary ? 1 : 2, ",", summary ? "" : Cat(1 + random() % 9, "d"), ",\"");
    // One link from each of the three last stretches of five, never from a summary (numbers that end in 1).
    for (int l = 0; !summary && l < 3 && i > 20; ++l) {
      int before = i - 1 - static_cast<int>(random() % 4) - 5 * l;
      if (before % 10 == 1) --before;
      csv += Cat(l > 0 ? "," : "", before);
    }
    csv += "\"\n";
  }
  return csv;
}

Stock MakeStock(const std::filesystem::path& data, int engagements, int tasks_each) {
  app::House house({.data = data});
  app::DemoStage stage(house);
  app::DemoActor actor(stage, "Bea Ench", "bea@example.org", "a long password to measure with");
  actor.SetUp("Bench");
  Stock stock;
  Json token;
  token.Set("name", "bench").Set("scope", "write").Set("expires_in_days", 30);
  stock.token = Text(actor.Post("/tokens", token), "token");
  const std::string csv = tasks_each > 0 ? PlanCsv(tasks_each) : "";
  for (int i = 0; i < engagements; ++i) {
    Json body;
    body.Set("title", Cat("Engagement ", i)).Set("start", "2026-01-05");
    stock.engagements.push_back(Text(actor.Post("/engagements", body), "id"));
    if (tasks_each > 0) actor.PostFile("/engagements/" + stock.engagements.back() + "/plan/import?format=csv", "text/csv", csv);
  }
  return stock;
}

void PrintFigure(const std::string& name, double value, const std::string& unit, const std::string& goal) {
  Json line;
  line.Set("name", name).Set("value", value).Set("unit", unit);
  if (!goal.empty()) line.Set("goal", goal);
  std::cout << ToJsonText(line) << std::endl;
}

}  // namespace tandem::bench
