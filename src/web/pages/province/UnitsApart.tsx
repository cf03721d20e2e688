import type { RankedUnit } from "#contract/scorecard.ts";
import type { Language } from "#terms/bilingual.ts";
import { printDecimal, printMax } from "../../format/decimal.ts";
import { type Speech, useLanguage } from "../../language/LanguageProvider.tsx";
import { UnitLink } from "../../parts/UnitLink.tsx";
import css from "./UnitsApart.module.css";

/** Units that cannot be ranked fairly, and why. */
export function UnitsApart({
  title,
  says,
  units,
  authority,
}: {
  title: string;
  says: string;
  units: readonly RankedUnit[];
  authority: string;
}) {
  const { t, language } = useLanguage();
  if (units.length === 0) return null;
  return (
    <div className={css.apart}>
      <h3>{title}</h3>
      <p className={css.says}>{says}</p>
      <ul className={css.list}>
        {units.map((it) => (
          <li key={it.agency.code} className={css.unit}>
            <UnitLink unit={it} authority={authority} />
            <span className={css.points}>{pointsWords(it, t, language)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function pointsWords({ points, partial }: RankedUnit, t: Speech["t"], language: Language): string {
  if (points !== null) return t("units.points", { n: printDecimal(points, language) });
  if (partial === undefined) return t("units.noTotal");
  return t("units.partial", {
    points: printDecimal(partial.points, language),
    max: printMax(partial.max, language),
  });
}
