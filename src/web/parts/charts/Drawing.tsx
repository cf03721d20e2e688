import { useComputedColorScheme } from "@mantine/core";
import type { EChartsCoreOption } from "echarts/core";
import { useEffect, useRef } from "react";
import { painted } from "../../answering/painted.ts";
import { startChart } from "./startChart.ts";

/**
 * A drawing by ECharts that follows its size and the colours of the page. It carries nothing that does not stand in words beside it.
 * It is drawn after the frame that answers whoever asked for it, and drawn anew, as for other colours, once it is in sight.
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
  // The last drawing stays until the next takes its place.
  const end = useRef<(() => void) | null>(null);
  useEffect(
    () => () => {
      end.current?.();
      end.current = null;
    },
    [],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the scheme changes the colours that are read from the page
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let isGone = false;
    const start = () => {
      if (isGone) return;
      end.current?.();
      const chart = startChart(element);
      const draw = () => {
        chart.resize();
        chart.setOption(option(element), { notMerge: true });
      };
      if (onPick) chart.on("click", ({ dataIndex, name }) => onPick(dataIndex, name));
      const resized = new ResizeObserver(draw);
      resized.observe(element);
      end.current = () => {
        resized.disconnect();
        chart.dispose();
      };
    };
    const inSight = new IntersectionObserver(
      (entries) => {
        if (!entries.some((it) => it.isIntersecting)) return;
        inSight.disconnect();
        void painted().then(start);
      },
      { rootMargin: "200px" },
    );
    if (end.current === null) void painted().then(start);
    else inSight.observe(element);
    return () => {
      isGone = true;
      inSight.disconnect();
    };
  }, [option, onPick, scheme]);

  return <div ref={place} style={{ height: "100%" }} />;
}
