import { useCallback, useMemo } from "react";
import type { IndicatorPeersPage, RateKind } from "#contract/territory.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Drawing } from "../../parts/charts/Drawing.tsx";
import { useUnitPick } from "../../parts/useUnitPick.ts";
import { funnelOption } from "./funnelOption.ts";

/** Rates against how much was counted, with control limits around the common rate; a click opens the unit. */
export function Funnel({ kind, page }: { kind: RateKind; page: IndicatorPeersPage }) {
  const { t, language } = useLanguage();
  const units = useMemo(() => kind.units.filter((it) => it.ratio !== null && it.low !== null), [kind]);
  const option = useCallback(
    (element: HTMLElement) => funnelOption({ kind, units, t, language, element }),
    [kind, units, t, language],
  );
  const picked = { authority: page.authority.code, period: page.period, indicator: page.indicator };
  return <Drawing option={option} onPick={useUnitPick(units, picked)} />;
}
