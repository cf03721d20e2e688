import { useTable } from "@tanstack/react-table";
import { useMemo } from "react";
import type { RankedUnit } from "#contract/scorecard.ts";
import { printCount, printDecimal, printMax } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { SortHead } from "../../parts/SortHead.tsx";
import { UnitLink } from "../../parts/UnitLink.tsx";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import { HeatCell } from "./HeatCell.tsx";
import css from "./UnitTable.module.css";
import { groupColumn, unitColumns, unitFeatures } from "./unitColumns.tsx";

/** Ranked units with their groups as a heat map; every head sorts. On a phone it scrolls under the names. */
export function UnitTable({
  units,
  authority,
  words,
}: {
  units: readonly RankedUnit[];
  authority: string;
  words: RulebookWords;
}) {
  const { t, language, pick } = useLanguage();
  const columns = useMemo(() => unitColumns(words.groups.map((it) => it.id)), [words]);
  const table = useTable({
    features: unitFeatures,
    columns,
    data: units,
    enableSortingRemoval: false,
    initialState: { sorting: [{ id: "rank", desc: false }] },
  });
  const head = (id: string) => {
    const column = table.getColumn(id);
    return { sorted: column?.getIsSorted() ?? false, onSort: () => column?.toggleSorting() };
  };
  return (
    <DataTable label={t("units.table")} caption={t("units.caption")} className={css.table}>
      <thead>
        <tr>
          <SortHead className={css.rank} {...head("rank")}>
            {t("units.rank")}
          </SortHead>
          <SortHead className={css.name} {...head("name")}>
            {t("units.name")}
          </SortHead>
          <SortHead className={css.number} {...head("points")}>
            {t("units.total")}
          </SortHead>
          {words.groups.map((it) => (
            <SortHead key={it.id} className={css.group} {...head(groupColumn(it.id))}>
              {pick(it.title)}
              <span className={css.max}>/{printMax(it.max, language)}</span>
            </SortHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.getRowModel().rows.map(({ original: unit }) => (
          <tr key={unit.agency.code}>
            <td className={css.rank}>{printCount(unit.rank, language)}</td>
            <th scope="row" className={css.name}>
              <UnitLink unit={unit} authority={authority} />
            </th>
            <td className={css.total}>{printDecimal(unit.points, language)}</td>
            {words.groups.map((it) => (
              <HeatCell key={it.id} group={unit.groups.find((own) => own.code === it.id)} />
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
