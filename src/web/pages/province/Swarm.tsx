import { useComputedColorScheme } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { RulebookPage } from "#contract/pages.ts";
import type { RankedUnit } from "#contract/scorecard.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { startChart } from "./startChart.ts";
import { swarmOption } from "./swarmOption.ts";

const route = getRouteApi("/tinh/$authority");

/** A dot for each unit along the points, drawn by ECharts; a click opens the unit. */
export function Swarm({
  units,
  authority,
  grades,
}: {
  units: readonly RankedUnit[];
  authority: string;
  grades: RulebookPage["grades"];
}) {
  const place = useRef<HTMLDivElement>(null);
  const { language, pick } = useLanguage();
  const scheme = useComputedColorScheme("light");
  const navigate = route.useNavigate();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the scheme changes the colours that are read from the page
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const chart = startChart(element);
    const draw = () => {
      chart.resize();
      chart.setOption(swarmOption({ units, grades, language, pick, element }), { notMerge: true });
    };
    chart.on("click", ({ dataIndex }) => {
      const unit = units[dataIndex];
      if (!unit) return;
      const to = "/tinh/$authority/don-vi/$unit";
      navigate({ to, params: { authority, unit: unit.agency.code }, search: { ky: unit.period } });
    });
    const watch = new ResizeObserver(draw);
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [units, authority, grades, language, pick, scheme, navigate]);

  return <div ref={place} style={{ height: "100%" }} />;
}
