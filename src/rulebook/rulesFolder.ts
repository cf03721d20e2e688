import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The package's own rules, wherever it is installed. */
export const RULES_DIR = fileURLToPath(new URL("../../rules", import.meta.url));

export const RULEBOOK_FILE = "rulebook.yaml";

/** Ids of the rulebooks in a folder of rules, in alphabetical order. */
export function rulebookIds(rulesDir: string): string[] {
  return readdirSync(rulesDir, { withFileTypes: true })
    .filter((it) => it.isDirectory() && isRulebookFolder(join(rulesDir, it.name)))
    .map((it) => it.name)
    .sort();
}

export function isRulebookFolder(dir: string): boolean {
  return existsSync(join(dir, RULEBOOK_FILE));
}

/** Names of a rulebook's indicator files. */
export function indicatorFiles(dir: string): string[] {
  return readdirSync(dir)
    .filter((it) => it.endsWith(".yaml") && it !== RULEBOOK_FILE)
    .sort();
}

/** Names of files in a rulebook's folder that are no indicator; notes for readers (.md) and hidden files aside. */
export function strayFiles(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((it) => it.isFile() && !/\.(yaml|md)$|^\./.test(it.name))
    .map((it) => it.name)
    .sort();
}
