import { useCallback, useMemo } from "react";
import type { IndicatorPeersPage, RateKind } from "#contract/territory.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Drawing } from "../../parts/charts/Drawing.tsx";
import { useUnitPick } from "../../parts/useUnitPick.ts";
import { dotOption } from "./dotOption.ts";

/** A dot for each unit along the points, where there are no counts to draw limits from. */
export function DotPlot({ kind, page }: { kind: RateKind; page: IndicatorPeersPage }) {
  const { t, language } = useLanguage();
  const units = useMemo(() => kind.units.filter((it) => it.points !== null), [kind]);
  const option = useCallback(
    (element: HTMLElement) => dotOption({ units, t, language, element }),
    [units, t, language],
  );
  const picked = { authority: page.authority.code, period: page.period, indicator: page.indicator };
  return <Drawing option={option} onPick={useUnitPick(units, picked)} />;
}
