import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readPortalFolder } from "#ingest/portal/readPortalFolder.ts";
import type { CapturedFigures, GivenRow } from "#published/capture.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { scoreCapture } from "./scoreCapture.ts";
import type { UnitCard } from "./scorecard.ts";

const rulebook = loadRulebook("qd766-portal-2026");
const example = fileURLToPath(new URL("../../examples/phu-tho-2026-08", import.meta.url));
const [capture] = (await readPortalFolder(example)).captures.filter((it) => it.kind === "evaluation");
if (capture === undefined) throw new Error("no evaluation capture in the example");
const real: CapturedFigures = capture;

/** The real capture with its rows changed; null takes a row away. */
const withRows = (change: (row: GivenRow) => GivenRow | null): CapturedFigures => ({
  ...real,
  rows: real.rows.flatMap((it) => change(it) ?? []),
});
const changed = (agency: string, endpoint: string, change: (row: GivenRow) => GivenRow | null) =>
  scoreCapture(
    rulebook,
    withRows((row) => (row.agency === agency && row.endpoint === endpoint ? change(row) : row)),
  );
const unit = (card: { units: readonly UnitCard[] }, code: string) => {
  const found = card.units.find((it) => it.agency.code === code);
  if (found === undefined) throw new Error(`no unit ${code}`);
  return found;
};
const group = (card: UnitCard, code: string) => {
  const found = card.groups.find((it) => it.code === code);
  if (found === undefined) throw new Error(`no group ${code}`);
  return found;
};
const metric = (row: GivenRow, code: string, values: object): GivenRow => {
  const before = row.metrics[code];
  if (before === undefined) throw new Error(`no metric ${code}`);
  return { ...row, metrics: { ...row.metrics, [code]: { ...before, ...values } } };
};

describe("a group that a capture lacks", () => {
  const card = scoreCapture(rulebook, {
    ...withRows((row) => (row.endpoint === "transparency" ? null : row)),
    complete: false,
    missing: ["transparency"],
  });

  it("stays missing for every unit, so that nobody has a total, a grade or a rank", () => {
    for (const it of [card, ...card.units]) {
      expect(group(it, "CKMB")).toMatchObject({ state: "missing", points: null, applicableMax: "0.00" });
      expect([it.points, it.grade, it.applicableRatio, it.lost]).toEqual([null, null, null, null]);
    }
    expect(card.units.map((it) => [it.rank, it.rankOf])).toEqual(card.units.map(() => [null, null]));
    expect([card.complete, card.missing]).toEqual([false, ["transparency"]]);
  });

  it("leaves the other groups as they are", () => {
    expect(group(card, "MDHL")).toMatchObject({ state: "scored", points: "12.97" });
  });
});

describe("a unit that one answer lacks", () => {
  const card = changed("H44.100", "transparency", () => null);

  it("inherits nothing from the province and drops out of the ranking", () => {
    const ward = unit(card, "H44.100");
    expect(group(ward, "CKMB").indicators.map((it) => [it.state, it.points, it.inheritedFrom])).toEqual(
      Array.from({ length: 4 }, () => ["unknown", null, null]),
    );
    expect(ward).toMatchObject({ points: null, rank: null, inactive: false });
  });

  it("leaves five communes to be ranked", () => {
    expect(unit(card, "H44.105")).toMatchObject({ rank: 1, rankOf: 5 });
    expect(unit(card, "H44.103")).toMatchObject({ rank: 2, rankOf: 5 });
  });
});

