import type { RuleTrial, TriedCard } from "#contract/trial.ts";
import { printDecimal, printDelta } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import css from "./Trials.module.css";

/** Before and after of the agency, its indicators that move, and every unit under it. */
export function TriedTable({ trial }: { trial: RuleTrial }) {
  const { t, language, pick } = useLanguage();
  return (
    <DataTable label={t("trial.rules")} caption={t("trial.rulesIntro")} className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t("trial.who")}</th>
          <th scope="col" className={css.figure}>
            {t("trial.before")}
          </th>
          <th scope="col" className={css.figure}>
            {t("trial.after")}
          </th>
          <th scope="col" className={css.figure}>
            {t("compare.change")}
          </th>
        </tr>
      </thead>
      <tbody>
        {trial.indicators.map((it) => (
          <tr key={it.indicator}>
            <th scope="row">
              <strong>{it.indicator}</strong> {pick(it.title)}
            </th>
            <td className={css.figure}>{printDecimal(it.before, language)}</td>
            <td className={css.figure}>{printDecimal(it.after, language)}</td>
            <Gain gain={it.gain} />
          </tr>
        ))}
        <Card card={trial.whole} isWhole />
        {trial.units.map((it) => (
          <Card key={it.agency.code} card={it} />
        ))}
      </tbody>
    </DataTable>
  );
}

function Card({
  card: { agency, before, after, gain },
  isWhole = false,
}: {
  card: TriedCard;
  isWhole?: boolean;
}) {
  const { language } = useLanguage();
  return (
    <tr className={isWhole ? css.whole : undefined}>
      <th scope="row" lang="vi">
        {agency.name}
      </th>
      <td className={css.figure}>{printDecimal(before?.points ?? null, language)}</td>
      <td className={css.figure}>{printDecimal(after?.points ?? null, language)}</td>
      <Gain gain={gain} />
    </tr>
  );
}

/** What changes, with its sign. */
export function Gain({ gain }: { gain: string | null }) {
  const { language } = useLanguage();
  const tone = gain === null || !/[1-9]/.test(gain) ? "" : gain.startsWith("-") ? css.loss : css.gain;
  return <td className={`${css.figure} ${tone}`}>{gain === null ? "–" : printDelta(gain, language)}</td>;
}
