import { getRouteApi, Link } from "@tanstack/react-router";
import { type FormEvent, useId } from "react";
import type { LedgerPage } from "#contract/ledger.ts";
import { printMax } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { position } from "../../parts/drawn.ts";
import { Section } from "../../parts/Section.tsx";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import css from "./Target.module.css";
import { TargetFound } from "./TargetFound.tsx";

const route = getRouteApi("/tinh/$authority/don-vi/$unit/phuong-an");

/** Asks for the fewest dossiers that reach a grade or a number of points, and shows what was found. */
export function Target({
  page,
  words,
  csv,
  isWaiting,
}: {
  page: LedgerPage;
  words: RulebookWords;
  csv: { target: string; steps: string };
  isWaiting: boolean;
}) {
  const { t, language, pick } = useLanguage();
  const { target } = route.useSearch();
  const above = words.grades
    .filter((it) => (position(it.from) ?? 0) > (position(page.points) ?? 0))
    .sort((a, b) => (position(a.from) ?? 0) - (position(b.from) ?? 0));
  return (
    <Section title={t("target.title")} intro={t("target.intro")}>
      <div className={css.ask}>
        {above.length > 0 && (
          <nav aria-label={t("target.grade")} className={css.grades}>
            {above.map((it) => (
              <Link
                key={it.id}
                to="."
                search={(now) => ({ ...now, target: it.id })}
                replace
                resetScroll={false}
                aria-current={target === it.id ? "true" : undefined}
                className={css.grade}
              >
                {pick(it.title)}
                <span className={css.from}>
                  {t("target.from", { points: printMax(it.from, language) })}
                  {!it.confirmed && `, ${t("grade.unconfirmedShort")}`}
                </span>
              </Link>
            ))}
          </nav>
        )}
        <PointsForm isPoints={above.every((it) => it.id !== target)} />
      </div>
      <div role="status" aria-busy={isWaiting} className={isWaiting ? css.waiting : undefined}>
        {target !== undefined && page.target !== null && (
          <TargetFound target={page.target} page={page} csv={csv} />
        )}
        {isWaiting && target !== undefined && <p>{t("plan.waiting")}</p>}
      </div>
    </Section>
  );
}

function PointsForm({ isPoints }: { isPoints: boolean }) {
  const { t } = useLanguage();
  const id = useId();
  const { target } = route.useSearch();
  const navigate = route.useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = new FormData(event.currentTarget).get("target");
    const text = typeof asked === "string" ? asked.trim() : "";
    navigate({
      search: ({ target: _, ...now }) => ({ ...now, ...(text && { target: text }) }),
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <label htmlFor={id} className={css.label}>
        {t("target.points")}
      </label>
      <div className={css.field}>
        <input
          key={target ?? ""}
          id={id}
          name="target"
          inputMode="decimal"
          pattern="[0-9]{1,3}([.,][0-9]{1,2})?"
          title={t("target.pattern")}
          autoComplete="off"
          className={css.input}
          defaultValue={isPoints ? (target ?? "") : ""}
        />
        <button type="submit" className={css.button}>
          {t("target.find")}
        </button>
      </div>
    </form>
  );
}
