import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { agencyCodeGrammar } from "#terms/agencyCode.ts";
import { AGENCY_KINDS } from "#terms/agencyKind.ts";
import { type Problem, UserError } from "#terms/problem.ts";
import { readYamlFile } from "#terms/yamlFile.ts";
import type { Agency, Registry } from "./agency.ts";

const Day = z.iso.date("phải là ngày dạng 2025-07-01");
const validity = { from: Day.nullable().default(null), until: Day.nullable().default(null) };

const AgencyData = z.strictObject({
  id: z.string().min(1),
  code: z
    .string()
    .refine((it) => agencyCodeGrammar(it) !== null, "không đúng cấu trúc mã định danh")
    .nullable(),
  kind: z.enum(AGENCY_KINDS),
  names: z.array(z.strictObject({ text: z.string().min(1), ...validity })).min(1),
  aliases: z.array(z.string().min(1)).default([]),
  parent: z.string().nullable().default(null),
  portalId: z.guid().nullable().default(null),
  ...validity,
  succession: z.array(z.strictObject({ to: z.string(), day: Day, basis: z.string().min(1) })).default([]),
});
const AgencyFile = z.strictObject({ agencies: z.array(AgencyData) });

const RULES = join(import.meta.dirname, "../../rules/agencies");

/**
 * Reads every file of agencies in a folder. Throws UserError with all problems, each with file and line: unknown
 * keys, bad codes, ids used twice, parents and successors that are not there.
 */
export function readRegistry(dir: string = RULES): Registry {
  const problems: Problem[] = [];
  const byId = new Map<string, Agency>();
  const places = new Map<string, string>();
  for (const file of readdirSync(dir)
    .filter((it) => it.endsWith(".yaml"))
    .sort()) {
    const read = readYamlFile(join(dir, file), AgencyFile, basename(file));
    problems.push(...read.problems);
    for (const [index, agency] of (read.value?.agencies ?? []).entries()) {
      const place = read.at(["agencies", index, "id"]);
      const earlier = places.get(agency.id);
      if (earlier) problems.push(usedTwice(agency.id, place, earlier));
      byId.set(agency.id, agency);
      places.set(agency.id, place);
    }
  }
  for (const agency of byId.values()) problems.push(...danglingLinks(agency, byId, places));
  if (problems.length > 0) throw new UserError(problems);
  return { agencies: [...byId.values()], byId };
}

function usedTwice(id: string, at: string, earlier: string): Problem {
  return {
    code: "agency-id-used-twice",
    at,
    says: `Đơn vị "${id}" đã khai ở ${earlier}.`,
    remedy: "Hãy gộp hai mục hoặc đặt id khác.",
  };
}

function danglingLinks(
  agency: Agency,
  byId: ReadonlyMap<string, Agency>,
  places: ReadonlyMap<string, string>,
): Problem[] {
  const links = [...(agency.parent === null ? [] : [agency.parent]), ...agency.succession.map((it) => it.to)];
  return links
    .filter((id) => !byId.has(id))
    .map((id) => ({
      code: "agency-not-found",
      at: places.get(agency.id) ?? agency.id,
      says: `Đơn vị "${agency.id}" trỏ tới "${id}", không có trong danh mục.`,
      remedy: "Hãy thêm đơn vị đó hoặc sửa lại id.",
    }));
}
