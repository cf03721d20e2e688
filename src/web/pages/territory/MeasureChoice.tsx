import { useNavigate } from "@tanstack/react-router";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Choice } from "../../parts/Choice.tsx";
import type { HeatColumn } from "./heatColumns.ts";

/** Chooses the indicator that lists, trends and the map show; the choice stands in the address. */
export function MeasureChoice({
  columns,
  measure,
}: {
  columns: readonly HeatColumn[];
  measure: HeatColumn | null;
}) {
  const { t, pick } = useLanguage();
  const navigate = useNavigate();
  const options = [
    { value: "", label: t("territory.points") },
    ...columns.map((it) => ({ value: it.id, label: `${it.id} ${pick(it.title)}` })),
  ];
  return (
    <Choice
      label={t("territory.measure")}
      value={measure?.id ?? ""}
      options={options}
      onChoose={(indicator) =>
        navigate({
          to: ".",
          search: ({ indicator: _, ...now }) => (indicator === "" ? now : { ...now, indicator }),
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}
