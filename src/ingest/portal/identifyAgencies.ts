import type { CapturedAgency } from "#published/capture.ts";
import type { AgencyKind } from "#terms/agencyKind.ts";
import { nameWithin, tidyName } from "./agencyName.ts";
import type { EndpointReading, PortalRow } from "./portalRow.ts";
import { vocabulary } from "./vocabulary.ts";

/** What all answers together know of one department. */
type Sighting = {
  portalId: string;
  names: string[];
  codes: Set<string>;
  types: Set<string>;
  levels: Set<string>;
  endpoints: Set<string>;
};

/** @property root null when no answer says the code or kind of the root agency */
export type IdentifiedAgencies = { root: CapturedAgency | null; units: CapturedAgency[]; notes: string[] };

/**
 * Joins what the answers say of each department: metric endpoints know the kind, tree endpoints the code.
 * @param namedRoot the root's code from outside the answers, used when they give none
 */
export function identifyAgencies(
  readings: readonly EndpointReading[],
  namedRoot: string | null,
): IdentifiedAgencies {
  const rootSighting = [...gather(readings, (it) => [it.root]).values()][0];
  const rootCode = rootSighting && ([...rootSighting.codes][0] ?? namedRoot);
  const rootKind = rootSighting && rootCode && kindOfRoot(rootSighting, rootCode);
  if (!rootSighting || !rootCode || !rootKind) return { root: null, units: [], notes: [] };
  const root: CapturedAgency = {
    code: rootCode,
    name: tidyName(rootSighting.names[0] ?? rootCode),
    kind: rootKind,
    portalId: rootSighting.portalId,
    parent: null,
  };
  const units: CapturedAgency[] = [];
  const notes: string[] = [];
  const taken = new Set([root.code]);
  for (const it of gather(readings, (reading) => reading.units).values()) {
    const found = identifyUnit(it, root, taken);
    if (typeof found === "string") notes.push(found);
    else units.push(found);
  }
  units.sort((a, b) => (a.code < b.code ? -1 : 1));
  return { root, units, notes };
}

/** The unit, or a note saying why it is left out. */
function identifyUnit(it: Sighting, root: CapturedAgency, taken: Set<string>): CapturedAgency | string {
  const name = nameWithin(root.name, it.names[0] ?? it.portalId);
  const who = `Đơn vị "${name}" (id ${it.portalId})`;
  const [code, otherCode] = it.codes;
  if (code === undefined) {
    const where = [...it.endpoints].join(", ");
    return `${who} chỉ có trong ${where}, không nơi nào cho mã định danh; chưa đưa vào bảng điểm.`;
  }
  if (otherCode !== undefined)
    return `${who} có nhiều mã: ${[...it.codes].join(", ")}; chưa đưa vào bảng điểm.`;
  if (taken.has(code)) return `${who} trùng mã ${code} với đơn vị khác; chưa đưa vào bảng điểm.`;
  const kind = kindOfUnit(it);
  if (kind === undefined) return `${who}, mã ${code}: không rõ loại đơn vị; chưa đưa vào bảng điểm.`;
  taken.add(code);
  return { code, name, kind, portalId: it.portalId, parent: root.code };
}

function kindOfRoot(it: Sighting, code: string): AgencyKind | undefined {
  return kindByType(it) ?? vocabulary.kinds.rootLetter[code.slice(0, 1)];
}

function kindOfUnit(it: Sighting): AgencyKind | undefined {
  const [level] = it.levels;
  return kindByType(it) ?? (level === undefined ? undefined : vocabulary.kinds.unitLevel[level]);
}

function kindByType(it: Sighting): AgencyKind | undefined {
  const [type] = it.types;
  return type === undefined ? undefined : vocabulary.kinds.departmentType[type];
}

function gather(
  readings: readonly EndpointReading[],
  rowsOf: (it: EndpointReading) => readonly PortalRow[],
): Map<string, Sighting> {
  const found = new Map<string, Sighting>();
  for (const reading of readings) {
    for (const row of rowsOf(reading)) {
      const seen = found.get(row.portalId) ?? unseen(row.portalId);
      found.set(row.portalId, seen);
      seen.names.push(row.name);
      seen.endpoints.add(reading.endpoint);
      if (row.code !== null) seen.codes.add(row.code);
      if (row.departmentType !== null) seen.types.add(row.departmentType);
      if (row.level !== null) seen.levels.add(row.level);
    }
  }
  return found;
}

function unseen(portalId: string): Sighting {
  return {
    portalId,
    names: [],
    codes: new Set(),
    types: new Set(),
    levels: new Set(),
    endpoints: new Set(),
  };
}