describe("null is not zero", () => {
  it("takes the Portal's group points when one of its metrics is not given", () => {
    const values = { numerator: null, denominator: null, ratio: null, points: null };
    const card = changed("H44.100", "dossier-digitized", (row) =>
      metric(row, "REUSED_DIGITIZED_DATA", values),
    );
    const digitised = group(unit(card, "H44.100"), "MDSH");
    expect(digitised).toMatchObject({ state: "given", points: "8.67", applicableMax: "22.00" });
    expect(digitised.indicators.find((it) => it.id === "4.3")).toMatchObject({
      state: "unknown",
      points: null,
    });
  });

  it("does not give full marks for petitions that are not counted", () => {
    const values = { numerator: null, denominator: null, ratio: null, points: null };
    const card = changed("H44.100", "handling-satisfaction", (row) => ({
      ...metric(row, "PETITION_PROCESSING_ON_TIME", values),
      points: null,
    }));
    expect(group(unit(card, "H44.100"), "MDHL")).toMatchObject({ state: "missing", points: null });
  });

  it("calls a unit inactive only when its dossiers are counted and none", () => {
    const none = changed("H44.100", "dvc-progress-tree", (row) => ({
      ...row,
      fields: { ...row.fields, totalReceived: 0, totalOnTime: 0 },
    }));
    expect(unit(none, "H44.100").inactive).toBe(true);
    const unknown = changed("H44.100", "dvc-progress-tree", (row) => ({
      ...row,
      fields: { ...row.fields, totalReceived: null },
    }));
    expect(unit(unknown, "H44.100").inactive).toBe(false);
    expect(group(unit(unknown, "H44.100"), "TDGQ")).toMatchObject({ state: "given", points: "15.81" });
  });
});

describe("figures of the Portal that differ from ours", () => {
  it("stay beside ours and are marked", () => {
    const card = changed("H44.100", "transparency", (row) => ({
      ...metric(row, "DOSSIER_SYNC", { points: "5.5" }),
      points: "7.46",
    }));
    const publication = group(unit(card, "H44.100"), "CKMB");
    expect(publication).toMatchObject({ points: "7.96", portalPoints: "7.46", differs: true });
    expect(publication.indicators.find((it) => it.id === "1.4")).toMatchObject({
      points: "6.00",
      portalPoints: "5.50",
      differs: true,
    });
  });

  it("show when a unit's inherited figure is not the province's", () => {
    const card = changed("H44.100", "transparency", (row) =>
      metric(row, "PUBLIC_CONTENT_FULL", { points: "2" }),
    );
    expect(group(unit(card, "H44.100"), "CKMB").indicators.find((it) => it.id === "1.3")).toMatchObject({
      state: "inherited",
      inheritedFrom: "H44",
      points: "1.96",
      portalPoints: "2.00",
      differs: true,
    });
  });
});

describe("what is not assessed", () => {
  it("takes a group away from total and maximum where it does not apply to a kind of unit", () => {
    const district = real.agencies.map((it) =>
      it.code === "H44.100" ? { ...it, kind: "district" as const } : it,
    );
    const ward = unit(scoreCapture(rulebook, { ...real, agencies: district }), "H44.100");
    expect(group(ward, "CKMB")).toMatchObject({
      state: "not-applicable",
      points: null,
      applicableMax: "0.00",
    });
    expect([ward.points, ward.applicableMax]).toEqual(["54.92", "82.00"]);
  });

  it("gives information without points, and the average days only where there were dossiers", () => {
    const days = (code: string) =>
      group(unit(scoreCapture(rulebook, real), code), "TDGQ").indicators.find((it) => it.id === "2.2");
    expect(days("H44.03")).toMatchObject({ state: "information", points: null, max: null, value: "7.32" });
    expect(days("H44.01")).toMatchObject({ state: "information", value: null });
  });
});

describe("a rulebook whose components are unknown", () => {
  it("takes every group's points as given", () => {
    const bare = { ...rulebook, indicators: [], activityIndicator: null, components: "unknown" as const };
    const card = scoreCapture(bare, real);
    expect(card.points).toBe("59.91");
    expect(card.groups.map((it) => it.state)).toEqual(Array.from({ length: 6 }, () => "given"));
    expect(card.applicableMax).toBe("100.00");
  });
});
