import { expect, it } from "vitest";
import { maximumTime } from "./maximumTime.ts";
import type { ProcedureTerm, ProcedureVersion } from "./procedureVersion.ts";

const stated = (channel: ProcedureTerm["channel"], amount: string | null, unit: ProcedureTerm["unit"]) => ({
  channel,
  amount,
  unit,
  fees: [],
});
const procedure = (terms: ProcedureTerm[] | null): ProcedureVersion => ({
  authority: "H44",
  source: "catalogue",
  sourceTime: null,
  code: "1.001193",
  codeAsGiven: "1.001193",
  name: null,
  publishedBy: null,
  decision: null,
  public: null,
  domains: null,
  terms,
  components: null,
  results: null,
  rawHash: "0",
});
const days = (amount: number) => ({ amount, unit: "working-day" });

it("is that of the dossier's channel, the longest where there are several", () => {
  const it = procedure([
    stated("direct", "5", "working-day"),
    stated("online", "3", "working-day"),
    stated("online", "4", "working-day"),
  ]);
  expect(maximumTime(it, "direct")).toEqual(days(5));
  expect(maximumTime(it, "online")).toEqual(days(4));
  expect(maximumTime(it, "postal")).toBeNull();
});

it("is known without the channel when all channels agree", () => {
  const agreed = [stated("direct", "5", "working-day"), stated("online", "5", "working-day")];
  expect(maximumTime(procedure(agreed), null)).toEqual(days(5));
  expect(maximumTime(procedure([...agreed, stated("postal", "6", "working-day")]), null)).toBeNull();
  expect(maximumTime(procedure([stated(null, "8", "hour")]), "online")).toEqual({ amount: 8, unit: "hour" });
});

it("is not known where the catalogue leaves it open or mixes units", () => {
  expect(maximumTime(procedure(null), "direct")).toBeNull();
  expect(maximumTime(procedure([stated("direct", null, "day")]), "direct")).toBeNull();
  expect(
    maximumTime(procedure([stated("direct", "2", "day"), stated("direct", "8", "hour")]), "direct"),
  ).toBeNull();
});

it("counts a year as twelve months", () => {
  expect(maximumTime(procedure([stated("direct", "0.5", "year")]), "direct")).toEqual({
    amount: 6,
    unit: "month",
  });
});
