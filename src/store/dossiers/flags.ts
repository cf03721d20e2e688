import type { Dossier } from "#dossier/dossier.ts";

/** What the lists of a dossier say at a glance, as columns; types of the migration. Null where the lists do not tell. */
export const FLAG_COLUMNS = {
  supplement_count: "integer",
  has_component_file: "boolean",
  has_digitised_file: "boolean",
  has_reused_component: "boolean",
  has_component_from_store: "boolean",
  has_result_file: "boolean",
  charges_fee: "boolean",
  lacks_handler_name: "boolean",
  lacks_handler_title: "boolean",
} as const;

export type Flags = Record<keyof typeof FLAG_COLUMNS, boolean | number | null>;

export function flagsOf(it: Dossier): Flags {
  return {
    supplement_count:
      it.pauses === null ? null : it.pauses.filter(({ kind }) => kind === "supplement").length,
    has_component_file: some(it.components, ({ hasFile }) => hasFile),
    has_digitised_file: some(it.components, ({ digitised }) => digitised),
    has_reused_component: some(it.components, ({ reused }) => (reused === null ? null : reused !== "no")),
    has_component_from_store: some(it.components, ({ fromStore }) => fromStore),
    has_result_file: some(it.results, ({ hasFile }) => hasFile),
    charges_fee: some(it.fees, ({ amount }) => isCharged(amount)),
    lacks_handler_name: some(it.steps, ({ handlerName }) => handlerName === null),
    lacks_handler_title: some(it.steps, ({ handlerTitle }) => handlerTitle === null),
  };
}

/** Whether one member has it: yes as soon as one does, unknown when none does but one might. */
export function some<Member>(
  list: readonly Member[] | null,
  has: (it: Member) => boolean | null,
): boolean | null {
  if (list === null) return null;
  let answer: boolean | null = false;
  for (const it of list) {
    const own = has(it);
    if (own === true) return true;
    if (own === null) answer = null;
  }
  return answer;
}

/** Whether an amount, a decimal text, is other than nothing. */
export function isCharged(amount: string | null): boolean | null {
  return amount === null ? null : /[1-9]/.test(amount);
}
