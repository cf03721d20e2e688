import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { printCount } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import button from "../../parts/ButtonLink.module.css";
import { Icon } from "../../parts/icons.tsx";
import css from "./Desk.module.css";
import { DropZone } from "./DropZone.tsx";
import { Preview } from "./Preview.tsx";
import { FailureProblems } from "./Problems.tsx";
import { RunProgress, SendingProgress } from "./Progress.tsx";
import { useDesk } from "./useDesk.ts";

/** Bringing files by hand: choose, look, take in. */
export function Desk({ authority, limit }: { authority: string; limit: number }) {
  const { t, language } = useLanguage();
  const desk = useDesk(authority);
  const { state, failure } = desk;
  const place = useRef<HTMLDivElement>(null);
  // What comes next takes the place of what was pressed, so the keyboard goes on from there.
  useEffect(() => {
    if (state.at === "previewed" || state.at === "imported") place.current?.focus();
  }, [state.at]);
  return (
    <div className={css.desk} ref={place} tabIndex={-1}>
      {failure !== null && <FailureProblems error={failure} />}
      {state.at === "idle" && <DropZone limit={limit} onChoose={desk.choose} />}
      {state.at === "sending" && <SendingProgress files={state.files} />}
      {state.at === "running" && <RunProgress run={state.run} />}
      {state.at === "previewed" && <Preview run={state.run} desk={desk} />}
      {state.at === "imported" && (
        <div role="status" className={css.done}>
          <span className={css.tick}>
            <Icon name="check" size={24} />
          </span>
          <div>
            <h3 className={css.title}>
              {t("sources.done", { batch: String(state.run.outcome?.batch ?? "") })}
            </h3>
            <p>
              {t("sources.doneSays", {
                new: printCount(state.run.outcome?.dossiers.new ?? null, language),
                changed: printCount(
                  state.run.outcome && state.run.outcome.dossiers.changed + state.run.outcome.dossiers.merged,
                  language,
                ),
                rejected: printCount(state.run.rejected, language),
              })}
            </p>
            <p className={css.actions}>
              <Link
                to="/tinh/$authority"
                params={{ authority }}
                search={{ source: "dossiers" }}
                className={button.button}
              >
                {t("sources.seeScores")}
                <Icon name="forward" />
              </Link>
              <button type="button" className={css.quiet} onClick={desk.leave}>
                {t("sources.more")}
              </button>
            </p>
          </div>
        </div>
      )}
    </div>
  );
}
