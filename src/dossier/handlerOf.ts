import type { Dossier } from "./dossier.ts";
import type { HandlerNames } from "./handlerNames.ts";

/** Who has a dossier in hand: an official, never a citizen. @property name null where the step names nobody */
type Handler = { name: string | null; title: string | null; unit: string | null };

/** The handler of the newest step that tells one; null where none does. */
export function handlerOf({ steps }: Dossier, { isGeneric }: HandlerNames): Handler | null {
  const telling = (steps ?? [])
    .filter((it) => it.handlerName !== null || it.handlerTitle !== null || it.unit !== null)
    .sort((a, b) => timeOf(a.at) - timeOf(b.at));
  const newest = telling.at(-1);
  if (newest === undefined) return null;
  const { handlerName, handlerTitle, unit } = newest;
  const name = handlerName === null || isGeneric(handlerName) ? null : handlerName;
  return { name, title: handlerTitle, unit };
}

/** A step of which nobody says when it was comes before those of which it is known. */
function timeOf(at: string | null): number {
  return at === null ? Number.MIN_SAFE_INTEGER : Date.parse(at);
}
