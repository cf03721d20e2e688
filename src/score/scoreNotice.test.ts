import { describe, expect, it } from "vitest";
import type { Notice, PrintedGroup } from "#published/notice.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { UserError } from "#terms/problem.ts";
import { scoreNotice } from "./scoreNotice.ts";

const rulebook = loadRulebook("qd766-portal-2026");
const printed = (group: string, decimal: string | null, notApplicable = false): PrintedGroup => ({
  group,
  label: group,
  points: decimal === null ? null : { decimal, decimals: 1 },
  max: null,
  notApplicable,
  place: "Công văn",
});
const notice = (groups: PrintedGroup[], more: Partial<Notice> = {}): Notice => ({
  file: "cong-van.docx",
  sha256: "",
  form: "dispatch",
  agency: { code: "000.00.31.H53", name: "UBND huyện Bến Cầu" },
  period: "2023-10",
  dataTime: null,
  formalities: null,
  headline: { points: { decimal: "60.93", decimals: 2 }, max: null, place: "Công văn", groups },
  paragraphs: [],
  tables: [],
  footnotes: [],
  ...more,
});
const stateOf = (it: Notice, code: string) => {
  const group = scoreNotice(rulebook, it, "district").groups.find((group) => group.code === code);
  return [group?.state, group?.points];
};

describe("the card of a printed notice", () => {
  it("takes a zero for an empty cell only where the group does not apply", () => {
    expect(stateOf(notice([printed("CKMB", "0")]), "CKMB")).toEqual(["not-applicable", null]);
    expect(stateOf(notice([printed("TTTT", "0")]), "TTTT")).toEqual(["given", "0.00"]);
    expect(stateOf(notice([printed("CKMB", "12.5")]), "CKMB")).toEqual(["given", "12.50"]);
  });

  it("leaves out what the paper itself calls not applicable", () => {
    expect(stateOf(notice([printed("TTTT", null, true)]), "TTTT")).toEqual(["not-applicable", null]);
  });

  it("names the groups the paper does not print", () => {
    const card = scoreNotice(rulebook, notice([printed("TDGQ", "17.1")]), "district");
    expect([card.complete, card.missing]).toEqual([false, ["CLGQ", "TTTT", "MDSH", "MDHL"]]);
    expect([card.points, card.applicableMax]).toEqual(["60.93", "20.00"]);
  });

  it.each([
    ["notice-without-period", { period: null }],
    ["notice-without-agency", { agency: { code: null, name: "UBND huyện" } }],
  ])("refuses with %s", (code, more) => {
    const attempt = () => scoreNotice(rulebook, notice([], more), "district");
    expect(attempt).toThrow(UserError);
    expect(attempt).toThrow("cong-van.docx");
    try {
      attempt();
    } catch (error) {
      expect(error instanceof UserError && error.problems[0]?.code).toBe(code);
    }
  });
});
