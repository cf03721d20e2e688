import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCalendar } from "#calendar/readCalendar.ts";
import type { Dossier, DossierVersion } from "#dossier/dossier.ts";
import { readHandlerNames } from "#dossier/handlerNames.ts";
import { integrityMarks } from "#dossier/integrity/integrityMarks.ts";
import { judgeLateness } from "#dossier/lateness/judgeLateness.ts";
import { lateCauses } from "#dossier/lateness/lateCauses.ts";
import type { LatenessContext } from "#dossier/lateness/latenessContext.ts";
import { readLatenessRule } from "#dossier/lateness/readLatenessRule.ts";
import { maximumTime } from "#dossier/maximumTime.ts";
import { mergeVersions } from "#dossier/mergeVersions.ts";
import { nothingKnown } from "#dossier/nothingKnown.ts";
import type { ProcedureVersion } from "#dossier/procedureVersion.ts";
import { versionOfProgress } from "#dossier/versionOfProgress.ts";
import { readDossierFiles } from "#ingest/dossiers/readDossierFiles.ts";
import type { DossierRecord } from "#ingest/dossiers/record.ts";
import type { Agency, Registry } from "#registry/agency.ts";

const folder = join(import.meta.dirname, "../fixtures/sync");
const [RECORDS, OLD_SHAPE, STEPS, EXPORT, SHIFTED, CATALOGUE] = [
  "dongbohosomc.request.json",
  "dongbohosomc.old-shape.request.json",
  "capnhattiendohosomc.request.json",
  "one-stop-export.csv",
  "one-stop-export.shifted-header.csv",
  "catalog.responses.json",
] as const;
const [ONLINE, DIRECT, OLD] = [
  "000.20.41.H99-260302-0007",
  "000.21.41.H99-260309-0003",
  "000.21.41.H99-210615-0042",
] as const;
const [SUPPLEMENT, NO_PROMISE, REFUSED] = [
  "000.21.41.H99-260320-0004",
  "000.20.41.H99-260326-0001",
  "000.20.41.H99-260326-0002",
] as const;

const agency = (code: string, name: string, kind: Agency["kind"], parent: string | null): Agency => ({
  id: code,
  code,
  kind,
  names: [{ text: name, from: null, until: null }],
  aliases: [],
  parent,
  portalId: null,
  succession: [],
  from: null,
  until: null,
});
const agencies = [
  agency("H99", "UBND tỉnh Ví Dụ", "province", null),
  agency("000.20.41.H99", "UBND xã Suối Ví Dụ", "commune", "H99"),
  agency("000.21.41.H99", "UBND xã Đồi Ví Dụ", "commune", "H99"),
];
const registry: Registry = { agencies, byId: new Map(agencies.map((it) => [it.id, it])) };

async function read(...files: string[]): Promise<DossierRecord[]> {
  const paths = files.map((it) => join(folder, it));
  const records: DossierRecord[] = [];
  for await (const record of readDossierFiles(paths, { registry, authority: "H99" })) records.push(record);
  return records;
}

/** What is known of every dossier after some files, in the order they are given. */
async function dossiersOf(...files: string[]): Promise<Map<string, Dossier>> {
  const known = new Map<string, Dossier>();
  for (const record of await read(...files)) {
    const version = versionOf(record);
    if (version === undefined) continue;
    const { facts, kind } = version;
    known.set(facts.code, mergeVersions(known.get(facts.code) ?? nothingKnown(facts.code), facts, kind));
  }
  return known;
}

function versionOf(record: DossierRecord): DossierVersion | undefined {
  if (record.kind === "version") return record.version;
  return record.kind === "progress" ? versionOfProgress(record.progress) : undefined;
}

const march2026: LatenessContext = {
  calendar: readCalendar(),
  periodEnd: "2026-04-01T00:00:00+07:00",
  now: "2026-04-02T16:30:00+07:00",
  maximumTime: null,
  publishedProcessTime: null,
};
const june2021 = { ...march2026, periodEnd: "2021-07-01T00:00:00+07:00" };
const formula = readLatenessRule("formula-document");
const byDay = { ...formula, level: "day" } as const;
const dispatch = readLatenessRule("dispatch-ben-cau");
const handlers = readHandlerNames();

