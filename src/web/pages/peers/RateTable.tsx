import { useState } from "react";
import type { IndicatorPeersPage, RateKind, UnitRate } from "#contract/territory.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { MoreRows } from "../../parts/MoreRows.tsx";
import { SortHead } from "../../parts/SortHead.tsx";
import type { IndicatorWords } from "../../rulebook/rulebookWords.ts";
import { RateRow } from "./RateRow.tsx";
import css from "./RateTable.module.css";
import { COLUMNS, type RateColumn, sorted } from "./rateColumns.ts";
import { useRateTrends } from "./useRateTrends.ts";

/** Every unit of a kind with its rate, interval, counts, points and what is behind them; every head sorts. */
export function RateTable({
  kind,
  page,
  says,
}: {
  kind: RateKind;
  page: IndicatorPeersPage;
  says: IndicatorWords | undefined;
}) {
  const { t } = useLanguage();
  const [by, setBy] = useState<{ column: RateColumn; descending: boolean } | null>(null);
  const trends = useRateTrends(page, kind.kind);
  const rows: readonly UnitRate[] = by === null ? kind.units : sorted(kind.units, by.column, by.descending);
  return (
    <MoreRows count={rows.length}>
      <DataTable label={t("peers.table")} caption={t("peers.caption")} className={css.table} asCards>
        <thead>
          <tr>
            {COLUMNS.map((it) => (
              <SortHead
                key={it}
                className={css[it]}
                sorted={by?.column === it ? (by.descending ? "desc" : "asc") : false}
                onSort={() =>
                  setBy({ column: it, descending: by?.column === it ? !by.descending : it !== "name" })
                }
              >
                {t(`peers.column.${it}`)}
              </SortHead>
            ))}
            <th scope="col" className={css.trend}>
              {t("peers.column.trend")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((it) => (
            <RateRow key={it.agency.code} rate={it} kind={kind} page={page} says={says} trends={trends} />
          ))}
        </tbody>
      </DataTable>
    </MoreRows>
  );
}
