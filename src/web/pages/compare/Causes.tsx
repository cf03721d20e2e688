import { Link } from "@tanstack/react-router";
import type {
  ComparedCauseView,
  ComparedLineView,
  ComparedSideView,
  ScoreComparison,
} from "#contract/scoreComparison.ts";
import { printCount, printDelta } from "../../format/decimal.ts";
import { printPeriod } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Disclosure } from "../../parts/Disclosure.tsx";
import css from "./Compare.module.css";
import { gainOf, isMoved } from "./effects.ts";
import { searchOf } from "./sideSearch.ts";

type Row = { cause: ComparedCauseView; line: ComparedLineView };
const SHOWN = 10;

/** Which causes took more, which took less; the number of dossiers on each side leads to them. */
export function Causes({ page, lines }: { page: ScoreComparison; lines: readonly ComparedLineView[] }) {
  const { t, language } = useLanguage();
  const rows = lines
    .flatMap((line) => line.causes.map((cause) => ({ cause, line })))
    .filter(({ cause }) => isMoved(gainOf(cause.change)))
    .sort((one, other) => Math.abs(Number(other.cause.change)) - Math.abs(Number(one.cause.change)));
  if (rows.length === 0) return <p>{t("compare.noCauses")}</p>;
  const rest = rows.slice(SHOWN);
  return (
    <>
      <CauseTable rows={rows.slice(0, SHOWN)} page={page} />
      {rest.length > 0 && (
        <Disclosure openOnPaper summary={t("compare.moreCauses", { n: printCount(rest.length, language) })}>
          <CauseTable rows={rest} page={page} />
        </Disclosure>
      )}
    </>
  );
}

function CauseTable({ rows, page }: { rows: readonly Row[]; page: ScoreComparison }) {
  const { t, language, pick } = useLanguage();
  return (
    <DataTable label={t("compare.causes")} caption={t("compare.causesIntro")} className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t("compare.cause")}</th>
          {(["a", "b"] as const).map((side) => (
            <th key={side} scope="col" className={`${css.number} ${css.wide}`}>
              {page.a.period === page.b.period
                ? t(`compare.side.${side}`)
                : printPeriod(page[side].period, language)}
            </th>
          ))}
          <th scope="col" className={css.number}>
            {t("compare.pointsChange")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cause, line }) => {
          const gain = gainOf(cause.change);
          return (
            <tr key={`${line.indicator} ${cause.id}`}>
              <th scope="row">
                {pick(cause.says)}
                <span className={css.under}>
                  {line.indicator} {pick(line.title)}
                </span>
                <span className={`${css.under} ${css.narrow}`}>
                  <Things cause={cause} line={line} page={page} side="a" /> →{" "}
                  <Things cause={cause} line={line} page={page} side="b" />
                </span>
              </th>
              {(["a", "b"] as const).map((side) => (
                <td key={side} className={`${css.number} ${css.wide}`}>
                  <Things cause={cause} line={line} page={page} side={side} />
                </td>
              ))}
              <td className={`${css.number} ${gain.startsWith("-") ? css.loss : css.gain}`}>
                {printDelta(gain, language)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}

/** How many fail by a cause on one side, leading to their list where there is one. */
function Things({ cause, line, page, side }: Row & { page: ScoreComparison; side: "a" | "b" }) {
  const { t, language } = useLanguage();
  const things = cause[side] === null ? 0 : cause[side].things;
  if (things === null || things === 0 || !cause.isListed || line.indicator === null)
    return printCount(things, language);
  const own: ComparedSideView = page[side];
  const indicator = line.indicator;
  return (
    <Link
      to="/tinh/$authority/don-vi/$unit/so-diem-mat/ho-so"
      params={{ authority: page.authority.code, unit: page.agency.code }}
      // The earlier side was measured by the later one's rules where these differ.
      search={{ ...searchOf({ ...own, rulebook: page.b.rulebook }), indicator, cause: cause.id }}
    >
      {t("compare.dossiers", { n: printCount(things, language) })}
    </Link>
  );
}
