import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useId } from "react";
import type { TodayPage } from "#contract/today.ts";
import { dayInVietnam } from "#terms/instant.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import css from "./SinceChoice.module.css";

const CHOICES = [
  { since: undefined, text: "today.since.24h" },
  { since: "yesterday", text: "today.since.yesterday" },
  { since: "monday", text: "today.since.monday" },
] as const;

/** What the page is held against: a day before, since yesterday or Monday, or any day. Stays in the address. */
export function SinceChoice({ page }: { page: TodayPage }) {
  const { t } = useLanguage();
  const id = useId();
  const navigate = useNavigate();
  const { since } = useSearch({ strict: false });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get("since");
    if (typeof chosen !== "string" || chosen === "") return;
    navigate({ to: ".", search: ({ after: _, ...now }) => ({ ...now, since: chosen }), resetScroll: false });
  };
  return (
    <div className={css.choice}>
      <nav className={css.links} aria-label={t("today.since")}>
        {CHOICES.map((it) => (
          <Link
            key={it.text}
            to="."
            search={({ after: _, since: __, ...now }) => ({ ...now, ...(it.since && { since: it.since }) })}
            resetScroll={false}
            activeOptions={{ exact: true }}
            aria-current={since === it.since ? "true" : undefined}
            className={css.link}
          >
            {t(it.text)}
          </Link>
        ))}
      </nav>
      <form onSubmit={submit} className={css.day}>
        <label htmlFor={id}>{t("today.since.day")}</label>
        <input
          key={page.since}
          id={id}
          name="since"
          type="date"
          required
          max={dayInVietnam(page.until)}
          defaultValue={dayInVietnam(page.since)}
          className={css.input}
        />
        <button type="submit" className={css.button}>
          {t("ask.show")}
        </button>
      </form>
    </div>
  );
}
