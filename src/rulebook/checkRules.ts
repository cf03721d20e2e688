import { join } from "node:path";
import type { Problem } from "#terms/problem.ts";
import { readDefaultRulebook } from "./defaultRulebook.ts";
import { placeOf } from "./located.ts";
import { readLayers } from "./readLayers.ts";
import { readRulebookFolder } from "./readRulebookFolder.ts";
import type { Rulebook } from "./rulebook.ts";
import { rulebookIds } from "./rulesFolder.ts";

/**
 * Everything wrong with a folder of rules: its index, each rulebook, and rulebooks of one family that hold at the same
 * time. `at` is "file:line" below the folder.
 */
export function checkRules(rulesDir: string): { checked: string[]; problems: Problem[] } {
  const checked = rulebookIds(rulesDir);
  const read = checked.map((id) => readRulebookFolder(join(rulesDir, id)));
  const sound = read.flatMap((it) => it.rulebook ?? []);
  const problems = [
    ...readDefaultRulebook(rulesDir).problems,
    ...read.flatMap((it) => it.problems),
    ...sound.flatMap((it, index) => sameTime(it, sound.slice(0, index), rulesDir)),
  ];
  return { checked, problems: withoutRepeats(problems) };
}

function sameTime(rulebook: Rulebook, others: readonly Rulebook[], rulesDir: string): Problem[] {
  return others
    .filter((it) => it.family === rulebook.family && overlaps(it, rulebook))
    .map((it) => ({
      code: "overlapping-rulebooks",
      at: placeInRoot(rulebook.id, rulesDir),
      says: `Bộ chỉ số "${rulebook.id}" và "${it.id}" cùng họ "${it.family}" nhưng hiệu lực chồng nhau.`,
      remedy: "Hãy sửa effectiveFrom, effectiveUntil để hai bộ nối tiếp nhau, hoặc đổi family.",
    }));
}

function overlaps(a: Rulebook, b: Rulebook): boolean {
  const startsBeforeEnd = (one: Rulebook, other: Rulebook) =>
    other.effectiveUntil === null || one.effectiveFrom < other.effectiveUntil;
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

function placeInRoot(id: string, rulesDir: string): string {
  const { root } = readLayers(join(rulesDir, id));
  return root === null ? id : placeOf(root, ["effectiveFrom"]);
}

/** A fault in a rulebook shows again in those that extend it; it is told once. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((it) => [`${it.at} ${it.code} ${it.says}`, it])).values()];
}
