import type { PeerKind, PeerUnit, TerritoryPage } from "#contract/territory.ts";
import { printCount, printDecimal } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { UnitLink } from "../../parts/UnitLink.tsx";
import css from "./Territory.module.css";

/** Units without a place, each with the reason. */
export function NotRanked({ kind, page }: { kind: PeerKind; page: TerritoryPage }) {
  const { t, language } = useLanguage();
  const apart = kind.units.filter((it) => it.rank === null);
  if (apart.length === 0) return null;
  return (
    <div className={css.apart}>
      <h3>{t("territory.apart")}</h3>
      <ul>
        {apart.map((it) => (
          <li key={it.agency.code}>
            <span className={css.apartName}>
              <UnitLink unit={{ agency: it.agency, period: page.period }} authority={page.authority.code} />{" "}
              <Tag tone={it.standing === "alone" ? "plain" : "caution"}>{t(`standing.${it.standing}`)}</Tag>
            </span>
            <span className={css.apartFigures}>{figures(it)}</span>
          </li>
        ))}
      </ul>
    </div>
  );

  function figures({ points, volume }: PeerUnit): string {
    return [
      volume === null ? null : t("territory.dossiers", { n: printCount(volume, language) }),
      points === null ? t("units.noTotal") : t("units.points", { n: printDecimal(points, language) }),
    ]
      .filter((it) => it !== null)
      .join(" · ");
  }
}
