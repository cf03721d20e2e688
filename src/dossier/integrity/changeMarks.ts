import type { DossierVersion } from "../dossier.ts";
import type { ChangeMark } from "./integrityMark.ts";

/** Marks that only two versions of a dossier show, in the order of the source's own time. Without that time there is no telling. */
export function changeMarks(earlier: DossierVersion, later: DossierVersion): ChangeMark[] {
  const marks: ChangeMark[] = [];
  const told = time(later.sourceTime);
  const [promised, promisedNow] = [time(earlier.facts.dueAt), time(later.facts.dueAt)];
  const [ended, endedNow] = [time(earlier.facts.finishedAt), time(later.facts.finishedAt)];
  if (promised === null) return marks;
  const wasMissed = told !== null && (ended ?? told) > promised;
  if (wasMissed && promisedNow !== null && promisedNow > promised) marks.push("due-moved-after-missed");
  if (ended !== null && ended > promised && endedNow !== null && endedNow <= promised)
    marks.push("end-moved-before-due");
  return marks;
}

function time(instant: string | null): number | null {
  return instant === null ? null : Date.parse(instant);
}
