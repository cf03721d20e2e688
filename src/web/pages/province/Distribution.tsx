import { lazy, Suspense } from "react";
import { printCount, printDecimal } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { useSeen } from "../../parts/useSeen.ts";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import type { Cohort } from "./cohorts.ts";
import css from "./Distribution.module.css";

const Swarm = lazy(async () => ({ default: (await import("./Swarm.tsx")).Swarm }));

/** How the scores of one kind spread. The drawing loads when it comes into view; the words say what it shows. */
export function Distribution({
  cohort,
  authority,
  words,
}: {
  cohort: Cohort;
  authority: string;
  words: RulebookWords;
}) {
  const { t, language } = useLanguage();
  const [seen, place] = useSeen();
  const best = cohort.ranked[0];
  const worst = cohort.ranked.at(-1);
  if (!best || !worst || cohort.ranked.length < 2) return null;
  const says = t("distribution.says", {
    n: printCount(cohort.ranked.length, language),
    low: printDecimal(worst.points, language),
    high: printDecimal(best.points, language),
  });
  return (
    <figure className={css.figure} ref={place}>
      <figcaption className={css.caption}>
        <strong>{t("distribution.title")}</strong> {says}
      </figcaption>
      <div className={css.drawing} data-many={cohort.ranked.length > 20} aria-hidden="true">
        {seen && (
          <Suspense fallback={null}>
            <Swarm units={cohort.ranked} authority={authority} grades={words.grades} />
          </Suspense>
        )}
      </div>
    </figure>
  );
}
