import { describe, expect, it } from "vitest";
import { readIntegrity } from "#dossier/integrity/readIntegrity.ts";
import type { ObservedDossier } from "./observedDossier.ts";
import { sumFindings } from "./sumFindings.ts";
import { gauged, many, observed, step } from "./testing/observing.ts";

const two = (number: number) => String(number).padStart(2, "0");
/** Spread over 20 days of March and over their hours: four a day, never two in a minute. */
const spread = (number: number) =>
  `2026-03-${two(2 + (number % 20))}T0${1 + (Math.floor(number / 20) % 8)}:${two((number * 7) % 60)}:00Z`;
const ended = (number: number, finishedAt: string) => observed(number, { finishedAt });
const paper = { code: null, hasFile: true, digitised: true, reused: null, fromStore: null };
const AT = "2026-03-02T02:00:00.000Z";
const EARLIER = "2026-03-02T01:00:00.000Z";

const CASES: Readonly<
  Record<string, { shows: ObservedDossier[]; not: ObservedDossier[]; few: ObservedDossier[] }>
> = {
  "constant-digitised": {
    shows: many(40, (it) => observed(it, { components: [{ ...paper, hasFile: it >= 5 }] })),
    not: many(40, (it) => observed(it, { components: [{ ...paper, hasFile: it >= 5, digitised: it >= 5 }] })),
    // All digitised, and hardly a paper without a file: it may be true.
    few: many(40, (it) => observed(it, { components: [{ ...paper, hasFile: it >= 4 }] })),
  },
  "constant-verified-account": {
    shows: many(30, (it) => observed(it, { channel: "online", verifiedAccount: false })),
    not: many(30, (it) => observed(it, { channel: "online", verifiedAccount: it === 7 })),
    few: many(60, (it) => observed(it, { channel: it < 29 ? "online" : "direct", verifiedAccount: false })),
  },
  "constant-databases": {
    shows: many(30, (it) => observed(it, { databases: ["7"] })),
    not: many(30, (it) => observed(it, { databases: [it === 7 ? "1" : "7"] })),
    few: many(60, (it) => observed(it, { databases: it < 29 ? ["7"] : [] })),
  },
  "always-submitted-at-receipt": {
    shows: many(20, (it) =>
      observed(it, { channel: "online", submittedAt: it < 18 ? AT : EARLIER, receivedAt: AT }),
    ),
    not: many(20, (it) =>
      observed(it, { channel: "online", submittedAt: it < 17 ? AT : EARLIER, receivedAt: AT }),
    ),
    few: many(19, (it) => observed(it, { channel: "online", submittedAt: AT, receivedAt: AT })),
  },
  "one-handler": {
    shows: many(50, (it) => observed(it, { steps: [step({ state: "processing" })] })),
    not: many(50, (it) =>
      observed(it, { steps: [step({ state: "processing", handlerName: it < 49 ? "A" : "B" })] }),
    ),
    few: many(60, (it) => observed(it, { steps: [step({ state: it < 49 ? "processed" : "accepted" })] })),
  },
  "closed-together": {
    shows: many(80, (it) => ended(it, it < 8 ? `2026-03-27T09:50:0${it}Z` : spread(it))),
    not: many(80, (it) => ended(it, it < 7 ? `2026-03-27T09:50:0${it}Z` : spread(it))),
    few: many(39, (it) => ended(it, "2026-03-27T09:50:00Z")),
  },
  "closed-on-last-day": {
    shows: many(80, (it) => ended(it, it < 16 ? `2026-03-31T0${1 + (it % 8)}:${two(it)}:00Z` : spread(it))),
    // As many on a day in the middle of the month.
    not: many(80, (it) => ended(it, it < 16 ? `2026-03-20T0${1 + (it % 8)}:${two(it)}:00Z` : spread(it))),
    few: many(39, (it) => ended(it, it < 20 ? "2026-03-31T02:00:00Z" : spread(it))),
  },
  "all-satisfied": {
    shows: many(50, (it) => observed(it, {}, { ratings: ["very-satisfied"] })),
    not: many(50, (it) => observed(it, {}, { ratings: [it === 7 ? "satisfied" : "very-satisfied"] })),
    few: many(49, (it) => observed(it, {}, { ratings: ["very-satisfied"] })),
  },
};

describe("detectors of whole units", () => {
  it("are all tried here", () => {
    const units = readIntegrity().detectors.filter((one) => one.rule.kind !== "each");
    expect(Object.keys(CASES).sort()).toEqual(units.map((one) => one.id).sort());
  });

  it.each(Object.entries(CASES))("%s: shown, not shown, or too few to tell", (id, { shows, not, few }) => {
    const verdicts = [shows, not, few].map((it) => gauged(id, it).verdict);
    expect(verdicts).toEqual(["shown", "clear", "too-few"]);
    const { looked, shown, examples } = gauged(id, shows);
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThanOrEqual(looked);
    expect(examples.length).toBe(5);
  });

  it("say which dossiers were closed together", () => {
    const { shown, examples } = gauged("closed-together", CASES["closed-together"]?.shows ?? []);
    expect([shown, examples[0]]).toEqual([8, "H44.100-260302-0000"]);
  });

  it("take no content month for made up where the authority's citizens are that content", () => {
    const content = { "very-satisfied": 1000, satisfied: 5, dissatisfied: 0 };
    expect(gauged("all-satisfied", CASES["all-satisfied"]?.shows ?? [], content).verdict).toBe("too-few");
  });

  it("leave ends of another period to that period", () => {
    const april = many(60, (it) => ended(it, "2026-04-10T09:50:00Z"));
    expect(gauged("closed-together", april)).toMatchObject({ looked: 0, verdict: "too-few" });
  });
});

describe("the sum over units", () => {
  const finding = (agency: string, shown: number, verdict: "shown" | "clear" | "too-few") => ({
    ...{ detector: "two-codes", agency, looked: 10, shown, verdict },
    examples: shown > 0 ? [`${agency}-1`] : [],
  });

  it("names the units, most first, and counts only dossiers of units in which it is shown", () => {
    const [sum] = sumFindings(
      ["two-codes"],
      [finding("H44.1", 1, "shown"), finding("H44.2", 3, "shown"), finding("H44.3", 4, "clear")],
    );
    expect(sum).toMatchObject({ looked: 30, shown: 4, verdict: "shown", examples: ["H44.2-1", "H44.1-1"] });
    expect(sum?.units.map((it) => it.agency)).toEqual(["H44.2", "H44.1"]);
  });

  it("has no verdict where no unit has one", () => {
    const verdict = (...some: readonly ("clear" | "too-few")[]) =>
      sumFindings(
        ["two-codes"],
        some.map((it) => finding("H44.1", 0, it)),
      )[0]?.verdict;
    expect([verdict("too-few"), verdict("too-few", "clear"), verdict()]).toEqual([
      "too-few",
      "clear",
      "too-few",
    ]);
  });
});
