import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { DOSSIER_STATES } from "#dossier/dossier.ts";
import { PAYMENT_STATES } from "#dossier/payment.ts";
import { PETITION_STATES } from "#dossier/petition.ts";
import { DURATION_UNITS } from "#dossier/procedureVersion.ts";
import { SATISFACTIONS } from "#dossier/rating.ts";
import { wordsKey } from "#terms/vietnameseText.ts";

/** What each code or word, spelled as wordsKey does, stands for; null: used by senders, meaning not known. */
export type CodeTable<Meaning> = ReadonlyMap<string, Meaning | null>;

function tableOf<Meaning extends z.ZodType>(meaning: Meaning) {
  return z
    .record(z.string(), meaning.nullable())
    .transform(
      (it): CodeTable<z.infer<Meaning>> =>
        new Map(Object.entries(it).map(([word, means]) => [wordsKey(word), means])),
    );
}

const Names = z.array(z.string()).min(1);
const Codes = z.strictObject({
  states: tableOf(z.enum(DOSSIER_STATES)),
  channels: tableOf(z.enum(["direct", "online", "postal"])),
  paidOnline: tableOf(z.enum(["portal", "gateway", "no"])),
  reused: tableOf(z.enum(["no", "component", "result"])),
  satisfaction: tableOf(z.enum(SATISFACTIONS)),
  payments: tableOf(z.enum(PAYMENT_STATES)),
  paymentWays: tableOf(z.boolean()),
  durations: tableOf(z.enum(DURATION_UNITS)),
  petitionSubjects: tableOf(z.enum(["procedure", "conduct"])),
  petitionStates: tableOf(z.enum(PETITION_STATES)),
  sourceTimes: Names,
  agencyCodes: Names,
  agencyNames: Names,
  tombstones: Names,
});

/** The senders' codes and words (codes.yaml). */
export const codes = Codes.parse(parse(readFileSync(new URL("./codes.yaml", import.meta.url), "utf8")));
