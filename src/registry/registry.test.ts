import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { UserError } from "#terms/problem.ts";
import { nameOf } from "./agency.ts";
import { properPart } from "./agencyName.ts";
import { compareNames } from "./compareNames.ts";
import { editDistance } from "./editDistance.ts";
import { agenciesWithCode, childrenOf, findAgency, successorsOf } from "./findAgency.ts";
import { findByName } from "./findByName.ts";
import { readRegistry } from "./readRegistry.ts";
import { suggestCode } from "./suggestCode.ts";

const registry = readRegistry();
const DISTRICT = "000.00.31.H53";
const IN_2023 = "2023-10-01";

describe("the agencies kept as data", () => {
  it("holds the ten children of huyện Bến Cầu in 2023, none of them after the district ended", () => {
    expect(childrenOf(registry, DISTRICT, IN_2023).map((it) => it.code)).toEqual([
      DISTRICT,
      ...["20", "21", "22", "23", "24", "25", "26", "27", "28"].map((it) => `000.${it}.31.H53`),
    ]);
    expect(childrenOf(registry, DISTRICT, "2025-07-01")).toEqual([]);
  });

  it("knows that the district's offices share its code", () => {
    expect(agenciesWithCode(registry, DISTRICT).map((it) => it.kind)).toEqual([
      "district",
      "district-offices",
    ]);
    expect(findAgency(registry, DISTRICT)?.kind).toBe("district");
    expect(findByName(registry, "Các cơ quan chuyên môn huyện", DISTRICT)?.code).toBe(DISTRICT);
  });

  it("holds Phú Thọ with twelve units under their portal ids", () => {
    const units = childrenOf(registry, "H44");
    expect(units).toHaveLength(12);
    expect(new Set(units.map((it) => it.portalId)).size).toBe(12);
    expect(units.filter((it) => it.kind === "commune").map((it) => nameOf(it))).toContain(
      "UBND phường Việt Trì",
    );
  });

  it("names the successors of 1/7/2025 without inventing codes", () => {
    const successors = successorsOf(registry, "000.25.31.H53", "2026-01-01");
    expect(successors.map((it) => [it.code, nameOf(it)])).toEqual([[null, "UBND xã Long Chữ"]]);
    expect(successorsOf(registry, "000.25.31.H53", "2025-06-30").map((it) => it.code)).toEqual([
      "000.25.31.H53",
    ]);
    expect(successorsOf(registry, "H98", "2025-06-30")).toEqual([]);
    const joined = (id: string) =>
      registry.agencies.filter((it) => it.succession.some(({ to }) => to === id)).map((it) => nameOf(it));
    expect(joined("H53~xa-ben-cau")).toHaveLength(4);
    expect(joined("H53~xa-long-thuan")).toEqual([
      "UBND xã Long Giang",
      "UBND xã Long Khánh",
      "UBND xã Long Thuận",
    ]);
    expect(joined("H53~xa-long-chu")).toEqual([
      "UBND xã Long Chữ",
      "UBND xã Long Phước",
      "UBND xã Long Vĩnh",
    ]);
  });
});

describe("names", () => {
  it.each([
    ["UBND Thị trấn Bến Cầu", "000.20.31.H53"],
    ["TT. BẾN CẦU", "000.20.31.H53"],
    ["Uỷ ban nhân dân  huyện Bến Cầu", DISTRICT],
    ["xã Long Chữ".normalize("NFD"), "000.22.31.H53"],
    ["Lợi Thuận", "000.27.31.H53"],
    ["Sở Công Thương - Tỉnh Phú Thọ", "H44.07"],
    ["VP UBND tỉnh", "H44.01"],
    ["P. Việt Trì", "H44.100"],
    ["UBND TP. Hồ Chí Minh", "H29"],
  ])("%s is %s", (name, code) => {
    expect(findByName(registry, name, undefined, IN_2023)?.code).toBe(code);
  });

  it("finds nothing where a name could be two agencies, or is misspelt", () => {
    expect(findByName(registry, "Bến Cầu", undefined, IN_2023)).toBeUndefined();
    expect(findByName(registry, "xã Long Chử", undefined, IN_2023)).toBeUndefined();
    expect(findByName(registry, "xã Long Thuận", "H44")).toBeUndefined();
  });

  it("finds every agency by its own name among its siblings", () => {
    for (const it of registry.agencies) {
      const onDay = it.until === null ? undefined : IN_2023;
      const same = findByName(
        registry,
        nameOf(it, onDay).toUpperCase(),
        it.parent ?? undefined,
        onDay ?? "2026-01-01",
      );
      expect(same?.id).toBe(it.id);
    }
  });

  it.each([
    ["UBND xã Long Chử", "UBND xã Long Chữ", "spelling"],
    ["xã Hoà Bình", "UBND xã Hòa Bình", "same"],
    ["Long Chữ", "xã Long Chữ", "same"],
    ["xã Tiên Thận", "xã Tiên Thuận", "spelling"],
    ["xã Long Thuận", "xã Long Khánh", "different"],
    ["thị trấn Bến Cầu", "xã Bến Cầu", "different"],
  ])("%s against %s: %s", (a, b, verdict) => {
    expect(compareNames(a, b)).toBe(verdict);
    expect(compareNames(b, a)).toBe(verdict);
  });

  it("shows the part of a name that is its own", () => {
    expect(properPart("UBND xã Long Chử")).toBe("Long Chử");
    expect(properPart("TT.Bến Cầu")).toBe("Bến Cầu");
    expect(properPart("Sở Công Thương - Tỉnh Phú Thọ")).toBe("Sở Công Thương");
  });
});

