import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadRulebook } from "./loadRulebook.ts";
import { readRulebookFolder } from "./readRulebookFolder.ts";
import type { Rulebook } from "./rulebook.ts";
import { RULES_DIR } from "./rulesFolder.ts";

const portal = loadRulebook("qd766-portal-2026");
const formula = loadRulebook("qd766-formula-2026");

describe("how the indicators are counted", () => {
  const counted = (rulebook: Rulebook) =>
    rulebook.indicators.flatMap(({ id, measure }) => ("given" in measure ? [] : [{ id, ...measure }]));

  it("is said for all but those that the data here cannot count", () => {
    const given = (rulebook: Rulebook) =>
      rulebook.indicators.filter((it) => "given" in it.measure).map((it) => it.id);
    expect(given(portal)).toEqual(["1.1", "1.2", "1.3", "1.4", "2.2", "3.1", "3.2", "4.5b"]);
    expect(given(formula)).toEqual(given(portal));
  });

  it.each([portal, formula])("is shown by examples of every answer in $id", (rulebook) => {
    const lacking = counted(rulebook).flatMap(({ id, of, examples }) => {
      const answers = new Set(examples.map((it) => it.answer));
      const few = examples.length < (of === "dossier" ? 4 : 2);
      return few || answers.size < 4 ? [`${id}: ${[...answers].join(" ")}`] : [];
    });
    expect(lacking).toEqual([]);
  });

  it("counts the same dossiers in 2.1, 4.1 and 5.4, as the Portal's denominators show", () => {
    const population = (id: string) => counted(portal).find((it) => it.id === id)?.population;
    expect(population("2.1")?.map((it) => it.id)).toEqual(["received", "not-ended-before"]);
    for (const id of ["4.1", "4.2", "4.5a", "5.4"]) expect(population(id)).toEqual(population("2.1"));
  });

  it("lays single clauses of an upper rulebook over those below, and whole measures in their place", () => {
    const of = (rulebook: Rulebook, id: string) => counted(rulebook).find((it) => it.id === id);
    const ids = (rulebook: Rulebook, id: string) => {
      const measure = of(rulebook, id);
      return [measure?.population.map((it) => it.id), measure?.hit.map((it) => it.id)];
    };
    expect(ids(formula, "3.3")).toEqual([
      ["received", "received-in-period"],
      ["online", "e-result"],
    ]);
    expect(of(formula, "3.3")?.hit[0]).toEqual(of(portal, "3.3")?.hit[0]);
    expect(ids(formula, "4.1")[0]).toEqual(["received", "not-ended-before", "returns-paper"]);
    expect(ids(formula, "4.4")).toEqual([["receipt-known", "received-in-period"], ["from-store"]]);
    expect(of(formula, "2.1")).toEqual(of(portal, "2.1"));
  });

  it("stands, clause by clause, in the file that states it", () => {
    const { placeOf } = readRulebookFolder(join(RULES_DIR, "qd766-formula-2026"));
    const line = (file: string, text: string) => {
      const whole = readFileSync(join(RULES_DIR, file), "utf8");
      return `${file}:${whole.slice(0, whole.indexOf(text)).split("\n").length}`;
    };
    const above = "qd766-formula-2026/3.3-online-submission.yaml";
    const below = "qd766-portal-2026/3.3-online-submission.yaml";
    expect(placeOf("3.3", "hit", "e-result")).toBe(line(above, "holds:"));
    expect(placeOf("3.3", "population", "received")).toBe(line(below, "holds:"));
    expect(placeOf("3.3", "examples", 0)).toBe(line(above, "says: Nộp trực tuyến, thủ tục trả giấy"));
    expect(placeOf("9.9", "hit", "online")).toBe("qd766-formula-2026");
  });

  it("changes the hash of its rulebook", () => {
    const rules = mkdtempSync(join(tmpdir(), "minhbach-rules-"));
    cpSync(new URL("fixtures", import.meta.url).pathname, rules, { recursive: true });
    const before = loadRulebook("library-2026", rules).hash;
    const file = join(rules, "library-2026/1.1-returned.yaml");
    const whole = readFileSync(file, "utf8");
    writeFileSync(file, whole.replace("measure:", "\n\nmeasure:"));
    expect(loadRulebook("library-2026", rules).hash).toBe(before);
    writeFileSync(file, whole.replace("returnedAt <= dueAt", "returnedAt < dueAt"));
    expect(loadRulebook("library-2026", rules).hash).not.toBe(before);
    rmSync(rules, { recursive: true });
  });
});
