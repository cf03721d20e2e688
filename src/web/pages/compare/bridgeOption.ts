import type { EChartsCoreOption } from "echarts/core";
import type { Language } from "#terms/bilingual.ts";
import { printDecimal, printDelta } from "../../format/decimal.ts";
import { type BridgeStep, groundOf } from "./bridge.ts";

const NARROW = 560;

/** The drawing's instructions: bars that hang between two sums, each with its sign and amount. */
export function bridgeOption(
  steps: readonly BridgeStep[],
  { name, language, element }: { name: (id: string) => string; language: Language; element: HTMLElement },
): EChartsCoreOption {
  const style = getComputedStyle(element);
  const token = (it: string) => style.getPropertyValue(`--${it}`).trim();
  const ground = groundOf(steps);
  // Lying down there is room for the names of every step on a phone.
  const isLying = element.clientWidth < NARROW;
  const colour = ({ change }: BridgeStep) =>
    change === null ? token("primary") : change.startsWith("-") ? token("loss") : token("gain");
  const names = {
    type: "category",
    data: steps.map((it) => name(it.id)),
    inverse: isLying,
    axisLine: { lineStyle: { color: token("hairline-strong") } },
    axisTick: { show: false },
    axisLabel: { color: token("ink"), interval: 0, fontSize: 13 },
  };
  const points = {
    type: "value",
    min: ground,
    axisLabel: { color: token("ink-soft"), formatter: (it: number) => printDecimal(String(it), language) },
    splitLine: { lineStyle: { color: token("hairline") } },
    splitNumber: isLying ? 3 : 5,
  };
  return {
    animation: false,
    textStyle: { fontFamily: style.fontFamily },
    grid: { left: 4, right: isLying ? 56 : 8, top: 28, bottom: 4, containLabel: true },
    xAxis: isLying ? points : names,
    yAxis: isLying ? names : points,
    series: [
      {
        type: "bar",
        stack: "bridge",
        silent: true,
        itemStyle: { color: "transparent" },
        data: steps.map((it) => (it.change === null ? ground : it.low)),
      },
      {
        type: "bar",
        stack: "bridge",
        silent: true,
        barMaxWidth: 56,
        data: steps.map((it) => ({
          value: it.change === null ? it.high - ground : it.high - it.low,
          itemStyle: { color: colour(it), borderRadius: 2 },
        })),
        label: {
          show: true,
          position: isLying ? "right" : "top",
          color: token("ink"),
          fontWeight: 600,
          formatter: ({ dataIndex }: { dataIndex: number }) => textOf(steps[dataIndex], language),
        },
      },
    ],
  };
}

function textOf(step: BridgeStep | undefined, language: Language): string {
  if (step === undefined) return "";
  return step.change === null
    ? printDecimal(step.high.toFixed(2), language)
    : printDelta(step.change, language);
}
