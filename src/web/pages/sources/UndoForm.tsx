import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import type { UndoneView } from "#contract/imports.ts";
import { callAction } from "../../api/callAction.ts";
import { printCount } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import desk from "./Desk.module.css";
import { FailureProblems } from "./Problems.tsx";
import css from "./UndoForm.module.css";

const PREVIEW = "previewUndo";

/** What taking a batch back would do, and the name and reason it takes. */
export function UndoForm({
  authority,
  batch,
  onLeave,
  onUndone,
}: {
  authority: string;
  batch: number;
  onLeave: () => void;
  onUndone: () => void;
}) {
  const { t } = useLanguage();
  const [by, setBy] = useState("");
  const [reason, setReason] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Error | null>(null);
  const client = useQueryClient();
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const params = { authority, batch: String(batch) };
  const seen = useQuery({
    queryKey: [PREVIEW, authority, batch],
    queryFn: () => callAction("previewUndo", params),
    gcTime: 0,
    staleTime: 0,
  });

  async function undo(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      await callAction("undoBatch", params, { by, reason });
      onUndone();
      // What undoing would do is asked no more: it is done.
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== PREVIEW });
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
      setBusy(false);
    }
  }

  const refused = failure ?? seen.error;
  const isReady = by.trim() !== "" && reason.trim() !== "" && seen.data !== undefined && !isBusy;
  return (
    <form className={css.form} onSubmit={(event) => void undo(event)} aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`} ref={title} tabIndex={-1} className={css.title}>
        {t("sources.undoBatch", { batch: String(batch) })}
      </h4>
      {refused !== null && <FailureProblems error={refused} />}
      {seen.isPending && <p role="status">{t("sources.undoLooking")}</p>}
      {seen.data !== undefined && <WhatFalls seen={seen.data} />}
      {seen.error === null && (
        <div className={css.fields}>
          <label className={css.field}>
            <span>{t("sources.undoBy")}</span>
            <input
              type="text"
              value={by}
              autoComplete="name"
              required
              onChange={(it) => setBy(it.target.value)}
            />
          </label>
          <label className={css.field}>
            <span>{t("sources.undoReason")}</span>
            <textarea rows={2} value={reason} required onChange={(it) => setReason(it.target.value)} />
          </label>
        </div>
      )}
      <p className={desk.actions}>
        {seen.error === null && (
          <button type="submit" className={desk.primary} disabled={!isReady}>
            {t(isBusy ? "sources.undoRunning" : "sources.undoNow")}
          </button>
        )}
        <button type="button" className={desk.quiet} onClick={onLeave}>
          {t("sources.undoLeave")}
        </button>
      </p>
    </form>
  );
}

const FALLS = ["sources.fallsRestored", "sources.fallsRemoved", "sources.fallsUnchanged"] as const;

function WhatFalls({ seen }: { seen: UndoneView }) {
  const { t, language } = useLanguage();
  const { restored, removed, unchanged, spokenLater, named, repeatedBy } = seen;
  const told = FALLS.map((key, at) => [key, [restored, removed, unchanged][at] ?? 0] as const).filter(
    ([, count]) => count > 0,
  );
  const more = spokenLater > named.length ? "…" : "";
  return (
    <ul className={css.falls}>
      {told.map(([key, count]) => (
        <li key={key}>{t(key, { count: printCount(count, language) })}</li>
      ))}
      {spokenLater > 0 && (
        <li>
          {t("sources.fallsLater", { count: printCount(spokenLater, language) })} {named.join(", ")}
          {more}
        </li>
      )}
      {repeatedBy.length > 0 && <li>{t("sources.fallsRepeated", { batches: repeatedBy.join(", ") })}</li>}
      <li>{t("sources.fallsPast")}</li>
    </ul>
  );
}
