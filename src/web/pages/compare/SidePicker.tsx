import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useId } from "react";
import type { ComparedSideView, ScoreComparison } from "#contract/scoreComparison.ts";
import { clockInVietnam } from "#terms/instant.ts";
import { useRoute } from "../../api/useRoute.ts";
import type { PageSearch } from "../../asking/address.ts";
import { printDecimal, printPercent } from "../../format/decimal.ts";
import { printPeriod } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Choice } from "../../parts/Choice.tsx";
import { Disclosure } from "../../parts/Disclosure.tsx";
import css from "./SidePicker.module.css";
import { searchOfBoth } from "./sideSearch.ts";

type Change = Partial<Pick<ComparedSideView, "period" | "source" | "rulebook" | "knownAt">>;

/** One side: its figures, and everything by which it can be chosen. Every choice stands in the address. */
export function SidePicker({ page, side }: { page: ScoreComparison; side: "a" | "b" }) {
  const { t, language } = useLanguage();
  const title = useId();
  const own = page[side];
  const change = useChange(page, side);
  const periods = page.periods.find((it) => it.source === own.source)?.periods ?? [];
  const shown = periods.includes(own.period) ? periods : [own.period, ...periods];
  return (
    <section className={css.side} aria-labelledby={title}>
      <h2 id={title} className={css.title}>
        {t(`compare.side.${side}`)}
      </h2>
      <p className={css.points}>
        {own.points === null ? (
          <span className={css.none}>{t("compare.noFigures")}</span>
        ) : (
          <>
            {printDecimal(own.points, language)}
            <span className={css.max}>
              {t("compare.of", {
                max: printDecimal(own.max, language),
                share: printPercent(own.share, language),
              })}
            </span>
          </>
        )}
      </p>
      <div className={css.period}>
        <Choice
          label={t("period.label")}
          value={own.period}
          options={shown.map((value) => ({ value, label: printPeriod(value, language) }))}
          onChoose={(period) => change({ period })}
        />
      </div>
      <Disclosure summary={t("compare.more")}>
        <div className={css.more}>
          {page.sources.length > 1 && (
            <Choice
              label={t("ask.source")}
              value={own.source}
              options={page.sources.map((value) => ({ value, label: t(`ask.source.${value}`) }))}
              onChoose={(source) =>
                change({ source: source === "portal" ? "portal" : "dossiers", knownAt: null })
              }
            />
          )}
          <Rulebooks id={own.rulebook} onChoose={(rulebook) => change({ rulebook })} />
          {own.source === "dossiers" && <Instant own={own} onChoose={(knownAt) => change({ knownAt })} />}
        </div>
      </Disclosure>
    </section>
  );
}

/** Goes to the same comparison with one side changed; both sides then stand in the address as they are. */
function useChange({ a, b }: ScoreComparison, side: "a" | "b") {
  const navigate = useNavigate();
  return (change: Change) => {
    const next = { a, b, [side]: { ...(side === "a" ? a : b), ...change } };
    navigate({
      to: ".",
      search: ({ "don-vi": unit }: PageSearch) => ({
        ...(unit && { "don-vi": unit }),
        ...searchOfBoth(next.a, next.b),
      }),
      resetScroll: false,
    });
  };
}

function Rulebooks({ id, onChoose }: { id: string; onChoose: (id: string) => void }) {
  const { t, pick } = useLanguage();
  const { data } = useRoute("rulebooks");
  if (data === undefined) return null;
  const options = data.map((it) => ({ value: it.id, label: pick(it.title) }));
  return <Choice label={t("method.version")} value={id} options={options} onChoose={onChoose} />;
}

function Instant({ own, onChoose }: { own: ComparedSideView; onChoose: (at: string | null) => void }) {
  const { t } = useLanguage();
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get("instant");
    if (typeof chosen === "string" && chosen !== "") onChoose(`${chosen}+07:00`);
  };
  return (
    <form onSubmit={submit}>
      <label htmlFor={id} className={css.label}>
        {t("ask.instant")}
      </label>
      <div className={css.field}>
        <input
          key={own.knownAt ?? ""}
          id={id}
          name="instant"
          type="datetime-local"
          required
          className={css.input}
          defaultValue={localTime(own.knownAt)}
        />
        <button type="submit" className={css.button}>
          {t("ask.show")}
        </button>
        {own.knownAt !== null && (
          <button type="button" className={css.button} onClick={() => onChoose(null)}>
            {t("ask.now")}
          </button>
        )}
      </div>
    </form>
  );
}

function localTime(instant: string | null): string {
  if (instant === null) return "";
  const { year, month, day, hour, minute } = clockInVietnam(instant);
  return `${year}-${month}-${day}T${hour}:${minute}`;
}
