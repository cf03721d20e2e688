import type { EChartsCoreOption } from "echarts/core";
import type { UnitRate } from "#contract/territory.ts";
import type { Language } from "#terms/bilingual.ts";
import { printMax } from "../../format/decimal.ts";
import type { Speech } from "../../language/LanguageProvider.tsx";
import { colours, tooltipOf, tooltipStyle } from "../../parts/charts/colours.ts";
import { dodge } from "../../parts/charts/dodge.ts";
import { position } from "../../parts/drawn.ts";
import { cellWords } from "../territory/cellWords.ts";

const DOT = 13;
const SIDE = 20;

/** The drawing's instructions: dots along the points from 0 to the maximum, none covering another. */
export function dotOption({
  units,
  t,
  language,
  element,
}: {
  units: readonly UnitRate[];
  t: Speech["t"];
  language: Language;
  element: HTMLElement;
}): EChartsCoreOption {
  const colour = colours(element);
  const points = units.map((it) => position(it.points) ?? 0);
  const max = position(units[0]?.max ?? null) ?? Math.max(1, ...points);
  const width = element.clientWidth - 2 * SIDE;
  const up = dodge(
    points.map((it) => (it / max) * width),
    DOT,
  );
  const half = Math.max(element.clientHeight / 2 - 24, ...up.map((it) => Math.abs(it) + DOT));
  return {
    animation: false,
    textStyle: { fontFamily: colour.font },
    grid: { left: SIDE, right: SIDE, top: 12, bottom: 28 },
    xAxis: {
      min: 0,
      max,
      axisLine: { show: true, onZero: false, lineStyle: { color: colour.line } },
      axisLabel: { color: colour.soft, formatter: (it: number) => printMax(String(it), language) },
      splitLine: { show: false },
    },
    yAxis: { show: false, min: -half, max: half },
    tooltip: {
      ...tooltipStyle(colour),
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const unit = units[dataIndex];
        return unit ? tooltipOf([unit.agency.name, cellWords(unit, t, language)]) : "";
      },
    },
    series: [
      {
        type: "scatter",
        symbolSize: DOT - 2,
        cursor: "pointer",
        data: points.map((it, dot) => [it, up[dot] ?? 0]),
        itemStyle: { color: colour.heat, opacity: 0.9, borderColor: colour.surface, borderWidth: 1 },
      },
    ],
  };
}
