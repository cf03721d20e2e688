/** Habits of sending systems that the facts of one dossier show (rules/integrity.yaml has their words). */
export const VERSION_MARKS = [
  "processed-step-at-receipt",
  "processed-step-while-open",
  "ended-without-time",
  "end-date-while-open",
  "generic-handler",
  "handler-name-cut",
  "no-handler-title",
  "supplement-not-listed",
  "digitised-without-file",
  "digitisation-contradicts",
  "paid-online-without-fee",
  "submitted-at-receipt-second",
  "known-by-other-code",
] as const;
export type VersionMark = (typeof VERSION_MARKS)[number];

/** Habits that two versions of one dossier show. */
export const CHANGE_MARKS = ["due-moved-after-missed", "end-moved-before-due"] as const;
export type ChangeMark = (typeof CHANGE_MARKS)[number];

/** What else a dossier shows with all its versions, its payments and its records. */
const OTHER_SIGNS = [
  "ended-at-receipt-second",
  "told-ended-before-the-end",
  "paid-online-with-cash-record",
  "result-is-submitted-file",
  "made-up-identity",
] as const;
export const SIGNS = [...VERSION_MARKS, ...CHANGE_MARKS, ...OTHER_SIGNS] as const;
export type Sign = (typeof SIGNS)[number];
