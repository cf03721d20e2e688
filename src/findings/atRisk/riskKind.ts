/** What puts a dossier at risk; rules/risks.yaml has the words, the thresholds and what to do. */
export const RISK_KINDS = [
  "overdue",
  "due-soon",
  "missing-handler",
  "due-longer-than-process",
  "no-result-file",
  "component-not-digitised",
  "fee-data-missing",
  "not-synchronised",
] as const;
export type RiskKind = (typeof RISK_KINDS)[number];
