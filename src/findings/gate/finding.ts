/**
 * `error` blocks issuing; `warning` should be mended; `note` explains; `confirmed` says what was checked and holds.
 */
export type Severity = "error" | "warning" | "note" | "confirmed";

/** One thing a check found, with the place a reader can point at. `says` is Vietnamese. */
export type Finding = {
  code: string;
  severity: Severity;
  place: string;
  says: string;
  expected: string | null;
  found: string | null;
};
