import type { EChartsCoreOption } from "echarts/core";
import type { RateKind, UnitRate } from "#contract/territory.ts";
import type { Language } from "#terms/bilingual.ts";
import { printCount, printPercent } from "../../format/decimal.ts";
import type { Speech } from "../../language/LanguageProvider.tsx";
import { colours, tooltipOf, tooltipStyle } from "../../parts/charts/colours.ts";
import { position } from "../../parts/drawn.ts";
import { cellWords } from "../territory/cellWords.ts";

/** More names than this would cover each other. */
const NAMED = 12;
const DASHES = [
  [6, 4],
  [2, 3],
];

/**
 * The drawing's instructions. Who lies outside has a form of its own (a triangle down or up) and a name; who is too few is
 * a ring.
 */
export function funnelOption({
  kind,
  units,
  t,
  language,
  element,
}: {
  kind: RateKind;
  units: readonly UnitRate[];
  t: Speech["t"];
  language: Language;
  element: HTMLElement;
}): EChartsCoreOption {
  const colour = colours(element);
  const isNarrow = element.clientWidth < 560;
  const common = position(kind.common?.ratio ?? null) ?? 0;
  const percents = kind.curve[0]?.limits.map((it) => it.percent) ?? [];
  const rates = units.map((it) => position(it.ratio) ?? 0);
  const [low, high] = reach([...rates, common]);
  const named = units.filter((it) => it.outside !== null).length <= NAMED && !isNarrow;
  const limit = (at: number, end: "low" | "high") => ({
    type: "line",
    silent: true,
    showSymbol: false,
    lineStyle: { color: colour.soft, width: 1.2, type: DASHES[at] ?? "solid" },
    data: kind.curve.map((it) => [it.of, it.limits[at]?.[end] ?? null]),
    // The ends of neighbouring limits lie close together: their names stand at opposite sides.
    ...(end === (at % 2 === 0 ? "low" : "high") && {
      endLabel: {
        show: true,
        color: colour.soft,
        fontSize: 11,
        formatter: printPercent(String(percents[at] ?? ""), language),
      },
    }),
  });
  return {
    animation: false,
    textStyle: { fontFamily: colour.font },
    grid: { left: 52, right: 56, top: 20, bottom: 52 },
    xAxis: {
      type: "log",
      name: t("peers.axisOf"),
      nameLocation: "middle",
      nameGap: 30,
      nameTextStyle: { color: colour.soft },
      min: kind.curve[0]?.of ?? 1,
      max: kind.curve.at(-1)?.of ?? 10,
      axisLine: { lineStyle: { color: colour.line } },
      axisLabel: {
        color: colour.soft,
        hideOverlap: true,
        formatter: (it: number) => printCount(Math.round(it), language),
      },
      splitLine: { show: false },
    },
    yAxis: {
      type: "value",
      min: low,
      max: high,
      axisLabel: { color: colour.soft, formatter: (it: number) => printPercent(String(it), language) },
      splitLine: { lineStyle: { color: colour.hairline } },
    },
    tooltip: {
      ...tooltipStyle(colour),
      formatter: ({ seriesType, dataIndex }: { seriesType: string; dataIndex: number }) => {
        const unit = seriesType === "scatter" ? units[dataIndex] : undefined;
        return unit ? tooltipOf([unit.agency.name, cellWords(unit, t, language)]) : "";
      },
    },
    series: [
      {
        type: "scatter",
        z: 5,
        cursor: "pointer",
        data: units.map((it, at) => ({
          value: [it.denominator, rates[at]],
          name: it.agency.name,
          ...formOf(it, colour),
          label: { show: named && it.outside !== null },
        })),
        label: { position: "right", color: colour.ink, fontSize: 12, formatter: "{b}" },
        labelLayout: { hideOverlap: true },
        markLine: {
          silent: true,
          symbol: "none",
          label: { show: false },
          lineStyle: { color: colour.ink, type: "solid", width: 1.2 },
          data: [{ yAxis: common }],
        },
      },
      ...percents.flatMap((_, at) => [limit(at, "low"), limit(at, "high")]),
    ],
  };
}

/** A form for each verdict, so that colour says nothing the form does not. */
function formOf({ outside, few }: UnitRate, colour: ReturnType<typeof colours>) {
  if (few)
    return { symbol: "emptyCircle", symbolSize: 10, itemStyle: { color: colour.soft, borderWidth: 1.5 } };
  if (outside === null) return { symbol: "circle", symbolSize: 10, itemStyle: { color: colour.heat } };
  return outside.side === "below"
    ? { symbol: "triangle", symbolRotate: 180, symbolSize: 13, itemStyle: { color: colour.loss } }
    : { symbol: "triangle", symbolSize: 13, itemStyle: { color: colour.gain } };
}

/** Round ends around all rates, within what a rate can be. */
function reach(rates: readonly number[]): [number, number] {
  const [least, most] = [Math.min(...rates), Math.max(...rates)];
  const step = most - least > 20 ? 10 : most - least > 4 ? 5 : 1;
  return [
    Math.max(0, Math.floor(least / step - 0.2) * step),
    Math.min(100, Math.ceil(most / step + 0.2) * step),
  ];
}
