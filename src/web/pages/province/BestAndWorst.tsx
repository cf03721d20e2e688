import { useId } from "react";
import type { RankedUnit } from "#contract/scorecard.ts";
import { printCount, printDecimal } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import css from "./BestAndWorst.module.css";
import { UnitLink } from "./UnitLink.tsx";

const SHOWN = 3;

/** The first and the last of a kind; nothing when the table is so short that it shows them anyway. */
export function BestAndWorst({ ranked, authority }: { ranked: readonly RankedUnit[]; authority: string }) {
  const { t } = useLanguage();
  if (ranked.length < 2 * SHOWN) return null;
  return (
    <div className={css.pair}>
      <Few title={t("units.best")} units={ranked.slice(0, SHOWN)} authority={authority} />
      <Few title={t("units.worst")} units={ranked.slice(-SHOWN).reverse()} authority={authority} />
    </div>
  );
}

function Few({
  title,
  units,
  authority,
}: {
  title: string;
  units: readonly RankedUnit[];
  authority: string;
}) {
  const { language } = useLanguage();
  const id = useId();
  return (
    <div className={css.few}>
      <h3 id={id}>{title}</h3>
      <ol className={css.list} aria-labelledby={id}>
        {units.map((it) => (
          <li key={it.agency.code} className={css.unit}>
            <span className={css.rank}>{printCount(it.rank, language)}</span>
            <UnitLink unit={it} authority={authority} />
            <span className={css.points}>{printDecimal(it.points, language)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
