import { describe, expect, it } from "vitest";
import { readPeriod } from "#terms/period.ts";
import { type AgencyFacts, isRebasable, refusalsOf, type SideFacts } from "./refusal.ts";

const SAME: AgencyFacts = { kind: "same", canSum: true, successors: [] };
const side = (period: string, other: Partial<SideFacts> = {}): SideFacts => ({
  period: readPeriod(period),
  source: "dossiers",
  rulebook: "portal",
  rulebookHash: "1",
  knownAt: null,
  asOf: "2023-12-01T00:00:00.000Z",
  newest: "2023-11-30T00:00:00.000Z",
  span: { first: "2023-08-30", last: "2023-11-30" },
  hasFigures: true,
  missing: [],
  ...other,
});
const reasons = (a: SideFacts, b: SideFacts, agency = SAME) =>
  refusalsOf(a, b, agency).map((it) => it.reason);

describe("what is compared", () => {
  it("is two months that have ended, by one rulebook, from one source", () => {
    expect(reasons(side("2023-09"), side("2023-10"))).toEqual([]);
  });

  it("is one period at two instants, also while it runs", () => {
    const then = {
      asOf: "2023-10-20T01:00:00.000Z",
      knownAt: "2023-10-20T01:00:00.000Z",
      newest: "2023-10-16T09:00:00.000Z",
    };
    expect(reasons(side("2023-10", then), side("2023-10"))).toEqual([]);
  });

  it("is one period from two sources", () => {
    expect(reasons(side("2023-10", { source: "portal", newest: null, span: null }), side("2023-10"))).toEqual(
      [],
    );
  });

  it("is two periods that run, after as many days", () => {
    const [a, b] = ["2023-09-20T01:00:00.000Z", "2023-10-20T01:00:00.000Z"].map((asOf) => ({ asOf }));
    expect(reasons(side("2023-09", a), side("2023-10", b))).toEqual([]);
  });
});

describe("what is refused", () => {
  it("is a month against a quarter, with the quarter before offered", () => {
    const [found] = refusalsOf(side("2023-09"), side("2023-Q3"), SAME);
    expect(found).toMatchObject({
      reason: "other-length",
      instead: { a: { period: "2023-Q2" }, b: { period: "2023-Q3" } },
    });
  });

  it("is a month that still runs against a whole one, with as many days of that offered", () => {
    const running = side("2023-10", {
      asOf: "2023-10-20T01:00:00.000Z",
      knownAt: "2023-10-20T01:00:00.000Z",
      newest: "2023-10-16T09:00:00.000Z",
    });
    const found = refusalsOf(side("2023-09"), running, SAME);
    expect(found.map((it) => it.reason)).toEqual(["not-ended"]);
    expect(found[0]).toMatchObject({ side: "b", instead: { a: { knownAt: "2023-09-20T01:00:00.000Z" } } });
  });

  it("is a month whose dossiers had not all come in", () => {
    expect(reasons(side("2023-09"), side("2023-10", { newest: "2023-10-30T00:00:00.000Z" }))).toEqual([
      "not-arrived",
    ]);
  });

  it("is a month of which the Portal did not give everything", () => {
    const given = { source: "portal", newest: null, span: null } as const;
    expect(reasons(side("2023-09", given), side("2023-10", { ...given, missing: ["MDSH"] }))).toEqual([
      "not-whole",
    ]);
  });

  it("is a month before the first dossier: nothing there is no zero", () => {
    const found = refusalsOf(side("2023-07"), side("2023-10"), SAME);
    expect(found.map((it) => [it.reason, it.side])).toEqual([["no-figures", "a"]]);
    expect(isRebasable(found)).toBe(false);
  });

  it("is another period from another source", () => {
    const portal = side("2023-09", { source: "portal", newest: null, span: null });
    expect(refusalsOf(portal, side("2023-10"), SAME)[0]).toMatchObject({
      reason: "other-source",
      instead: { a: { source: "dossiers", period: "2023-09" } },
    });
  });

  it("is another rulebook, unless the earlier side is measured by the later one's", () => {
    const found = refusalsOf(side("2023-09", { rulebook: "seed", rulebookHash: "0" }), side("2023-10"), SAME);
    expect(found).toMatchObject([
      { reason: "other-rules", rebased: true, instead: { a: { rulebook: "portal" } } },
    ]);
    expect(isRebasable(found)).toBe(true);
  });

  it("is an agency that was abolished, with the one that took over offered", () => {
    const ended: AgencyFacts = { kind: "ended", canSum: true, successors: ["H53~xa-long-chu"] };
    expect(refusalsOf(side("2023-09"), side("2023-10"), ended)[0]).toMatchObject({
      ...{ reason: "other-tree", rebased: false, instead: { agency: "H53~xa-long-chu" } },
    });
  });

  it("is an agency that was made of others, unless their counts can be summed", () => {
    const begun: AgencyFacts = { kind: "begun", canSum: true, successors: [] };
    expect(isRebasable(refusalsOf(side("2023-09"), side("2023-10"), begun))).toBe(true);
    const split = { ...begun, canSum: false };
    expect(isRebasable(refusalsOf(side("2023-09"), side("2023-10"), split))).toBe(false);
  });
});
