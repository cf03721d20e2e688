import type { Notice } from "#published/notice.ts";
import { properPart } from "#registry/agencyName.ts";
import { findDossierCodes } from "#terms/dossierCode.ts";
import type { NoticeUnit } from "./noticeData.ts";

/**
 * Dossier numbers the source's footnotes give for each unit, by the unit's key: a number belongs to the unit named
 * last before it. Numbers before which no unit is named belong to nobody and are left out.
 */
export function overdueDossiers(notice: Notice, units: readonly NoticeUnit[]): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { text } of notice.footnotes) {
    for (const { text: code } of findDossierCodes(text)) {
      const owner = lastNamed(text.slice(0, text.indexOf(code)), units);
      if (owner) found.set(owner.key, [...new Set([...(found.get(owner.key) ?? []), code])]);
    }
  }
  return found;
}

function lastNamed(text: string, units: readonly NoticeUnit[]): NoticeUnit | undefined {
  const words = text.toLocaleLowerCase("vi");
  const places = units.map((unit) => ({
    unit,
    end: words.lastIndexOf(properPart(unit.name).toLocaleLowerCase("vi")),
  }));
  return places.filter((it) => it.end >= 0).sort((a, b) => b.end - a.end)[0]?.unit;
}
