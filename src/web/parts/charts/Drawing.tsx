import { useComputedColorScheme } from "@mantine/core";
import type { EChartsCoreOption } from "echarts/core";
import { useEffect, useRef } from "react";
import { startChart } from "./startChart.ts";

/**
 * A drawing by ECharts that follows its size and the colours of the page. It carries nothing that does not stand in words beside it.
 * @param option made for the element, so that it can read colours and size; keep it stable between renderings
 * @param onPick called with the position and name of what was clicked
 */
export function Drawing({
  option,
  onPick,
}: {
  option: (element: HTMLElement) => EChartsCoreOption;
  onPick?: (index: number, name: string) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme("light");

  // biome-ignore lint/correctness/useExhaustiveDependencies: the scheme changes the colours that are read from the page
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const chart = startChart(element);
    const draw = () => {
      chart.resize();
      chart.setOption(option(element), { notMerge: true });
    };
    if (onPick) chart.on("click", ({ dataIndex, name }) => onPick(dataIndex, name));
    const watch = new ResizeObserver(draw);
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [option, onPick, scheme]);

  return <div ref={place} style={{ height: "100%" }} />;
}
