import { useComputedColorScheme } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import type { BridgeStep } from "./bridge.ts";
import { bridgeOption } from "./bridgeOption.ts";
import { startBridge } from "./startBridge.ts";

/** A bridge drawn by ECharts; the table below it says the same. */
export function BridgeDrawing({
  steps,
  name,
}: {
  steps: readonly BridgeStep[];
  name: (id: string) => string;
}) {
  const place = useRef<HTMLDivElement>(null);
  const { language } = useLanguage();
  const scheme = useComputedColorScheme("light");

  // biome-ignore lint/correctness/useExhaustiveDependencies: the scheme changes the colours that are read from the page
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const chart = startBridge(element);
    const draw = () => {
      chart.resize();
      chart.setOption(bridgeOption(steps, { name, language, element }), { notMerge: true });
    };
    const watch = new ResizeObserver(draw);
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [steps, name, language, scheme]);

  return <div ref={place} style={{ height: "100%" }} />;
}
