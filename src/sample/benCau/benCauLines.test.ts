import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readDossierFiles } from "#ingest/dossiers/readDossierFiles.ts";
import type { Note } from "#ingest/dossiers/record.ts";
import { readRegistry } from "#registry/readRegistry.ts";
import { sampleLines } from "../records/sampleLines.ts";
import { BEN_CAU_PROVINCE } from "./benCauDossier.ts";
import { benCauEvents } from "./benCauEvents.ts";

const folder = mkdtempSync(join(tmpdir(), "ben-cau-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("is read from its records with every agency known, nothing rejected and nothing implausible", async () => {
  const events = [...benCauEvents()];
  const file = join(folder, "ben-cau.ndjson");
  writeFileSync(file, [...sampleLines(events)].join("\n"));
  const given = events.flatMap((it) => (it.kind === "version" ? [it.version.facts] : []));
  const agencies = new Map(given.map((it) => [it.code, it.agency]));
  const notes: Note[] = [];
  const wrong: unknown[] = [];
  let versions = 0;
  for await (const it of readDossierFiles([file], {
    registry: readRegistry(),
    authority: BEN_CAU_PROVINCE,
  })) {
    if (it.kind === "note") notes.push(it.note);
    if (it.kind === "rejection" || it.kind === "problem") wrong.push(it);
    if (it.kind !== "version") continue;
    versions++;
    const { code, agency } = it.version.facts;
    if (agency === null || agency !== agencies.get(code)) wrong.push([code, agency]);
  }
  expect([wrong, notes, versions]).toEqual([[], [], given.length]);
});
