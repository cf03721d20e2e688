import type { Finding, Severity } from "#findings/gate/finding.ts";

/** How many findings block and how many only warn. */
export function countFindings(findings: readonly Finding[]): { errors: number; warnings: number } {
  const count = (severity: Severity) => findings.filter((it) => it.severity === severity).length;
  return { errors: count("error"), warnings: count("warning") };
}
