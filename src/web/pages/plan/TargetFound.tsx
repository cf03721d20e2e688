import type { LedgerPage, LedgerTarget } from "#contract/ledger.ts";
import { printCount, printDecimal, printDelta } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { MoreRows } from "../../parts/MoreRows.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { mendsWords } from "../ledger/mendWords.ts";
import { UnitLedgerLink } from "../ledger/UnitLedgerLink.tsx";
import css from "./Target.module.css";

/** The fewest dossiers found for a target, how near that is to the fewest there can be, and where they are. */
export function TargetFound({
  target,
  page,
  csv,
}: {
  target: LedgerTarget;
  page: LedgerPage;
  /** Where the list of the dossiers and the table of the steps are to be had. */
  csv: { target: string; steps: string };
}) {
  const { t, language, pick } = useLanguage();
  const { reached, dossiers, gain, after, points, grade, steps } = target;
  const values = {
    aim: t(grade === null ? "target.aim" : "target.aimGrade", {
      points: printDecimal(points, language),
      grade: grade === null ? "" : pick(grade),
    }),
    n: printCount(dossiers, language),
    gain: printDelta(gain, language),
    after: printDecimal(after, language),
  };
  if (reached && dossiers === 0) return <p className={css.found}>{t("target.there", values)}</p>;
  return (
    <>
      <p className={`${css.found} ${reached ? "" : css.out}`}>
        {t(reached ? "target.reached" : "target.outOfReach", values)}
      </p>
      {reached && (
        <p className={css.proof}>
          <Proof target={target} />
        </p>
      )}
      {!page.isWhole && <p className={css.proof}>{t("target.known")}</p>}
      {steps.length > 0 && (
        <>
          <div className={css.tools}>
            <span>{t("plan.todo")}</span>
            <TableDownloads csvUrl={csv.target} of={t("plan.todo")} />
            <span>{t("target.steps")}</span>
            <TableDownloads csvUrl={csv.steps} of={t("target.steps")} />
          </div>
          <MoreRows count={steps.length}>
            <DataTable label={t("target.steps")} caption={t("target.steps")} className={css.table}>
              <thead>
                <tr>
                  <th scope="col">{t("units.name")}</th>
                  <th scope="col">{t("target.what")}</th>
                  <th scope="col" className={css.number}>
                    {t("mover.dossiers")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {steps.map((it) => (
                  <tr key={`${it.agency.code} ${it.mends.join(" ")}`}>
                    <th scope="row">
                      <UnitLedgerLink agency={it.agency} page={page} />
                    </th>
                    <td>{mendsWords(it.mends, page, pick)}</td>
                    <td className={css.number}>{printCount(it.dossiers, language)}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{t("change.sum")}</th>
                  <td />
                  <td className={css.number}>{printCount(dossiers, language)}</td>
                </tr>
              </tfoot>
            </DataTable>
          </MoreRows>
        </>
      )}
    </>
  );
}

/** How far what was found is from the lower bound that was proved. */
function Proof({ target: { dossiers, atLeast } }: { target: LedgerTarget }) {
  const { t, language } = useLanguage();
  if (atLeast === dossiers) return t("target.proved");
  return t("target.bound", {
    least: printCount(atLeast, language),
    more: printCount(dossiers - atLeast, language),
  });
}
