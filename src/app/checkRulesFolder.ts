import { existsSync } from "node:fs";
import { join } from "node:path";
import { readRegistry } from "#registry/readRegistry.ts";
import { checkRules } from "#rulebook/checkRules.ts";
import { readColumns } from "#rulebook/columns.ts";
import { readFacts } from "#rulebook/facts.ts";
import { readGate } from "#rulebook/gate.ts";
import { localRuleSets, readLocalRules } from "#rulebook/localRules.ts";
import { listProfiles } from "#rulebook/profiles.ts";
import { type Problem, UserError } from "#terms/problem.ts";

/** What may stand in a folder of rules beside the rulebooks; `folder` is where its problems name their files. */
const BESIDE = [
  { part: "agencies", folder: "agencies", read: (dir: string) => readRegistry(join(dir, "agencies")) },
  { part: "profiles", folder: "profiles", read: (dir: string) => listProfiles(join(dir, "profiles")) },
  { part: "columns.yaml", folder: "", read: (dir: string) => readColumns(dir) },
  { part: "facts.yaml", folder: "", read: (dir: string) => readFacts(join(dir, "facts.yaml")) },
  { part: "local", folder: "local", read: (dir: string) => readAllLocalRules(join(dir, "local")) },
  { part: "gate.yaml", folder: "", read: (dir: string) => readGate(join(dir, "gate.yaml")) },
] as const;

/** Everything wrong with a folder of rules: its rulebooks, and the agencies, profiles, columns, facts, local rules and gate beside them. */
export function checkRulesFolder(dir: string): { checked: string[]; problems: Problem[] } {
  const { checked, problems } = checkRules(dir);
  const beside = BESIDE.filter((it) => existsSync(join(dir, it.part))).flatMap(({ folder, read }) =>
    problemsOf(() => read(dir)).map((it) => ({ ...it, at: join(folder, it.at) })),
  );
  return { checked, problems: [...problems, ...beside] };
}

function readAllLocalRules(dir: string): void {
  const problems = localRuleSets(dir).flatMap((set) => problemsOf(() => readLocalRules(set, dir)));
  if (problems.length > 0) throw new UserError(problems);
}

function problemsOf(read: () => unknown): readonly Problem[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
}
