import type { Instant } from "#terms/instant.ts";

/**
 * Where the figures of an authority stand.
 * @property batch number of the newest batch of dossiers; 0 before the first
 * @property captures how many captures of the Portal there are
 * @property at when the newer of both became known
 */
export type Mark = { batch: number; captures: number; at: Instant };

/** Before anything was known. */
export const NO_MARK: Mark = { batch: 0, captures: 0, at: "1970-01-01T00:00:00.000Z" };

export function isAhead(one: Mark, other: Mark): boolean {
  return one.batch > other.batch || one.captures > other.captures;
}

/** The id of an event, which a reader that comes back names in `Last-Event-ID`. */
export function eventId({ batch, captures }: Mark): string {
  return `${batch}-${captures}`;
}

/** Undefined for a text that is no id of this feed. */
export function readEventId(text: string): Pick<Mark, "batch" | "captures"> | undefined {
  const [, batch, captures] = /^(\d{1,9})-(\d{1,9})$/.exec(text) ?? [];
  return batch === undefined ? undefined : { batch: Number(batch), captures: Number(captures) };
}