function found(dossiers: ReadonlyMap<string, Dossier>, code: string): Dossier {
  const dossier = dossiers.get(code);
  if (dossier === undefined) throw new Error(`${code} was not read`);
  return dossier;
}

describe("DongBoHoSoMC, two dossiers", async () => {
  const dossiers = await dossiersOf(RECORDS);

  it("the first: online, on time by minute and by day, e-result, paid on the Portal, digitised, one paper reused from the store", () => {
    const online = found(dossiers, ONLINE);
    expect(online).toMatchObject({
      agency: "000.20.41.H99",
      procedure: "9.001001",
      channel: "online",
      state: "returned",
      paidOnline: "portal",
      hasDigitisedComponent: true,
      results: [{ code: "KQ.G99.000100", hasFile: true }],
      fees: [{ code: "PLP-0001", amount: "8000" }],
    });
    expect(online.components?.filter((it) => it.reused === "result" && it.fromStore === true)).toHaveLength(
      1,
    );
    expect(judgeLateness(online, formula, march2026)).toMatchObject({
      answer: "on-time",
      endAt: "2026-03-05T03:15:00.000Z",
    });
    expect(judgeLateness(online, byDay, march2026).answer).toBe("on-time");
  });

  it("the second: direct, late by minute and by day, without an e-result", () => {
    const direct = found(dossiers, DIRECT);
    expect(direct).toMatchObject({
      agency: "000.21.41.H99",
      channel: "direct",
      results: [],
      paidOnline: "no",
    });
    expect(judgeLateness(direct, formula, march2026)).toMatchObject({
      answer: "late",
      endAt: "2026-03-16T02:30:00.000Z",
    });
    expect(judgeLateness(direct, byDay, march2026).answer).toBe("late");
  });
});

describe("DongBoHoSoMC, the shape of 2021", async () => {
  const old = found(await dossiersOf(OLD_SHAPE), OLD);

  it("knows nothing of channel and digitisation", () => {
    expect(old).toMatchObject({ channel: null, hasDigitisedComponent: null, paidOnline: null });
    expect(old.components?.map((it) => [it.digitised, it.reused, it.fromStore])).toEqual([
      [null, null, null],
    ]);
  });

  it("is on time by the end of processing, though it was handed over after the promise", () => {
    expect([old.dueAt, old.returnedAt]).toEqual(["2021-06-18T10:00:00.000Z", "2021-06-21T02:00:00.000Z"]);
    expect(judgeLateness(old, formula, june2021)).toMatchObject({
      answer: "on-time",
      endAt: "2021-06-18T09:45:00.000Z",
    });
  });
});

