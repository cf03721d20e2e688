import type { Dossier, DossierVersion } from "../dossier.ts";
import type { ChangeMark } from "./integrityMark.ts";

type Told = Pick<DossierVersion, "sourceTime" | "facts">;

/** Marks that only two versions of a dossier show, in the order of the source's own time. Without that time there is no telling. */
export function changeMarks(earlier: Told, later: Told): ChangeMark[] {
  const marks: ChangeMark[] = [];
  const told = time(later.sourceTime);
  const [promised, promisedNow] = [time(earlier.facts.dueAt), time(later.facts.dueAt)];
  const [ended, endedNow] = [time(earlier.facts.finishedAt), time(later.facts.finishedAt)];
  if (promised === null) return marks;
  const wasMissed = told !== null && (ended ?? told) > promised && !stoodStill(later.facts, promised);
  if (wasMissed && promisedNow !== null && promisedNow > promised) marks.push("due-moved-after-missed");
  if (ended !== null && ended > promised && endedNow !== null && endedNow <= promised)
    marks.push("end-moved-before-due");
  return marks;
}

/** Whether the clock stood still when a promise passed: then it was not missed, and had to be moved. */
function stoodStill({ pauses }: Dossier, promised: number): boolean {
  return (pauses ?? []).some(
    ({ from, until }) => Date.parse(from) <= promised && (until === null || Date.parse(until) >= promised),
  );
}

function time(instant: string | null): number | null {
  return instant === null ? null : Date.parse(instant);
}
