import { useState } from "react";
import type {
  ComparedFiguresView,
  ComparedLineView,
  LedgerComparisonView,
} from "#contract/scoreComparison.ts";
import { printCount, printDecimal, printDelta, printMax, printPercent } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { drawn } from "../../parts/drawn.ts";
import { SortHead } from "../../parts/SortHead.tsx";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import css from "./Compare.module.css";
import { isMoved, printEffect } from "./effects.ts";

type Order = { by: "index" | "change"; way: "asc" | "desc" };

/** Every indicator on both sides with what its difference is made of, and the sum they come to. */
export function ComparedTable({
  comparison,
  words,
}: {
  comparison: LedgerComparisonView;
  words: RulebookWords;
}) {
  const { t, language } = useLanguage();
  const [order, setOrder] = useState<Order>({ by: "change", way: "asc" });
  const { lines, difference, effects, a, rebased, b } = comparison;
  const hasRules = lines.some((it) => isMoved(it.effects.rule) || isMoved(it.effects.other));
  const sorted = sortedLines(lines, order);
  const head = (by: Order["by"]) => ({
    sorted: order.by === by ? order.way : (false as const),
    onSort: () => setOrder({ by, way: order.by === by && order.way === "asc" ? "desc" : "asc" }),
  });
  const from = rebased ?? a;
  return (
    <DataTable label={t("compare.indicators")} caption={t("compare.indicatorsIntro")} className={css.table}>
      <thead>
        <tr>
          <SortHead {...head("index")}>{t("compare.indicator")}</SortHead>
          <th scope="col" className={`${css.number} ${css.wide}`}>
            {t(rebased === null ? "compare.side.a" : "compare.rebasedHead")}
          </th>
          <th scope="col" className={`${css.number} ${css.wide}`}>
            {t("compare.side.b")}
          </th>
          <SortHead className={css.number} {...head("change")}>
            {t("compare.change")}
          </SortHead>
          <th scope="col" className={`${css.number} ${css.wide}`}>
            {t("compare.rate")}
          </th>
          <th scope="col" className={`${css.number} ${css.wide}`}>
            {t("compare.volume")}
          </th>
          {hasRules && (
            <th scope="col" className={`${css.number} ${css.wide}`}>
              {t("compare.rule")}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {sorted.map((it) => (
          <Row key={`${it.group} ${it.indicator}`} line={it} words={words} hasRules={hasRules} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("compare.sum")}</th>
          <td className={`${css.number} ${css.wide}`}>{printDecimal(from.points, language)}</td>
          <td className={`${css.number} ${css.wide}`}>{printDecimal(b.points, language)}</td>
          <td className={css.number}>{printDelta(difference, language)}</td>
          <td className={`${css.number} ${css.wide}`}>{printEffect(effects.rate, language)}</td>
          <td className={`${css.number} ${css.wide}`}>{printEffect(effects.volume, language)}</td>
          {hasRules && <td className={`${css.number} ${css.wide}`}>{printEffect(effects.rule, language)}</td>}
        </tr>
      </tfoot>
    </DataTable>
  );
}

function sortedLines(lines: readonly ComparedLineView[], { by, way }: Order): ComparedLineView[] {
  const turn = way === "asc" ? 1 : -1;
  return by === "index"
    ? way === "asc"
      ? [...lines]
      : [...lines].reverse()
    : [...lines].sort((one, other) => turn * (Number(one.difference) - Number(other.difference)));
}

function Row({
  line: { group, indicator, title, a, rebased, b, difference, effects, byRules },
  words,
  hasRules,
}: {
  line: ComparedLineView;
  words: RulebookWords;
  hasRules: boolean;
}) {
  const { t, language, pick } = useLanguage();
  const tone = !isMoved(difference) ? css.still : difference.startsWith("-") ? css.loss : css.gain;
  const effect = (it: string) => (isMoved(it) ? printEffect(it, language) : "0");
  return (
    <tr style={drawn({ "--hue": group === null ? "var(--ink-soft)" : words.group(group).hue })}>
      <th scope="row" className={css.line}>
        <strong className={css.id}>{indicator ?? (group === null ? "" : words.group(group).no)}</strong>{" "}
        {pick(title)}
        <span className={`${css.under} ${css.narrow}`}>
          <Figures it={rebased ?? a} isLine /> → <Figures it={b} isLine />
        </span>
        {byRules !== null && isMoved(byRules) && (
          <span className={css.under}>{t("compare.byRules", { change: printDelta(byRules, language) })}</span>
        )}
      </th>
      <td className={`${css.number} ${css.wide}`}>
        <Figures it={rebased ?? a} />
      </td>
      <td className={`${css.number} ${css.wide}`}>
        <Figures it={b} />
      </td>
      <td className={`${css.number} ${css.change} ${tone}`}>
        {isMoved(difference) ? printDelta(difference, language) : "0"}
        <span className={`${css.under} ${css.narrow}`}>
          {isMoved(difference) &&
            t("compare.parts", { rate: effect(effects.rate), volume: effect(effects.volume) })}
        </span>
      </td>
      <td className={`${css.number} ${css.wide}`}>{effect(effects.rate)}</td>
      <td className={`${css.number} ${css.wide}`}>{effect(effects.volume)}</td>
      {hasRules && <td className={`${css.number} ${css.wide}`}>{effect(effects.rule)}</td>}
    </tr>
  );
}

/** @param isLine in a line with others, without the counts */
function Figures({ it, isLine = false }: { it: ComparedFiguresView; isLine?: boolean }) {
  const { t, language } = useLanguage();
  if (it === null) return <span className={isLine ? undefined : css.under}>{t("compare.nothingThere")}</span>;
  const { points, max, numerator, denominator, ratio } = it;
  if (isLine) {
    const rate = ratio === null ? "" : ` (${printPercent(ratio, language)})`;
    return `${printDecimal(points, language)}/${printMax(max, language)}${rate}`;
  }
  return (
    <>
      {printDecimal(points, language)}
      <span className={css.max}>/{printMax(max, language)}</span>
      {numerator !== null && denominator !== null && (
        <span className={css.under}>
          {printCount(numerator, language)}/{printCount(denominator, language)}
          {ratio !== null && <> ({printPercent(ratio, language)})</>}
        </span>
      )}
    </>
  );
}
