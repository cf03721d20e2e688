import type { PeerKind, PeerUnit, TerritoryPage } from "#contract/territory.ts";
import { printCount, printDecimal } from "../../format/decimal.ts";
import { periodInSentence } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { drawn, share } from "../../parts/drawn.ts";
import { MoreRows } from "../../parts/MoreRows.tsx";
import { UnitLink } from "../../parts/UnitLink.tsx";
import { Move } from "./Move.tsx";
import css from "./Ranking.module.css";

/** The ranked units of one kind: place, movement, points, dossiers, place among those of like size. */
export function Ranking({ kind, page }: { kind: PeerKind; page: TerritoryPage }) {
  const { t, language } = useLanguage();
  const ranked = kind.units.filter((it) => it.rank !== null);
  const shared = new Map(
    [...Map.groupBy(ranked, (it) => it.rank)].map(([rank, them]) => [rank, them.length > 1]),
  );
  const previous = periodInSentence(page.previousPeriod, language);
  return (
    <MoreRows count={ranked.length}>
      <DataTable label={t("territory.ranking")} caption={t("territory.rankingCaption")} className={css.table}>
        <thead>
          <tr>
            <th scope="col" className={css.rank}>
              {t("units.rank")}
            </th>
            <th scope="col" className={css.name}>
              {t("units.name")}
            </th>
            <th scope="col" className={css.move}>
              {t("territory.against", { previous })}
            </th>
            <th scope="col" className={css.points}>
              {t("territory.points")}
            </th>
            <th scope="col" className={css.number}>
              {t("territory.volume")}
            </th>
            <th scope="col" className={css.group}>
              {t("territory.groupPlace")}
            </th>
          </tr>
        </thead>
        <tbody>
          {ranked.map((it) => (
            <tr key={it.agency.code}>
              <td className={css.rank}>
                <strong>{printCount(it.rank, language)}</strong>
                {shared.get(it.rank) && <span className={css.tie}>{t("territory.tie")}</span>}
              </td>
              <th scope="row" className={css.name}>
                <UnitLink unit={{ agency: it.agency, period: page.period }} authority={page.authority.code} />
                <span className={css.narrow}>
                  <Move unit={it} /> · {t("territory.dossiers", { n: printCount(it.volume, language) })}
                </span>
              </th>
              <td className={css.move}>
                <Move unit={it} />
              </td>
              <td className={css.points}>
                <span className={css.value}>{printDecimal(it.points, language)}</span>
                <Reached unit={it} kind={kind} />
              </td>
              <td className={css.number}>{printCount(it.volume, language)}</td>
              <td className={css.group}>
                {it.groupRank === null
                  ? "–"
                  : t("territory.groupRank", {
                      rank: printCount(it.groupRank, language),
                      of: printCount(it.groupRankOf, language),
                      group: printCount((it.group ?? 0) + 1, language),
                    })}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </MoreRows>
  );
}

/** The points as a bar, with the median of the kind as a mark; the numbers stand beside it. */
function Reached({ unit, kind }: { unit: PeerUnit; kind: PeerKind }) {
  const max = kind.basis?.max ?? null;
  return (
    <span
      className={css.track}
      aria-hidden="true"
      style={drawn({ "--reached": share(unit.points, max) ?? 0, "--median": share(kind.median, max) ?? 0 })}
    >
      <span className={css.bar} />
      <span className={css.median} />
    </span>
  );
}
