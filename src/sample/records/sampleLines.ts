import type { DossierVersion } from "#dossier/dossier.ts";
import type { HiddenFlaw, SampleEvent } from "../sampleEvent.ts";
import { catalogueRecord } from "./catalogueRecord.ts";
import { paymentRecord, petitionRecord, ratingRecord } from "./eventRecords.ts";
import { stepLine } from "./stepLine.ts";
import { type ProcedureWords, syncLine } from "./syncLine.ts";

const NO_WORDS: ProcedureWords = { name: "", domain: "" };

/**
 * What a sample tells as NDJSON, one record a line without its line end: what `minhbach import dossiers` reads. A version's
 * new steps follow it as records of their own; versions of one dossier must come in a row, after their procedure.
 */
export function* sampleLines(events: Iterable<SampleEvent>): Generator<string> {
  const words = new Map<string, ProcedureWords>();
  let last: { code: string; steps: number } = { code: "", steps: 0 };
  for (const it of events) {
    switch (it.kind) {
      case "procedure": {
        const { code, name, domains } = it.procedure;
        words.set(code, { name: name ?? "", domain: domains?.[0] ?? "" });
        yield JSON.stringify(catalogueRecord(it.procedure));
        break;
      }
      case "version": {
        const told = last.code === it.version.facts.code ? last.steps : 0;
        yield* versionLines(it.version, words, it.hidden ?? [], told);
        last = { code: it.version.facts.code, steps: it.version.facts.steps?.length ?? 0 };
        break;
      }
      case "rating":
        yield JSON.stringify(ratingRecord(it.rating));
        break;
      case "payment":
        yield JSON.stringify(paymentRecord(it.payment));
        break;
      case "petition":
        yield JSON.stringify(petitionRecord(it.petition));
        break;
    }
  }
}

function* versionLines(
  version: DossierVersion,
  words: ReadonlyMap<string, ProcedureWords>,
  hidden: readonly HiddenFlaw[],
  told: number,
): Generator<string> {
  const { facts, sourceTime } = version;
  yield syncLine(version, words.get(facts.procedure ?? "") ?? NO_WORDS, hidden);
  for (const step of facts.steps?.slice(told) ?? []) yield stepLine(facts.code, step, sourceTime);
}
