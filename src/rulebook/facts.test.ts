import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DOSSIER_STATES } from "#dossier/dossier.ts";
import { PETITION_STATES } from "#dossier/petition.ts";
import { SATISFACTIONS } from "#dossier/rating.ts";
import { AGENCY_KINDS } from "#terms/agencyKind.ts";
import { UserError } from "#terms/problem.ts";
import { readFacts } from "./facts.ts";
import { RULES_DIR } from "./rulesFolder.ts";

const values = (of: string, code: string) =>
  Object.keys(readFacts().find((it) => it.of === of && it.code === code)?.values ?? {});

describe("rules/facts.yaml", () => {
  it("knows the facts of all four things that are counted", () => {
    const counted = new Map<string, number>();
    for (const { of } of readFacts()) counted.set(of, (counted.get(of) ?? 0) + 1);
    expect(Object.fromEntries(counted)).toEqual({ dossier: 31, procedure: 6, petition: 10, agency: 3 });
  });

  it("closes texts with exactly the values the domain has", () => {
    expect(values("dossier", "state")).toEqual([...DOSSIER_STATES]);
    expect(values("dossier", "channel")).toEqual(["direct", "online", "postal"]);
    expect(values("dossier", "paidOnline")).toEqual(["portal", "gateway", "no"]);
    expect(values("petition", "state")).toEqual([...PETITION_STATES]);
    expect(values("petition", "subject")).toEqual(["procedure", "conduct"]);
    expect(values("petition", "satisfaction")).toEqual([...SATISFACTIONS]);
    expect(values("agency", "kind")).toEqual([...AGENCY_KINDS]);
  });

  it("is refused with file and line when a fact stands twice or a number has closed values", () => {
    const dir = mkdtempSync(join(tmpdir(), "minhbach-facts-"));
    const file = join(dir, "facts.yaml");
    const whole = readFileSync(join(RULES_DIR, "facts.yaml"), "utf8");
    const line = whole.slice(0, whole.indexOf("code: supplementCount")).split("\n").length;
    writeFileSync(
      file,
      whole
        .replace("code: supplementCount", "code: databases")
        .replace(
          "source: các lần tạm dừng",
          "values: { one: { vi: a, en: a } }\n    source: các lần tạm dừng",
        ),
    );
    try {
      readFacts(file);
      expect.unreachable();
    } catch (error) {
      expect(error instanceof UserError && error.problems.map((it) => `${it.code} ${it.at}`)).toEqual([
        `bad-facts facts.yaml:${line + 4}`,
        `bad-facts facts.yaml:${line + 6}`,
      ]);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
