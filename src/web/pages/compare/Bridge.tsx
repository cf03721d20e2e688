import { lazy, Suspense, useCallback, useMemo } from "react";
import type { LedgerComparisonView } from "#contract/scoreComparison.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Caption } from "../../parts/charts/Caption.tsx";
import { useSeen } from "../../parts/useSeen.ts";
import css from "./Bridge.module.css";
import { bridgeSteps } from "./bridge.ts";

const Drawing = lazy(async () => ({ default: (await import("./BridgeDrawing.tsx")).BridgeDrawing }));

/** From the earlier points to the later, step by step. The drawing only shows what the table of indicators says. */
export function Bridge({
  comparison,
  sides,
}: {
  comparison: LedgerComparisonView;
  sides: { a: string; b: string };
}) {
  const { t } = useLanguage();
  const [seen, place] = useSeen();
  const steps = useMemo(() => bridgeSteps(comparison), [comparison]);
  const { a, b } = sides;
  const name = useCallback(
    (id: string) => (id === "a" ? a : id === "b" ? b : id === "rest" ? t("compare.rest") : id),
    [a, b, t],
  );
  if (steps.length < 3) return null;
  return (
    <figure className={css.figure} ref={place}>
      <Caption picture={seen ? t("compare.bridge", { a, b }) : null}>{t("compare.bridgeSays")}</Caption>
      <div className={css.drawing} aria-hidden="true">
        {seen && (
          <Suspense fallback={null}>
            <Drawing steps={steps} name={name} />
          </Suspense>
        )}
      </div>
    </figure>
  );
}
