import { Link, useParams } from "@tanstack/react-router";
import type { LedgerLine, LedgerPage } from "#contract/ledger.ts";
import { keptSearch } from "../../asking/address.ts";
import { keptChoice, toggled } from "../../asking/choice.ts";
import { isPositive, printCount, printDecimal, printMax } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { drawn, share } from "../../parts/drawn.ts";
import { IndicatorLink } from "../../parts/IndicatorLink.tsx";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import css from "./LedgerTable.module.css";

type Entry = LedgerLine["entries"][number];

/** One indicator, or a group of which no more is given, and what its points were lost to. */
export function LineRows({
  line,
  page,
  words,
}: {
  line: LedgerLine;
  page: LedgerPage;
  words: RulebookWords;
}) {
  const { t, language, pick } = useLanguage();
  const group = line.group === null ? undefined : words.group(line.group);
  const { numerator, denominator } = line;
  const counts =
    numerator !== null && denominator !== null
      ? `${printCount(numerator, language)}/${printCount(denominator, language)}`
      : null;
  return (
    <tbody style={drawn({ "--hue": group?.hue ?? "var(--ink-soft)" })}>
      <tr className={css.line}>
        <th scope="row">
          <span className={css.title}>
            <span className={css.id}>
              {line.indicator === null ? (
                group?.no
              ) : (
                <IndicatorLink indicator={line.indicator} period={page.period} kind={page.agency.kind}>
                  {line.indicator}
                </IndicatorLink>
              )}
            </span>
            <span>
              {pick(line.title)}{" "}
              <span className={css.soft}>
                {t("lost.reached", {
                  points: printDecimal(line.points, language),
                  max: printMax(line.max, language),
                })}
                {counts !== null && <span className={css.narrow}> ({counts})</span>}
              </span>
            </span>
          </span>
          <Bar lost={line.lost} of={page.lost} className={css.narrow} />
        </th>
        <Track lost={line.lost} of={page.lost} />
        <td className={`${css.number} ${css.wide}`}>{counts}</td>
        <td className={css.number}>{printDecimal(line.lost, language)}</td>
      </tr>
      {line.entries.map((it) => (
        <EntryRow key={it.id} entry={it} line={line} page={page} />
      ))}
      {line.notes.length > 0 && (
        <tr className={css.notes}>
          <td colSpan={4}>{line.notes.map((it) => `${pick(it)}.`).join(" ")}</td>
        </tr>
      )}
    </tbody>
  );
}

function EntryRow({ entry, line, page }: { entry: Entry; line: LedgerLine; page: LedgerPage }) {
  const { language, pick, t } = useLanguage();
  return (
    <tr className={css.entry}>
      <th scope="row">
        {pick(entry.says)}
        <Behind entry={entry} line={line} page={page} />
        <Bar lost={entry.lost} of={page.lost} className={css.narrow} />
      </th>
      <Track lost={entry.lost} of={page.lost} />
      <td className={`${css.number} ${css.wide}`}>
        {entry.things === null ? (
          <span className={css.soft}>{t("ledger.notCounted")}</span>
        ) : (
          printCount(entry.things, language)
        )}
      </td>
      <td className={css.number}>{printDecimal(entry.shown, language)}</td>
    </tr>
  );
}

/** A share of all that was lost, drawn; the number stands beside it. */
function Bar({ lost, of, className }: { lost: string; of: string; className?: string | undefined }) {
  const length = isPositive(lost) ? (share(lost, of) ?? 0) : 0;
  return (
    <span
      className={`${css.bar} ${className ?? ""}`}
      aria-hidden="true"
      style={drawn({ "--length": length })}
    />
  );
}

function Track({ lost, of }: { lost: string; of: string }) {
  return (
    <td className={css.track}>
      <Bar lost={lost} of={of} />
    </td>
  );
}

/** From a cause on to its dossiers, and to what mending it would bring. */
function Behind({ entry, line, page }: { entry: Entry; line: LedgerLine; page: LedgerPage }) {
  const { t, language } = useLanguage();
  const { authority = "", unit = "" } = useParams({ strict: false });
  if (entry.kind !== "clauses" || line.indicator === null) return null;
  const { indicator } = line;
  const isListed = entry.of === "dossier" && entry.things !== null && entry.things > 0;
  return (
    <span className={css.behind}>
      {isListed && (
        <Link
          to="/tinh/$authority/don-vi/$unit/so-diem-mat/ho-so"
          params={{ authority, unit }}
          search={(now) => ({
            ...keptSearch(now),
            ...keptChoice(now),
            ky: page.period,
            indicator,
            cause: entry.id,
          })}
        >
          {t("ledger.open", { n: printCount(entry.things, language) })}
        </Link>
      )}
      {entry.mends.length > 0 && (
        <Link
          to="/tinh/$authority/don-vi/$unit/phuong-an"
          params={{ authority, unit }}
          search={(now) => toggled({ ...keptSearch(now), ky: page.period }, "fix", entry.mends)}
        >
          {t("ledger.try")}
        </Link>
      )}
      {entry.things !== null && !isListed && (
        <span className={`${css.soft} ${css.narrow}`}>{printCount(entry.things, language)}</span>
      )}
      {entry.of !== null && !isListed && (
        <span className={css.soft}>{t("ledger.countedBy", { of: t(`counts.${entry.of}`) })}</span>
      )}
      {entry.each !== null && isPositive(entry.each.lost) && (
        <span className={css.soft}>
          {t("ledger.each", { lost: printDecimal(entry.each.lost, language) })}
        </span>
      )}
    </span>
  );
}
