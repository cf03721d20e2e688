import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readShapes } from "#ingest/shapes/readShapes.ts";
import { nameOf } from "#registry/agency.ts";
import type { Database } from "#store/database.ts";
import { saveShapes } from "#store/unitShapes.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { refuse, UserError } from "#terms/problem.ts";
import { authorityOf } from "../measuring/countedScore.ts";
import { NotFound } from "../pages/notFound.ts";
import { provincePage } from "../pages/scorecardPages.ts";
import { registry } from "../rules.ts";

type NamedUnit = { code: AgencyCode; name: string };

/**
 * What loading a map came to.
 * @property withoutShape units with figures in the newest period that have no shape
 * @property strangers codes of shapes that belong to no unit
 */
export type LoadedMap = {
  authority: AgencyCode;
  outcome: "stored" | "same";
  property: string | null;
  shapes: number;
  withoutShape: NamedUnit[];
  strangers: string[];
};

/** Loads a GeoJSON file as the map of an authority. Throws UserError naming every feature that is wrong and what to do. */
export async function loadMap(
  database: Database,
  path: string,
  { authority, property }: { authority: AgencyCode; property: string | undefined },
  now: Instant,
): Promise<LoadedMap> {
  const shown = await shownUnits(database, authority, now);
  const known = new Set([...registeredCodes(authority), ...shown.map((it) => it.code)]);
  const bytes = await readFile(path).catch(() =>
    refuse("no-file", path, "Không đọc được tệp này.", "Hãy kiểm tra đường dẫn và quyền đọc."),
  );
  const name = basename(path);
  const read = readShapes({ name, bytes }, { property, isUnit: (code) => known.has(code) });
  if (read.problems.length > 0) throw new UserError(read.problems);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { shapes } = read;
  const outcome = await saveShapes(database, { authority, file: { name, sha256 }, shapes, loadedAt: now });
  const drawn = new Set(shapes.map((it) => it.code));
  return {
    authority,
    outcome,
    property: read.property,
    shapes: shapes.length,
    withoutShape: shown.filter((it) => !drawn.has(it.code)),
    strangers: read.strangers,
  };
}

/** Units with figures in the newest period; none where there are no figures yet. */
async function shownUnits(database: Database, authority: AgencyCode, now: Instant): Promise<NamedUnit[]> {
  try {
    const { scorecard } = await provincePage(database, authority, {}, now);
    return scorecard.units.map(({ agency }) => ({ code: agency.code, name: agency.name }));
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    return registry()
      .agencies.filter((it) => it.code !== null && it.until === null && belongsTo(it.code, authority))
      .flatMap((it) => (it.code === null ? [] : { code: it.code, name: nameOf(it) }));
  }
}

function registeredCodes(authority: AgencyCode): string[] {
  return registry().agencies.flatMap((it) => {
    const code = it.code ?? it.id;
    return belongsTo(code, authority) ? [it.id, ...(it.code === null ? [] : [it.code])] : [];
  });
}

function belongsTo(code: AgencyCode, authority: AgencyCode): boolean {
  return code !== authority && authorityOf(code) === authority;
}
