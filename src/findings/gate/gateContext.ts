import type { Notice } from "#published/notice.ts";
import type { Registry } from "#registry/agency.ts";
import type { GateCode, GateSettings } from "#rulebook/gate.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import type { ColumnConcept } from "#terms/columnConcept.ts";
import type { Finding } from "./finding.ts";

/**
 * What a paper is checked against.
 * @property rulebook null when it is not known which one the paper follows
 * @property previous the same agency's publication of an earlier period, when there is one
 */
export type GateContext = {
  rulebook: Rulebook | null;
  registry: Registry;
  concepts: readonly ColumnConcept[];
  gate: GateSettings;
  previous: Notice | null;
};

/** One general rule over any published table or dispatch. */
export type Check = (notice: Notice, context: GateContext) => Finding[];

/** A finding with the severity, title and remedy its code has in rules/gate.yaml. `what` is the particular case, without a full stop. */
export function finding(
  gate: GateSettings,
  code: GateCode,
  place: string,
  what: string,
  figures: { expected?: string; found?: string } = {},
): Finding {
  const { severity, title, remedy } = gate.findings[code];
  return {
    code,
    severity,
    place,
    says: `${title}: ${what}.${remedy === "" ? "" : ` ${remedy}`}`,
    expected: figures.expected ?? null,
    found: figures.found ?? null,
  };
}
