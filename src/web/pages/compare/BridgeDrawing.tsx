import { useCallback } from "react";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Drawing } from "../../parts/charts/Drawing.tsx";
import type { BridgeStep } from "./bridge.ts";
import { bridgeOption } from "./bridgeOption.ts";

/** A bridge drawn by ECharts; the table below it says the same. */
export function BridgeDrawing({
  steps,
  name,
}: {
  steps: readonly BridgeStep[];
  name: (id: string) => string;
}) {
  const { language } = useLanguage();
  const option = useCallback(
    (element: HTMLElement) => bridgeOption(steps, { name, language, element }),
    [steps, name, language],
  );
  return <Drawing option={option} />;
}
