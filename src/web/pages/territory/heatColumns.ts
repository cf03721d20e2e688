import type { PeerKind } from "#contract/territory.ts";
import type { Bilingual } from "#terms/bilingual.ts";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";

/** An indicator as a column of the heat table. */
export type HeatColumn = { id: string; title: Bilingual; max: string; group: string };

/** The indicators that carry points and apply to this kind of unit, in the order of the decision. */
export function heatColumns({ units }: PeerKind, words: RulebookWords): HeatColumn[] {
  const ids = [...new Set(units.flatMap((it) => it.cells.map((cell) => cell.id)))];
  return ids.flatMap((id) => {
    const cells = units.flatMap((it) => it.cells.filter((cell) => cell.id === id));
    const max = cells.find((it) => it.max !== null)?.max ?? null;
    const isAsked = cells.some((it) => it.state !== "not-applicable" && it.state !== "information");
    const says = words.indicator(id);
    if (max === null || !isAsked) return [];
    return { id, max, title: says?.title ?? { vi: id, en: id }, group: says?.group ?? "" };
  });
}