describe("likely codes", () => {
  const empty = { agencies: [], byId: new Map() };
  const siblings = ["000.20.31.H53", "000.21.31.H53", "000.24.31.H53"];

  it("mends 000.25.331H53 with the registry and from its siblings alone", () => {
    expect(suggestCode(registry, "000.25.331H53", siblings)).toBe("000.25.31.H53");
    expect(suggestCode(empty, "000.25.331H53", siblings)).toBe("000.25.31.H53");
  });

  it("mends every code of the registry with one sign left out, doubled or exchanged, or keeps silent", () => {
    for (const { code } of registry.agencies) {
      if (code === null) continue;
      const others = childrenOf(registry, DISTRICT).flatMap((it) =>
        it.code === null || it.code === code ? [] : [it.code],
      );
      for (let at = 0; at < code.length; at++) {
        const slips = [code.slice(0, at) + code.slice(at + 1), code.slice(0, at) + code[at] + code.slice(at)];
        for (const typed of slips) {
          if (findAgency(registry, typed)) continue;
          const meant = suggestCode(registry, typed, others);
          if (meant !== null) expect(editDistance(typed, meant)).toBeLessThanOrEqual(2);
          if (code.endsWith(".31.H53") && at > 5 && at < 9) expect([code, null]).toContain(meant);
        }
      }
    }
  });

  it("reads other separators, small letters and the letter O", () => {
    expect(suggestCode(registry, "000-25-31-h53", siblings)).toBe("000.25.31.H53");
    expect(suggestCode(registry, "OOO.25.31.H53", siblings)).toBe("000.25.31.H53");
    expect(suggestCode(registry, "H44100", ["H44.101", "H44.102"])).toBe("H44.100");
  });

  it("leaves right codes alone, and unknown ones that fit their siblings", () => {
    expect(suggestCode(registry, "000.25.31.H53", siblings)).toBeNull();
    expect(suggestCode(empty, "000.77.31.H53", siblings)).toBeNull();
    expect(suggestCode(empty, "lung tung", siblings)).toBeNull();
  });

  it("mends a code of another district by what its siblings share", () => {
    expect(suggestCode(empty, "000.25.13.H53", siblings)).toBe("000.25.31.H53");
  });
});

it("measures edit distance", () => {
  expect(editDistance("", "abc")).toBe(3);
  expect(editDistance("abc", "")).toBe(3);
  expect(editDistance("kitten", "sitting")).toBe(3);
});

describe("a folder of agencies with mistakes", () => {
  const problemsOf = (yaml: string) => {
    const dir = mkdtempSync(join(tmpdir(), "agencies-"));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    writeFileSync(join(dir, "thu.yaml"), yaml);
    try {
      readRegistry(dir);
    } catch (error) {
      if (error instanceof UserError) return error.problems.map((it) => [it.code, it.at]);
      throw error;
    }
    return [];
  };
  const unit = (more: string) =>
    `agencies:\n  - id: H44\n    code: H44\n    kind: province\n    names: [{ text: UBND tỉnh Phú Thọ }]\n${more}`;

  it("names the line of an unknown key, a bad code, a doubled id and a missing parent", () => {
    expect(problemsOf(unit("    colour: red\n"))).toEqual([["bad-data", "thu.yaml:6"]]);
    expect(problemsOf(unit("").replace("code: H44", "code: H4"))).toEqual([["bad-data", "thu.yaml:3"]]);
    const twice = unit("  - id: H44\n    code: H44\n    kind: province\n    names: [{ text: Khác }]\n");
    expect(problemsOf(twice)).toEqual([["agency-id-used-twice", "thu.yaml:6"]]);
    expect(problemsOf(unit("    parent: H99\n"))).toEqual([["agency-not-found", "thu.yaml:2"]]);
    expect(problemsOf("agencies: [")).toHaveLength(1);
  });
});
