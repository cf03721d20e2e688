import type { EChartsCoreOption } from "echarts/core";
import type { PeerKind, PeerUnit, UnitShapes } from "#contract/territory.ts";
import type { Language } from "#terms/bilingual.ts";
import { printDecimal } from "../../format/decimal.ts";
import type { Speech } from "../../language/LanguageProvider.tsx";
import { colours, mixed, tooltipOf, tooltipStyle } from "../../parts/charts/colours.ts";
import { share } from "../../parts/drawn.ts";
import { cellWords } from "./cellWords.ts";
import { measured } from "./HeatList.tsx";
import type { HeatColumn } from "./heatColumns.ts";

/** As deep as the ground of the heat table's cells gets. */
const DEEPEST = 0.52;

/** The drawing's instructions: each unit with its name and figure; hatched where there is none, pale where too few. */
export function mapOption({
  name,
  units,
  kind,
  measure,
  features,
  t,
  language,
  element,
}: {
  name: string;
  units: readonly PeerUnit[];
  kind: PeerKind;
  measure: HeatColumn | null;
  features: UnitShapes["features"];
  t: Speech["t"];
  language: Language;
  element: HTMLElement;
}): EChartsCoreOption {
  const colour = colours(element);
  const area = (unit: PeerUnit) => {
    const { points, max, cell } = measured(unit, kind, measure);
    const reached = share(points, max);
    const few = cell?.few ?? unit.standing === "few";
    const said = reached === null ? t("territory.noFigure") : printDecimal(points, language);
    return {
      name: unit.agency.code,
      value: reached ?? Number.NaN,
      itemStyle: {
        areaColor:
          reached === null || few
            ? colour.surface
            : mixed(colour.surface, colour.heat, reached ** 2 * DEEPEST),
        borderColor: colour.soft,
        borderType: few || reached === null ? "dashed" : "solid",
        ...(reached === null && { decal: hatched(colour.line) }),
      },
      label: { formatter: `${shortName(unit.agency.name)}\n{figure|${said}}` },
    };
  };
  return {
    animation: false,
    textStyle: { fontFamily: colour.font },
    tooltip: {
      ...tooltipStyle(colour),
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const unit = units[dataIndex];
        if (unit === undefined) return tooltipOf([]);
        const { points, cell } = measured(unit, kind, measure);
        return tooltipOf([
          unit.agency.name,
          cell ? cellWords(cell, t, language) : t("units.points", { n: printDecimal(points, language) }),
        ]);
      },
    },
    series: [
      {
        type: "map",
        map: name,
        aspectScale: Math.cos((middleLatitude(features) * Math.PI) / 180),
        top: 8,
        bottom: 8,
        left: 8,
        right: 8,
        selectedMode: false,
        cursor: "pointer",
        data: units.map(area),
        label: {
          show: true,
          color: colour.ink,
          fontSize: 12,
          lineHeight: 16,
          rich: { figure: { fontWeight: 600, fontSize: 13, lineHeight: 18, color: colour.ink } },
        },
        labelLayout: { hideOverlap: true },
        emphasis: {
          label: { color: colour.ink },
          itemStyle: { areaColor: "inherit", borderColor: colour.ink, borderWidth: 2 },
        },
      },
    ],
  };
}

/** "UBND xã An Thạnh" is long for a place on a map: the place alone is enough there. */
function shortName(name: string): string {
  return name.replace(/^(?:Ủy ban nhân dân|UBND)\s+/i, "").replace(/^(?:xã|phường|thị trấn|đặc khu)\s+/i, "");
}

function hatched(color: string) {
  return { symbol: "rect", color, dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: Math.PI / 4 };
}

function middleLatitude(features: UnitShapes["features"]): number {
  const latitudes = features.flatMap(({ geometry }) => {
    const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
    return rings.flat().flatMap((it) => it[1] ?? []);
  });
  return latitudes.reduce((sum, it) => sum + it, 0) / Math.max(1, latitudes.length);
}
