import type { Component, Dossier, ResultPaper } from "#dossier/dossier.ts";
import type { Random } from "../random.ts";
import type { Plan } from "./happening.ts";

/** Papers, fee and account as they are told with the receipt. */
export function submittedPapers(random: Random, { office, procedure, channel }: Plan): Partial<Dossier> {
  const { flaws } = office;
  const isOnline = channel === "online";
  const isDigitised = isOnline || random.chance(office.digitised);
  const components: Component[] = [];
  const count = procedure.sameDay ? 1 : 1 + random.below(3);
  for (let nth = 1; nth <= count; nth++) {
    const hasFile = isDigitised && random.chance(0.95);
    const isReused = hasFile && random.chance(0.06);
    components.push({
      code: `GT.${procedure.version.code}.${nth}`,
      hasFile,
      digitised: hasFile || flaws.has("always-digitised"),
      reused: isReused ? (random.chance(0.7) ? "result" : "component") : "no",
      fromStore: isReused && random.chance(0.4),
    });
  }
  const isFree = procedure.fee === 0;
  const isPaidOnline = !isFree && isOnline && random.chance(0.7);
  const isCashAsOnline = !isFree && !isOnline && flaws.has("cash-as-online");
  return {
    components,
    results: [],
    hasDigitisedComponent: components.some((it) => it.digitised),
    fees: isFree ? [] : [{ code: `PLP-${procedure.version.code}`, amount: String(procedure.fee) }],
    paidOnline: isCashAsOnline ? "portal" : !isPaidOnline ? "no" : random.chance(0.8) ? "portal" : "gateway",
    verifiedAccount: isOnline && !flaws.has("submitted-at-receipt") && random.chance(0.9),
    databases: flaws.has("submitted-at-receipt") ? ["7"] : random.chance(0.4) ? ["1"] : [],
  };
}

/** The result as a paper with or without a file of it. */
export function resultPapers(random: Random, { office, procedure, channel }: Plan): readonly ResultPaper[] {
  const share = Math.min(1, office.eResult * (channel === "online" ? 1.12 : 0.85));
  const hasFile = random.chance(share) || office.flaws.has("file-as-result");
  return [{ code: `KQ.${procedure.version.code}`, hasFile }];
}
