import { lazy, Suspense } from "react";
import type { PeerKind } from "#contract/territory.ts";
import { printCount, printDecimal } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Caption } from "../../parts/charts/Caption.tsx";
import { useSeen } from "../../parts/useSeen.ts";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import css from "./Distribution.module.css";

const Swarm = lazy(async () => ({ default: (await import("./Swarm.tsx")).Swarm }));

/** How the points of one kind spread. The drawing loads when it comes into view; the words say what it shows. */
export function Distribution({
  of: { units, basis },
  words,
  authority,
  period,
}: {
  of: PeerKind;
  words: RulebookWords;
  authority: string;
  period: string;
}) {
  const { t, language } = useLanguage();
  const [seen, place] = useSeen();
  const ranked = units.filter((it) => it.rank !== null);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (!best || !worst || ranked.length < 2) return null;
  const says = t("distribution.says", {
    n: printCount(ranked.length, language),
    low: printDecimal(worst.points, language),
    high: printDecimal(best.points, language),
  });
  return (
    <figure className={css.figure} ref={place}>
      <Caption picture={seen ? t("distribution.title") : null}>
        <strong>{t("distribution.title")}</strong> {says}
      </Caption>
      <div className={css.drawing} data-many={ranked.length > 20} aria-hidden="true">
        {seen && (
          <Suspense fallback={null}>
            <Swarm
              units={ranked}
              // Grades are of the whole score: on a part of it they say nothing.
              grades={basis?.indicators === null ? words.grades : []}
              authority={authority}
              period={period}
            />
          </Suspense>
        )}
      </div>
    </figure>
  );
}
