import type { EChartsCoreOption } from "echarts/core";
import type { RulebookPage } from "#contract/pages.ts";
import type { PeerUnit } from "#contract/territory.ts";
import type { Bilingual, Language } from "#terms/bilingual.ts";
import { printDecimal, printMax } from "../../format/decimal.ts";
import { colours, tooltipOf, tooltipStyle } from "../../parts/charts/colours.ts";
import { dodge } from "../../parts/charts/dodge.ts";
import { position } from "../../parts/drawn.ts";

const DOT = 13;
const SIDE = 12;

/** The drawing's instructions: dots dodging each other, thresholds of the grades as lines, our own tooltip. */
export function swarmOption({
  units,
  grades,
  language,
  pick,
  element,
}: {
  units: readonly PeerUnit[];
  grades: RulebookPage["grades"];
  language: Language;
  pick: (words: Bilingual) => string;
  element: HTMLElement;
}): EChartsCoreOption {
  const colour = colours(element);
  const points = units.map((it) => position(it.points) ?? 0);
  const [low, high] = reach(points);
  const width = element.clientWidth - 2 * SIDE;
  const up = dodge(
    points.map((it) => ((it - low) / (high - low)) * width),
    DOT,
  );
  const half = Math.max(element.clientHeight / 2 - 24, ...up.map((it) => Math.abs(it) + DOT));
  return {
    animation: false,
    textStyle: { fontFamily: colour.font },
    grid: { left: SIDE, right: SIDE, top: 24, bottom: 28 },
    xAxis: {
      min: low,
      max: high,
      axisLine: { show: true, onZero: false, lineStyle: { color: colour.line } },
      axisTick: { show: true, lineStyle: { color: colour.line } },
      axisLabel: {
        color: colour.soft,
        hideOverlap: true,
        formatter: (it: number) => printMax(String(it), language),
      },
      splitLine: { show: false },
    },
    yAxis: { show: false, min: -half, max: half },
    tooltip: {
      ...tooltipStyle(colour),
      formatter: ({ dataIndex }: { dataIndex: number }) =>
        tooltipOf([
          units[dataIndex]?.agency.name ?? "",
          printDecimal(units[dataIndex]?.points ?? null, language),
        ]),
    },
    series: [
      {
        type: "scatter",
        symbolSize: DOT - 2,
        cursor: "pointer",
        data: points.map((it, dot) => [it, up[dot] ?? 0]),
        itemStyle: { color: colour.heat, opacity: 0.9, borderColor: colour.surface, borderWidth: 1 },
        emphasis: {
          itemStyle: { color: colour.primary, borderColor: colour.ink, borderWidth: 2, opacity: 1 },
        },
        markLine: {
          silent: true,
          symbol: "none",
          lineStyle: { color: colour.line, type: "dashed" },
          label: { color: colour.soft, fontSize: 12, formatter: ({ name }: { name: string }) => name },
          data: grades
            .map((it) => ({ name: pick(it.title), xAxis: Number(it.from) }))
            .filter((it) => it.xAxis > low && it.xAxis < high),
        },
      },
    ],
  };
}

/** Round tens around all dots. */
function reach(points: readonly number[]): [number, number] {
  const low = Math.max(0, Math.floor((Math.min(...points) - 1) / 10) * 10);
  return [low, Math.min(100, Math.ceil((Math.max(...points) + 1) / 10) * 10)];
}
