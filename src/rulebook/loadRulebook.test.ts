import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exact, sum, toDecimal } from "#terms/exact.ts";
import { UserError } from "#terms/problem.ts";
import { defaultRulebookId, listRulebooks, loadRulebook } from "./loadRulebook.ts";
import { pointsOf } from "./points.ts";
import type { Counts, Rulebook } from "./rulebook.ts";

const portal = loadRulebook("qd766-portal-2026");
const formula = loadRulebook("qd766-formula-2026");
const seed = loadRulebook("qd766-seed-2023");

function indicator(rulebook: Rulebook, id: string) {
  const found = rulebook.indicators.find((it) => it.id === id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
}

/** Group and total points of counts given as "numerator/denominator", "–" for counts that are not given. */
function pointsByGroup(rulebook: Rulebook, counts: Readonly<Record<string, string>>) {
  const groups = rulebook.groups.map(({ id }): [string, string] => {
    const points = rulebook.indicators
      .filter((it) => it.group === id)
      .map((it) => pointsOf(it, ...read(counts[it.id] ?? "–")).points);
    return [id, toDecimal(sum(points.flatMap((it) => (it === null ? [] : [exact(it)]))), 2)];
  });
  const total = toDecimal(sum(groups.map(([, points]) => exact(points))), 2);
  return { ...Object.fromEntries(groups), total };
}

function read(text: string): [Counts["numerator"], Counts["denominator"]] {
  const [numerator, denominator] = text.split("/");
  return denominator === undefined ? [null, null] : [Number(numerator), Number(denominator)];
}

describe("the Portal's rulebook", () => {
  it("gives Phú Thọ the points the Portal gave it for August 2026", () => {
    const counts = {
      "1.1": "0/0",
      "1.2": "0/0",
      "1.3": "87/89",
      "1.4": "138744/138744",
      "2.1": "144625/184513",
      "3.1": "52/56",
      "3.2": "406/1968",
      "3.3": "150956/152595",
      "3.4": "93/310",
      "3.5": "56/310",
      "3.6": "82913/98459",
      "4.1": "133274/184513",
      "4.2": "21233/184513",
      "4.3": "3160/184513",
      "4.4": "0/184513",
      "4.5a": "85644/184513",
      "4.5b": "297/1301",
      "5.1a": "179/247",
      "5.1b": "62/247",
      "5.2": "182/247",
      "5.3": "137/247",
      "5.4": "144574/184513",
    };
    expect(pointsByGroup(portal, counts)).toEqual({
      CKMB: "7.96",
      TDGQ: "15.68",
      CLGQ: "8.83",
      TTTT: "6.25",
      MDSH: "8.22",
      MDHL: "12.97",
      total: "59.91",
    });
  });

  it("gives the online group of Phú Thọ its points for the quarter and for the year", () => {
    const online = (counts: Readonly<Record<string, string>>) => pointsByGroup(portal, counts).total;
    const certifiedCopies = exact("2");
    const ofQuarter = online({ "3.1": "52/89", "3.2": "449/1884", "3.3": "435258/440558" });
    const ofYear = online({ "3.1": "52/89", "3.2": "516/1884", "3.3": "589496/597894" });
    expect(exact(ofQuarter).sub(certifiedCopies).equals("8.41")).toBe(true);
    expect(exact(ofYear).sub(certifiedCopies).equals("8.56")).toBe(true);
  });

  it("gives an office without dossiers 15,96 points, none of them earned by work", () => {
    const zero = Object.fromEntries(portal.indicators.map((it) => [it.id, "0/0"]));
    const counts = { ...zero, "1.3": "87/89", "3.4": "0/1", "3.5": "0/1", "4.5b": "0/3", "4.6": "–" };
    expect(pointsByGroup(portal, counts)).toMatchObject({
      CKMB: "1.96",
      MDSH: "2.00",
      MDHL: "12.00",
      total: "15.96",
    });
  });

  it("gives the payment group of three units what the Portal gave, rounding the percentage first", () => {
    const payment = (counts: Readonly<Record<string, string>>) => pointsByGroup(portal, counts);
    expect(payment({ "3.4": "12/35", "3.5": "7/35", "3.6": "1516/1707" })).toMatchObject({ TTTT: "6.69" });
    expect(payment({ "3.4": "7/8", "3.5": "0/8", "3.6": "44/44" })).toMatchObject({ TTTT: "8.00" });
    expect(payment({ "3.4": "2/3", "3.5": "0/3", "3.6": "7/7" })).toMatchObject({ TTTT: "7.67" });
  });

  it("has 24 indicators in the order of the decision; only the outer two grades are confirmed", () => {
    expect(portal.indicators.map((it) => it.id).join(" ")).toBe(
      "1.1 1.2 1.3 1.4 2.1 2.2 3.1 3.2 3.3 3.4 3.5 3.6 4.1 4.2 4.3 4.4 4.5a 4.5b 4.6 5.1a 5.1b 5.2 5.3 5.4",
    );
    expect(portal.grades.filter((it) => it.confirmed).map((it) => it.id)).toEqual(["excellent", "weak"]);
  });

  it("does not assess districts on publication, and lets communes inherit it but for synchronisation", () => {
    const publication = portal.indicators.filter((it) => it.group === "CKMB");
    expect(publication.map((it) => it.scope.district)).toEqual(Array(4).fill("not-applicable"));
    expect(publication.map((it) => it.scope.commune)).toEqual(["inherited", "inherited", "inherited", "own"]);
  });
});

describe("the formula document's rulebook", () => {
  it("differs from the Portal's only where the document does", () => {
    const differs = portal.indicators.filter((it) => {
      const { points, noData } = indicator(formula, it.id);
      return JSON.stringify([points, noData.policy]) !== JSON.stringify([it.points, it.noData.policy]);
    });
    expect(differs.map((it) => it.id)).toEqual(["1.4", "3.3", "4.2"]);
  });

  it("gives full points at 80,06% digitised where the Portal gives 3,20", () => {
    expect(pointsOf(indicator(formula, "4.2"), 261, 326).points).toBe("4.00");
    expect(pointsOf(indicator(portal, "4.2"), 261, 326).points).toBe("3.20");
  });
});

describe("the rulebook of the years before 2026", () => {
  it("knows groups and no indicators", () => {
    expect(seed.components).toBe("unknown");
    expect(seed.indicators).toEqual([]);
    expect(seed.groups.map((it) => `${it.id} ${it.max}`)).toEqual(
      portal.groups.map((it) => `${it.id} ${it.max}`),
    );
  });

  it("does not assess a district on publication, so that 82 points are left", () => {
    const left = seed.groups.filter((it) => it.scope?.district !== "not-applicable");
    expect(sum(left.map((it) => exact(it.max))).equals(82)).toBe(true);
  });
});

describe("loadRulebook", () => {
  it("freezes everything", () => {
    expect(Object.isFrozen(portal)).toBe(true);
    expect(Object.isFrozen(indicator(portal, "2.1").examples[0])).toBe(true);
  });

  it("names what it does not find and what is near", () => {
    try {
      loadRulebook("qd766-portal-2025");
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
      const [problem] = error instanceof UserError ? error.problems : [];
      expect(problem?.code).toBe("unknown-rulebook");
      expect(problem?.remedy).toContain('"qd766-portal-2026"');
    }
  });

  it("throws every problem of an unsound rulebook", () => {
    const rules = mkdtempSync(join(tmpdir(), "minhbach-rules-"));
    cpSync(new URL("fixtures", import.meta.url).pathname, rules, { recursive: true });
    const file = join(rules, "library-2026/1.1-returned.yaml");
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace("counts: dossier", "counts: book").replace("max: 5", "maks: 5"),
    );
    try {
      loadRulebook("library-2026", rules);
      expect.unreachable();
    } catch (error) {
      expect(error instanceof UserError && error.problems.map((it) => it.code).sort()).toEqual([
        "missing-field",
        "unknown-field",
        "unknown-value",
      ]);
    } finally {
      rmSync(rules, { recursive: true });
    }
  });

  it("gives a rulebook another hash as soon as one word changes", () => {
    const rules = mkdtempSync(join(tmpdir(), "minhbach-rules-"));
    cpSync(new URL("fixtures", import.meta.url).pathname, rules, { recursive: true });
    const before = loadRulebook("library-2026", rules).hash;
    expect(loadRulebook("library-2026", rules).hash).toBe(before);
    const file = join(rules, "library-2026/1.1-returned.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("books lent", "books borrowed"));
    expect(loadRulebook("library-2026", rules).hash).not.toBe(before);
    rmSync(rules, { recursive: true });
  });
});

describe("listRulebooks", () => {
  it("lists the default of rules/index.yaml first", () => {
    expect(defaultRulebookId()).toBe("qd766-portal-2026");
    expect(listRulebooks().map((it) => `${it.id} ${it.isDefault}`)).toEqual([
      "qd766-portal-2026 true",
      "qd766-formula-2026 false",
      "qd766-seed-2023 false",
    ]);
  });
});
