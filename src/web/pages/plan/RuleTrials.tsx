import { useNavigate, useSearch } from "@tanstack/react-router";
import { useId } from "react";
import type { RuleTrial, TriedCard, TriedNumber } from "#contract/trial.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { useRoute } from "../../api/useRoute.ts";
import { useAsked } from "../../asking/useAsked.ts";
import { printCount, printDecimal, printDelta, printMax } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import { Choice } from "../../parts/Choice.tsx";
import { Icon } from "../../parts/icons.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { changesIn, shownNumber, withChange } from "./ruleChanges.ts";
import css from "./Trials.module.css";
import { TriedTable } from "./TriedTable.tsx";

/** What if the rules had other numbers: those of the rule files, tried on the same figures. Never a result. */
export function RuleTrials({
  authority,
  unit,
  isCounted,
}: {
  authority: string;
  unit: string;
  isCounted: boolean;
}) {
  const { t } = useLanguage();
  const search = useSearch({ strict: false });
  const asked = useAsked();
  const source = isCounted ? "dossiers" : "portal";
  const changes = [...changesIn(search).entries()].map(([id, value]) => `${id}=${value}`);
  const trial = useRoute("ruleTrial", { authority, agency: unit }, { ...asked, source, with: changes });
  return (
    <Section
      title={t("trial.rules")}
      intro={t("trial.rulesIntro")}
      aside={
        <>
          <Tag tone="caution">{t("trial.mark")}</Tag>
          <TableDownloads
            csvUrl={csvUrl("ruleTrial", { authority, agency: unit }, { ...asked, source, with: changes })}
            of={t("trial.rules")}
          />
        </>
      }
    >
      <Answer of={trial}>{(data) => <Trial trial={data} />}</Answer>
    </Section>
  );
}

function Trial({ trial }: { trial: RuleTrial }) {
  const { t, language, pick } = useLanguage();
  const navigate = useNavigate();
  const tried = trial.numbers.filter((it) => it.tried !== null);
  const others = trial.numbers.filter((it) => it.tried === null);
  const change = (id: string, value: string | null) =>
    navigate({ to: ".", search: (now) => withChange(now, id, value), replace: true, resetScroll: false });
  const name = (it: TriedNumber) =>
    `${it.indicator ?? ""} ${t(`trial.kind.${it.kind}`)}: ${shownNumber(it, it.value, language)} – ${pick(it.title)}`.trim();
  return (
    <>
      <div className={css.choice}>
        <Choice
          label={t("trial.number")}
          value=""
          options={[
            { value: "", label: t("trial.choose") },
            ...others.map((it) => ({ value: it.id, label: name(it) })),
          ]}
          onChoose={(id) => {
            const found = others.find((it) => it.id === id);
            if (found !== undefined) change(found.id, found.value);
          }}
        />
      </div>
      {tried.length > 0 && (
        <>
          <ul className={css.numbers}>
            {tried.map((it) => (
              <NumberField key={it.id} number={it} onChange={(value) => change(it.id, value)} />
            ))}
          </ul>
          <p className={css.answer} role="status">
            {trial.whole.gain === null
              ? t("trial.unknown")
              : t("trial.answer", {
                  before: printDecimal(trial.whole.before?.points ?? null, language),
                  after: printDecimal(trial.whole.after?.points ?? null, language),
                  gain: printDelta(trial.whole.gain, language),
                  max: printMax(trial.whole.after?.max ?? null, language),
                })}
            {trial.units.length > 0 &&
              ` ${t("trial.units", { units: printCount(trial.units.filter(isMoved).length, language) })}`}
          </p>
          <TriedTable trial={trial} />
        </>
      )}
    </>
  );
}

const isMoved = ({ gain }: TriedCard) => /[1-9]/.test(gain ?? "");

/** One number with what the law says beside it; percentages are typed as percentages. */
function NumberField({
  number,
  onChange,
}: {
  number: TriedNumber;
  onChange: (value: string | null) => void;
}) {
  const { t, language, pick } = useLanguage();
  const id = useId();
  const isShare = number.kind === "threshold";
  const value = Number(number.tried) * (isShare ? 100 : 1);
  const write = (text: string) => {
    const typed = Number(text);
    if (text !== "" && typed > 0) onChange(String(isShare ? Number((typed / 100).toFixed(4)) : typed));
  };
  return (
    <li className={css.number}>
      <label htmlFor={id} className={css.name}>
        <strong>{number.indicator}</strong> {pick(number.title)} – {t(`trial.kind.${number.kind}`)}
        <span className={css.source}>
          {t("trial.asDeclared", { value: shownNumber(number, number.value, language) })}{" "}
          <code>{number.file}</code>
        </span>
      </label>
      <span className={css.field}>
        <input
          id={id}
          // What is shown follows the address, also when it changes by the browser's back.
          key={number.tried}
          type="number"
          inputMode="decimal"
          min={0}
          max={100}
          step="any"
          className={css.input}
          defaultValue={Number(value.toFixed(2))}
          onBlur={(event) => write(event.target.value)}
          onKeyDown={(event) => event.key === "Enter" && write(event.currentTarget.value)}
        />
        {isShare ? "%" : t("trial.points")}
        <button
          type="button"
          className={css.drop}
          aria-label={t("trial.drop", { name: number.id })}
          onClick={() => onChange(null)}
        >
          <Icon name="cross" size={16} />
        </button>
      </span>
    </li>
  );
}
