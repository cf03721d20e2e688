import { getRouteApi, Link } from "@tanstack/react-router";
import type { LedgerPage, LedgerPromise } from "#contract/ledger.ts";
import { chosen } from "../../asking/choice.ts";
import { printCount, printDecimal, printDelta } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import css from "./PlanSum.module.css";

const route = getRouteApi("/tinh/$authority/don-vi/$unit/phuong-an");

/** What the choice brings, always in sight while choosing, and told when it changes. */
export function PlanSum({
  page,
  words,
  csv,
  isWaiting,
}: {
  page: LedgerPage;
  words: RulebookWords;
  csv: string;
  isWaiting: boolean;
}) {
  const { t, language } = useLanguage();
  const search = route.useSearch();
  const isChosen = chosen(search, "fix").length + chosen(search, "dossier").length > 0;
  const { promise } = page;
  return (
    <section className={css.sum} aria-label={t("plan.sum")} aria-busy={isWaiting}>
      <div role="status" className={css.words}>
        {promise === null || !isChosen ? (
          <p className={css.now}>
            {t("plan.now", {
              points: printDecimal(page.points, language),
              max: printDecimal(page.max, language),
            })}{" "}
            {t(isWaiting ? "plan.waiting" : "plan.none")}
          </p>
        ) : (
          <>
            <p className={css.gain}>{printDelta(promise.gain, language)}</p>
            <p className={css.now}>
              {t("plan.fromTo", {
                before: printDecimal(promise.before.points, language),
                after: printDecimal(promise.after.points, language),
                max: printDecimal(promise.after.max, language),
              })}
              <Besides promise={promise} page={page} words={words} />
              {isWaiting && ` ${t("plan.waiting")}`}
            </p>
          </>
        )}
      </div>
      {isChosen && (
        <div className={css.tools}>
          <TableDownloads csvUrl={csv} of={t("plan.todo")} />
          <Link
            to="."
            search={({ fix: _, dossier: __, ...now }) => now}
            replace
            resetScroll={false}
            className={css.clear}
          >
            {t("plan.clear")}
          </Link>
        </div>
      )}
    </section>
  );
}

function Besides({
  promise: { dossiers, before, after, grade },
  page,
  words,
}: {
  promise: LedgerPromise;
  page: LedgerPage;
  words: RulebookWords;
}) {
  const { t, language, pick } = useLanguage();
  const found = words.grades.find((it) => it.title.vi === grade);
  return (
    <>
      {dossiers !== null && `, ${t("plan.dossiers", { n: printCount(dossiers, language) })}`}
      {page.isWhole && found !== undefined && `, ${t("plan.grade", { grade: pick(found.title) })}`}
      {before.max !== after.max &&
        `; ${t("plan.maxMoves", {
          before: printDecimal(before.max, language),
          after: printDecimal(after.max, language),
        })}`}
      .
    </>
  );
}
