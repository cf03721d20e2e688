import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Dossier } from "#dossier/dossier.ts";
import { readHandlerNames } from "#dossier/handlerNames.ts";
import { changeMarks } from "#dossier/integrity/changeMarks.ts";
import { integrityMarks } from "#dossier/integrity/integrityMarks.ts";
import { mergeVersions } from "#dossier/mergeVersions.ts";
import { nothingKnown } from "#dossier/nothingKnown.ts";
import { versionOfProgress } from "#dossier/versionOfProgress.ts";
import { readDossierFiles } from "#ingest/dossiers/readDossierFiles.ts";
import type { DossierRecord } from "#ingest/dossiers/record.ts";
import { readRegistry } from "#registry/readRegistry.ts";
import { SAMPLE_PROVINCE } from "./generateDossiers.ts";
import { sampleLines } from "./records/sampleLines.ts";
import type { SampleEvent } from "./sampleEvent.ts";
import { sampleEvents } from "./sampleEvents.ts";

const folder = mkdtempSync(join(tmpdir(), "sample-"));
afterAll(() => rmSync(folder, { recursive: true }));

const events = [
  ...sampleEvents({ seed: 3, dossiers: 4000, units: 163, months: { from: "2026-01", until: "2026-06" } }),
];
const file = join(folder, "mau.ndjson");
writeFileSync(file, [...sampleLines(events)].join("\n"));
const records: DossierRecord[] = [];
for await (const it of readDossierFiles([file], { registry: readRegistry(), authority: SAMPLE_PROVINCE }))
  records.push(it);

/** What is known of every dossier after the deliveries in their order; what was deleted is not there. */
function dossiersOf(deliveries: Iterable<DossierRecord | SampleEvent>): Map<string, Dossier> {
  const known = new Map<string, Dossier>();
  for (const it of deliveries) {
    if (it.kind !== "version" && it.kind !== "progress") continue;
    const { facts, kind, deleted } = it.kind === "version" ? it.version : versionOfProgress(it.progress);
    if (deleted) known.delete(facts.code);
    else known.set(facts.code, mergeVersions(known.get(facts.code) ?? nothingKnown(facts.code), facts, kind));
  }
  return known;
}

function all<Kind extends SampleEvent["kind"]>(kind: Kind): Extract<SampleEvent, { kind: Kind }>[] {
  return events.filter((it): it is Extract<SampleEvent, { kind: Kind }> => it.kind === kind);
}

describe("a sample written as records of the synchronisation", () => {
  it("is read without a rejection, a problem or an unknown agency", () => {
    const odd = records.filter(
      (it) =>
        it.kind === "rejection" ||
        it.kind === "problem" ||
        (it.kind === "note" && it.note.about !== "implausible"),
    );
    expect(odd).toEqual([]);
  });

  it("gives the same dossiers as the facts it was written from", () => {
    const direct = dossiersOf(events);
    expect(direct.size).toBeGreaterThan(3980);
    const read = dossiersOf(records);
    // A record "processed" without an end is believed less than a newer step that says "processing" (mergeVersions).
    const isDoubted = (it: Dossier) => it.state === "processed" && it.finishedAt === null;
    for (const [code, facts] of direct)
      expect(read.get(code)).toEqual(isDoubted(facts) ? { ...facts, state: "processing" } : facts);
    expect([...direct.values()].filter(isDoubted).length).toBeLessThan(10);
    expect(read.size).toBe(direct.size);
  });

  it("gives the same catalogue, ratings, payments and petitions", () => {
    const read = <Kind extends DossierRecord["kind"]>(kind: Kind) =>
      records.filter((it): it is Extract<DossierRecord, { kind: Kind }> => it.kind === kind);
    const bare = <T extends { rawHash: string }>({ rawHash: _, ...facts }: T) => facts;
    expect(read("procedure").map((it) => bare(it.procedure))).toEqual(
      all("procedure").map((it) => bare(it.procedure)),
    );
    expect(read("rating").map((it) => bare(it.rating))).toEqual(all("rating").map((it) => bare(it.rating)));
    expect(read("payment").map((it) => bare(it.payment))).toEqual(
      all("payment").map((it) => bare(it.payment)),
    );
    expect(read("petition").map((it) => bare(it.petition))).toEqual(
      all("petition").map((it) => bare(it.petition)),
    );
    expect([all("rating").length > 200, all("petition").length]).toEqual([true, 10]);
  });

  it("bears every mark of flawed systems that facts can show of a living dossier", () => {
    const handlers = readHandlerNames();
    const marks = new Set<string>();
    for (const versions of Map.groupBy(all("version"), (it) => it.version.facts.code).values()) {
      for (const [index, { version }] of versions.entries()) {
        for (const it of integrityMarks(version.facts, handlers)) marks.add(it);
        const before = versions[index - 1]?.version;
        if (before) for (const it of changeMarks(before, version)) marks.add(it);
      }
    }
    expect([...marks].sort()).toEqual([
      "digitisation-contradicts",
      "digitised-without-file",
      "due-moved-after-missed",
      "generic-handler",
      "handler-name-cut",
      "known-by-other-code",
      "no-handler-title",
      "processed-step-at-receipt",
      "processed-step-while-open",
      "submitted-at-receipt-second",
    ]);
  });

  it("tells in the record what facts cannot show: files of the citizen as results, a made-up number", () => {
    const hidden = all("version").flatMap((it) => it.hidden ?? []);
    expect([...new Set(hidden)].sort()).toEqual(["made-up-identity", "result-is-submitted-file"]);
    const lines = [...sampleLines(events)].join("\n");
    expect(lines).toContain('"SoGiayToChuHoSo":"000000001"');
    expect(lines).toMatch(/"DuongDanTepTinKetQua":"[^"]+\/tl-/);
  });
});
