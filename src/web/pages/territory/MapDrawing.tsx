import { MapChart } from "echarts/charts";
import { GeoComponent } from "echarts/components";
import { registerMap, use } from "echarts/core";
import { useCallback, useMemo } from "react";
import type { PeerKind, TerritoryPage, UnitShapes } from "#contract/territory.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Drawing } from "../../parts/charts/Drawing.tsx";
import { useUnitPick } from "../../parts/useUnitPick.ts";
import type { HeatColumn } from "./heatColumns.ts";
import { mapOption } from "./mapOption.ts";

use([MapChart, GeoComponent]);

/** The shapes of units, each with its figure on it; a click opens the unit. */
export function MapDrawing({
  shapes,
  kind,
  measure,
  page,
}: {
  shapes: UnitShapes;
  kind: PeerKind;
  measure: HeatColumn | null;
  page: TerritoryPage;
}) {
  const { t, language } = useLanguage();
  const drawn = useMemo(() => {
    const codes = new Set(shapes.features.map((it) => it.properties.name));
    return kind.units.filter((it) => codes.has(it.agency.code));
  }, [shapes, kind]);
  const option = useCallback(
    (element: HTMLElement) => {
      const own = new Set(drawn.map((it) => it.agency.code));
      const features = shapes.features.filter((it) => own.has(it.properties.name));
      const name = `${page.authority.code}/${kind.kind}`;
      // ECharts' type wants arrays it may write to; it only reads them.
      const collection = { type: "FeatureCollection", features } as unknown as Parameters<
        typeof registerMap
      >[1];
      registerMap(name, collection as never);
      return mapOption({ name, units: drawn, kind, measure, features, t, language, element });
    },
    [shapes, drawn, kind, measure, page.authority.code, t, language],
  );
  const picked = { authority: page.authority.code, period: page.period, indicator: measure?.id };
  return <Drawing option={option} onPick={useUnitPick(drawn, picked)} />;
}
