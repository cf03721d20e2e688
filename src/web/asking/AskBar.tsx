import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useId } from "react";
import type { KnownWhen } from "#contract/dossiers.ts";
import { clockInVietnam } from "#terms/instant.ts";
import { useRoute } from "../api/useRoute.ts";
import { printInstant } from "../format/when.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import { Icon } from "../parts/icons.tsx";
import { RulebookChoice } from "../rulebook/RulebookChoice.tsx";
import css from "./AskBar.module.css";
import { SOURCES, type Source } from "./address.ts";

/**
 * Where the figures of a page come from and as known when; every choice stays in the address.
 * @param known of figures counted from dossiers; null for the Portal's answers, which have no past
 * @param rulebook the one the figures are counted by, where another may be chosen
 */
export function AskBar({
  sources,
  known,
  rulebook,
}: {
  sources: readonly Source[];
  known: KnownWhen | null;
  rulebook?: string | undefined;
}) {
  const { t } = useLanguage();
  if (!sources.includes("dossiers")) return null;
  return (
    <section className={css.bar} aria-label={t("ask.title")}>
      <div className={css.row}>
        {sources.length > 1 && <SourceSwitch current={known === null ? "portal" : "dossiers"} />}
        <InstantPicker known={known} />
        {rulebook !== undefined && known !== null && <Rulebook id={rulebook} />}
      </div>
      {known?.knownAt != null && <Then at={known.knownAt} />}
    </section>
  );
}

function SourceSwitch({ current }: { current: Source }) {
  const { t } = useLanguage();
  const id = useId();
  return (
    <div className={css.source}>
      <p className={css.label} id={id}>
        {t("ask.source")}
      </p>
      <nav className={css.switch} aria-labelledby={id}>
        {SOURCES.map((source) => (
          <Link
            key={source}
            to="."
            search={({ knownAt, ...now }) => ({
              ...now,
              source,
              ...(source === "dossiers" && knownAt ? { knownAt } : {}),
            })}
            resetScroll={false}
            aria-current={source === current ? "true" : undefined}
            className={css.option}
          >
            {t(`ask.source.${source}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}

/** Any instant: the browser's own control for a day and a time, in Việt Nam's time. */
function InstantPicker({ known }: { known: KnownWhen | null }) {
  const { t } = useLanguage();
  const id = useId();
  const navigate = useNavigate();
  const { knownAt } = useSearch({ strict: false });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get("instant");
    if (typeof chosen !== "string" || chosen === "") return;
    navigate({
      to: ".",
      search: ({ after: _, ...now }) => ({ ...now, source: "dossiers", knownAt: `${chosen}+07:00` }),
      resetScroll: false,
    });
  };
  return (
    <form className={css.instant} onSubmit={submit}>
      <label htmlFor={id} className={css.label}>
        {t("ask.instant")}
      </label>
      <div className={css.field}>
        <input
          // What is shown follows the address, also when it changes by the browser's back.
          key={knownAt ?? ""}
          id={id}
          name="instant"
          type="datetime-local"
          required
          className={css.input}
          defaultValue={localTime(known?.knownAt ?? null)}
        />
        <button type="submit" className={css.button}>
          {t("ask.show")}
        </button>
      </div>
    </form>
  );
}

/** Said wherever figures of the past are shown, with the way back. */
function Then({ at }: { at: string }) {
  const { t, language } = useLanguage();
  return (
    <p className={css.then} role="status">
      <Icon name="note" />
      <span>{t("ask.then", { time: printInstant(at, language) })}</span>
      <Link to="." search={({ knownAt: _, after: __, ...now }) => now} resetScroll={false}>
        {t("ask.now")}
      </Link>
    </p>
  );
}

function Rulebook({ id }: { id: string }) {
  const { data } = useRoute("rulebooks");
  return data === undefined ? null : <RulebookChoice id={id} versions={data} />;
}

/** "2023-11-02T16:30" on the clock of Việt Nam, as the control takes it. */
function localTime(instant: string | null): string {
  if (instant === null) return "";
  const { year, month, day, hour, minute } = clockInVietnam(instant);
  return `${year}-${month}-${day}T${hour}:${minute}`;
}
