import { useCallback } from "react";
import type { RulebookPage } from "#contract/pages.ts";
import type { PeerUnit } from "#contract/territory.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Drawing } from "../../parts/charts/Drawing.tsx";
import { useUnitPick } from "../../parts/useUnitPick.ts";
import { swarmOption } from "./swarmOption.ts";

/** A dot for each unit along the points; a click opens the unit. */
export function Swarm({
  units,
  grades,
  authority,
  period,
}: {
  units: readonly PeerUnit[];
  grades: RulebookPage["grades"];
  authority: string;
  period: string;
}) {
  const { language, pick } = useLanguage();
  const option = useCallback(
    (element: HTMLElement) => swarmOption({ units, grades, language, pick, element }),
    [units, grades, language, pick],
  );
  return <Drawing option={option} onPick={useUnitPick(units, { authority, period })} />;
}