describe("CapNhatTienDoHoSoMC, seven steps", async () => {
  const dossiers = await dossiersOf(RECORDS, STEPS);
  const causesOf = (code: string, context = march2026) =>
    lateCauses(found(dossiers, code), dispatch, context, handlers).causes.map((it) => [it.cause, it.holds]);

  it("are added once, however often they come", async () => {
    expect([...dossiers.values()].map((it) => it.steps?.length)).toEqual([4, 3]);
    expect(await dossiersOf(RECORDS, STEPS, STEPS)).toEqual(dossiers);
    expect(await dossiersOf(STEPS, RECORDS)).toEqual(dossiers);
  });

  it("show a second cause of lateness: a generic handler without a title", () => {
    expect(causesOf(DIRECT)).toEqual([
      ["missing-publication", "no"],
      ["missing-handler", "yes"],
      ["later-than-due", "yes"],
      ["due-longer-than-process", "unknown"],
    ]);
    const causes = lateCauses(found(dossiers, DIRECT), dispatch, march2026, handlers).causes;
    expect(causes[1]?.because[0]?.facts).toMatchObject({
      step: "2",
      handlerName: "Chuyên viên",
      handlerTitle: null,
    });
    expect(integrityMarks(found(dossiers, DIRECT), handlers)).toEqual(["generic-handler"]);
  });

  it("end past the last step's own deadline", () => {
    const last = found(dossiers, DIRECT).steps?.at(-1);
    expect([last?.at, last?.dueAt]).toEqual(["2026-03-16T02:30:00.000Z", "2026-03-12T10:00:00.000Z"]);
  });

  it("leave the other dossier without a cause once its process is known", async () => {
    const records = await read(CATALOGUE);
    const procedure = records
      .flatMap((it): ProcedureVersion[] => (it.kind === "procedure" ? [it.procedure] : []))
      .find((it) => it.code === "9.001001" && it.terms !== null);
    if (procedure === undefined) throw new Error("the catalogue has no 9.001001");
    expect(maximumTime(procedure, "direct")).toEqual({ amount: 5, unit: "working-day" });
    const publishedProcessTime = maximumTime(procedure, found(dossiers, ONLINE).channel);
    expect(publishedProcessTime).toEqual({ amount: 3, unit: "working-day" });
    expect(causesOf(ONLINE, { ...march2026, publishedProcessTime }).map(([, holds]) => holds)).toEqual([
      "no",
      "no",
      "no",
      "no",
    ]);
  });
});

describe("the one-stop export", async () => {
  const dossiers = await dossiersOf(EXPORT);
  const answer = (code: string) => judgeLateness(found(dossiers, code), formula, march2026).answer;

  it("has five dossiers", () => {
    expect([...dossiers.keys()]).toEqual([ONLINE, DIRECT, SUPPLEMENT, NO_PROMISE, REFUSED]);
    expect(found(dossiers, ONLINE)).toMatchObject({ agency: "000.20.41.H99", channel: null, pauses: null });
  });

  it("tells the end, but not whether the citizen was asked for anything", () => {
    expect(answer(ONLINE)).toBe("on-time");
    expect(answer(DIRECT)).toBe("unknown");
    const { causes } = lateCauses(found(dossiers, DIRECT), dispatch, march2026, handlers);
    expect(causes.find((it) => it.cause === "later-than-due")?.holds).toBe("yes");
  });

  it("has one that waits for a supplement, asked nobody says when", () => {
    expect(found(dossiers, SUPPLEMENT).state).toBe("supplement-requested");
    expect(judgeLateness(found(dossiers, SUPPLEMENT), formula, march2026)).toMatchObject({
      answer: "unknown",
      endAt: null,
    });
  });

  it("has one without promise and submission, open until its procedure's maximum time", () => {
    const open = found(dossiers, NO_PROMISE);
    expect([open.state, open.dueAt, open.submittedAt]).toEqual(["processing", null, null]);
    expect(answer(NO_PROMISE)).toBe("unknown");
    const within = { ...march2026, maximumTime: { amount: 5, unit: "working-day" } } as const;
    expect(judgeLateness(open, formula, within).answer).toBe("on-time");
  });

  it("has one refused at receipt, which counts nowhere", () => {
    expect(answer(REFUSED)).toBe("out");
  });

  it("merges with the records of the same codes, whichever comes first", async () => {
    const both = await dossiersOf(RECORDS, EXPORT);
    expect(both.size).toBe(5);
    expect(judgeLateness(found(both, DIRECT), formula, march2026).answer).toBe("late");
    const records = await dossiersOf(RECORDS);
    expect(found(both, ONLINE)).toEqual(found(records, ONLINE));
    expect(await dossiersOf(EXPORT, RECORDS)).toEqual(new Map([...(await dossiersOf(EXPORT)), ...records]));
  });
});

it("a header without cells under it is a question, and none of its rows is read", async () => {
  const records = await read(SHIFTED);
  expect(records.map((it) => (it.kind === "problem" ? it.problem.code : it.kind))).toEqual([
    "columns-shifted",
  ]);
});
