import { useDeferredValue, useState } from "react";
import type { RankedUnit } from "#contract/scorecard.ts";
import { printCount } from "../../format/decimal.ts";
import { fold } from "../../format/fold.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { SearchField } from "../../parts/SearchField.tsx";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import css from "./CohortPanel.module.css";
import type { Cohort } from "./cohorts.ts";
import { UnitsApart } from "./UnitsApart.tsx";
import { UnitTable } from "./UnitTable.tsx";

/** One kind of unit: how their scores spread, the best and the worst, and the table of all. */
export function CohortPanel({
  cohort,
  authority,
  words,
}: {
  cohort: Cohort;
  authority: string;
  words: RulebookWords;
}) {
  const { t, language } = useLanguage();
  const [asked, setAsked] = useState("");
  const wanted = fold(useDeferredValue(asked));
  const found = (units: readonly RankedUnit[]) =>
    wanted === ""
      ? units
      : units.filter((it) => fold(`${it.agency.name} ${it.agency.code}`).includes(wanted));
  const ranked = found(cohort.ranked);
  return (
    <>
      <div className={css.tools}>
        <SearchField label={t("units.search")} value={asked} onChange={setAsked} />
        {cohort.ranked.length > 0 && (
          <p className={css.found} role="status">
            {t("units.shown", {
              n: printCount(ranked.length, language),
              of: printCount(cohort.ranked.length, language),
            })}
          </p>
        )}
      </div>
      {ranked.length > 0 && <UnitTable units={ranked} authority={authority} words={words} />}
      {ranked.length === 0 && cohort.ranked.length > 0 && <p className={css.none}>{t("units.none")}</p>}
      <UnitsApart
        title={t("units.inactiveTitle")}
        says={t("units.inactiveSays")}
        units={found(cohort.inactive)}
        authority={authority}
      />
      <UnitsApart
        title={t("units.incompleteTitle")}
        says={t("units.incompleteSays")}
        units={found(cohort.incomplete)}
        authority={authority}
      />
    </>
  );
}
