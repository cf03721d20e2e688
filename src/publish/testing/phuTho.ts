import { join } from "node:path";
import { readPortalFolder } from "#ingest/portal/readPortalFolder.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { readProfile } from "#rulebook/profiles.ts";
import { scoreCapture } from "#score/scoreCapture.ts";
import type { Scorecard } from "#score/scorecard.ts";
import { buildProvinceContent } from "../province/provinceContent.ts";
import type { ProvinceSource } from "../province/provinceSource.ts";
import type { Publication } from "../publication.ts";
import { textOf } from "../sentence.ts";

const issue = { number: "9", day: "2026-09-28", signer: "Nguyễn Văn A", override: null };

/** The rulebook and the profile of Phú Thọ's announcement. */
export const rulebook = loadRulebook("qd766-portal-2026");
const profile = readProfile("province-766");

/** What the Portal answered for Phú Thọ in August 2026, scored. */
export async function phuThoAugust(): Promise<Scorecard> {
  const folder = await readPortalFolder(join(import.meta.dirname, "../../../examples/phu-tho-2026-08"));
  const capture = folder.captures.find((it) => it.authority === "H44");
  if (!capture) throw new Error("The example has no capture of Phú Thọ");
  return scoreCapture(rulebook, capture);
}

/** The announcement of a scorecard, with what else its source says. */
export function announce(scorecard: Scorecard, changes: Partial<ProvinceSource> = {}): Publication {
  if (profile.builds !== "scorecard") throw new Error("province-766 is no scorecard profile");
  const source = { scorecard, previous: null, rulebook, declaredUnits: null, issue };
  return buildProvinceContent(profile, { ...source, ...changes });
}

/** The body as lines: items with their marker. */
export function linesOf({ content }: Publication): string[] {
  return content.body.flatMap((it) => {
    if (it.kind === "item") return [`${it.marker} ${textOf(it.runs)}`];
    if (it.kind === "heading") return [it.text];
    return it.kind === "paragraph" ? [textOf(it.runs)] : [];
  });
}

/** Rows of the table of a name, cells joined. */
export function rowsOf({ content }: Publication, name: string): string[] {
  return [...content.body, ...content.appendices.flatMap((it) => it.blocks)].flatMap((it) =>
    it.kind === "table" && it.table.name === name
      ? it.table.rows.map(({ cells }) => cells.map((cell) => cell.text).join(" | "))
      : [],
  );
}

/** A scorecard one month earlier, with other points. */
export function july(august: Scorecard, points: string, groups: Readonly<Record<string, string>>): Scorecard {
  return {
    ...august,
    period: "2026-07",
    points,
    groups: august.groups.map((it) => ({ ...it, points: groups[it.code] ?? it.points })),
  };
}
