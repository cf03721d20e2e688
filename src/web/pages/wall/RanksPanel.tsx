import type { TodayPage } from "#contract/today.ts";
import { printCount, printDecimal } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { position } from "../../parts/drawn.ts";
import { Moved } from "../today/Moved.tsx";
import css from "./RanksPanel.module.css";

/** Rows that can be read from afar; which they are is told. */
const ROWS = 9;

/** The agencies of the most numerous kind that has figures, best first, with places gained and lost. */
export function RanksPanel({ page }: { page: TodayPage }) {
  const { t, language } = useLanguage();
  const byKind = Map.groupBy(
    page.ranked.filter((it) => it.after !== null),
    (it) => it.agency.kind,
  );
  const [kind, agencies] = [...byKind].sort(([, a], [, b]) => b.length - a.length)[0] ?? ["", []];
  const best = [...agencies].sort((a, b) => (position(b.after) ?? 0) - (position(a.after) ?? 0));
  const shown = best.slice(0, ROWS);
  const isRanked = shown.some((it) => it.rankAfter !== null);
  return (
    <div className={css.panel}>
      <table className={css.table}>
        <caption className={css.caption}>
          {kind !== "" &&
            t("wall.ranked", {
              n: printCount(shown.length, language),
              of: printCount(best.length, language),
            })}
        </caption>
        <thead>
          <tr>
            {isRanked && <th scope="col">{t("today.rank")}</th>}
            <th scope="col" className={css.name}>
              {t("units.name")}
            </th>
            <th scope="col">{t("wall.points")}</th>
            <th scope="col">{t("today.delta")}</th>
            <th scope="col" className={css.spare}>
              {t("today.changed")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ agency, after, delta, rankBefore, rankAfter, dossiers }) => (
            <tr key={agency.code}>
              {isRanked && (
                <td>
                  {printCount(rankAfter, language)}
                  <Places before={rankBefore} after={rankAfter} />
                </td>
              )}
              <th scope="row" className={css.name} lang="vi">
                {agency.name}
              </th>
              <td>{printDecimal(after, language)}</td>
              <td>
                <Moved delta={delta} />
              </td>
              <td className={css.spare}>{printCount(dossiers, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Places gained or lost, in words for those who hear it. */
function Places({ before, after }: { before: number | null; after: number | null }) {
  const { t } = useLanguage();
  if (before === null || after === null || before === after) return null;
  const [isUp, by] = [after < before, Math.abs(after - before)];
  return (
    <span className={isUp ? css.up : css.down}>
      <span className={css.hidden}>{t(isUp ? "today.up" : "today.down")} </span>
      <span aria-hidden="true">{isUp ? "▲" : "▼"}</span>
      {by}
    </span>
  );
}
