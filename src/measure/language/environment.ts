import { Environment } from "@marcbachmann/cel-js";
import type { Fact, FactType } from "#rulebook/facts.ts";
import type { Measured } from "#rulebook/measure.ts";

const TIME = "google.protobuf.Timestamp";
const TYPES = {
  bool: "bool",
  int: "int",
  string: "string",
  timestamp: TIME,
  "list<string>": "list<string>",
  "list<dossier>": "list<Dossier>",
} as const satisfies Record<FactType, string>;

/** Functions of the rule language by the subjects they stand for; what they come to in SQL is in `functions.ts`. */
const SIGNATURES: readonly { signature: string; of: readonly Measured[] }[] = [
  { signature: `inPeriod(${TIME}): bool`, of: ["dossier", "procedure", "petition", "agency"] },
  { signature: `beforePeriod(${TIME}): bool`, of: ["dossier", "procedure", "petition", "agency"] },
  { signature: `afterPeriod(${TIME}): bool`, of: ["dossier", "procedure", "petition", "agency"] },
  { signature: "known(dyn): bool", of: ["dossier", "procedure", "petition", "agency"] },
  { signature: `firstKnown(${TIME}, ${TIME}): ${TIME}`, of: ["dossier", "procedure", "petition", "agency"] },
  { signature: "firstKnown(string, string): string", of: ["dossier", "procedure", "petition", "agency"] },
  { signature: "firstKnown(bool, bool): bool", of: ["dossier", "procedure", "petition", "agency"] },
  { signature: "late(string): bool", of: ["dossier"] },
  { signature: "late(string, string): bool", of: ["dossier"] },
];

const neverRun = () => {
  throw new Error("rules are compiled to SQL, never evaluated here");
};

/** The CEL environment in which clauses over a subject are parsed and type-checked. */
export function environmentOf(subject: Measured, facts: readonly Fact[]): Environment {
  const environment = new Environment();
  for (const { signature, of } of SIGNATURES)
    if (of.includes(subject)) environment.registerFunction(signature, neverRun);
  if (subject === "procedure" || subject === "agency") {
    const ofDossier = facts.filter((it) => it.of === "dossier");
    environment.registerType("Dossier", {
      fields: Object.fromEntries(ofDossier.map((it) => [it.code, TYPES[it.type]])),
    });
  }
  for (const it of facts) if (it.of === subject) environment.registerVariable(it.code, TYPES[it.type]);
  return environment;
}
