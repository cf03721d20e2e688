import type { LedgerMover, LedgerPage } from "#contract/ledger.ts";
import { printCount, printDelta } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { MoreRows } from "../../parts/MoreRows.tsx";
import { Tag } from "../../parts/Tag.tsx";
import css from "./MoverTable.module.css";
import { MoverTick } from "./MoverTick.tsx";
import { isStillPossible, mendsWords } from "./mendWords.ts";
import { UnitLedgerLink } from "./UnitLedgerLink.tsx";

/** What moves the points most: what to mend, in how many dossiers and, of a parent, in which unit. Each can be tried out. */
export function MoverTable({
  movers,
  page,
  label,
  isPlan = false,
}: {
  movers: readonly LedgerMover[];
  page: LedgerPage;
  label: string;
  /** Whether a plan is made on this page, so that movers are ticked instead of followed. */
  isPlan?: boolean;
}) {
  const { t, language, pick } = useLanguage();
  const isByUnit = movers.some((it) => it.agency !== null);
  return (
    <MoreRows count={movers.length}>
      <DataTable label={label} caption={t("mover.caption")} className={css.table}>
        <thead>
          <tr>
            {isByUnit && (
              <th scope="col" className={css.unit}>
                {t("units.name")}
              </th>
            )}
            <th scope="col">{t("mover.what")}</th>
            <th scope="col" className={`${css.number} ${css.wide}`}>
              {t("mover.dossiers")}
            </th>
            <th scope="col" className={css.number}>
              {t("mover.gain")}
            </th>
          </tr>
        </thead>
        <tbody>
          {movers.map((it) => (
            <tr key={`${it.agency?.code} ${it.mends.join(" ")}`}>
              {it.agency !== null && (
                <th scope="row" className={css.unit}>
                  <UnitLedgerLink agency={it.agency} page={page} />
                </th>
              )}
              <td className={css.what}>
                <MoverTick mover={it} page={page} isPlan={isPlan}>
                  {mendsWords(it.mends, page, pick)}
                </MoverTick>
                <span className={css.under}>
                  <Tag tone={isStillPossible(it.mends, page) ? "gain" : "plain"}>
                    {t(isStillPossible(it.mends, page) ? "mend.still" : "mend.next")}
                  </Tag>
                  <span className={css.narrow}>
                    {t("mover.count", { n: printCount(it.dossiers, language) })}
                  </span>
                  {t("mover.indicators", { all: it.indicators.join(", ") })}
                </span>
              </td>
              <td className={`${css.number} ${css.wide}`}>{printCount(it.dossiers, language)}</td>
              <td className={`${css.number} ${css.gain}`}>{printDelta(it.gain, language)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </MoreRows>
  );
}
