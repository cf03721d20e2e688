import { useState } from "react";
import type { BatchView, SourcesPage } from "#contract/sources.ts";
import { printCount } from "../../format/decimal.ts";
import { printClock } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { Tag } from "../../parts/Tag.tsx";
import css from "./Batches.module.css";
import desk from "./Desk.module.css";
import { outcomeWords } from "./outcomeWords.ts";
import { printBytes } from "./printBytes.ts";
import { UndoForm } from "./UndoForm.tsx";

/** What was taken in, the newest first; a batch that stands can be taken back. */
export function Batches({ page }: { page: SourcesPage }) {
  const { t } = useLanguage();
  const [undoing, setUndoing] = useState<number | null>(null);
  if (page.batches.length === 0)
    return <Empty title={t("sources.noBatches")} says={t("sources.noBatchesSays")} />;
  return (
    <ol className={css.batches}>
      {page.batches.map((it) => (
        <li key={it.batch} className={it.undone === null ? css.batch : `${css.batch} ${css.fallen}`}>
          <Batch batch={it} />
          {page.writing === "allowed" && it.undone === null && it.undoes === null && undoing !== it.batch && (
            <button
              type="button"
              className={`${desk.quiet} ${css.undo}`}
              aria-label={t("sources.undoBatch", { batch: String(it.batch) })}
              onClick={() => setUndoing(it.batch)}
            >
              {t("sources.undo")}
            </button>
          )}
          {undoing === it.batch && (
            <UndoForm
              authority={page.authority.code}
              batch={it.batch}
              onLeave={() => setUndoing(null)}
              onUndone={() => setUndoing(null)}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

function Batch({ batch: it }: { batch: BatchView }) {
  const { t, language } = useLanguage();
  return (
    <>
      <div className={css.when}>
        <h3 className={css.number}>{t("sources.batch", { batch: String(it.batch) })}</h3>
        <p className={css.soft}>
          <time dateTime={it.knownAt}>{printClock(it.knownAt, language)}</time>
        </p>
      </div>
      <div className={css.what}>
        {it.undoes === null ? <Brought batch={it} /> : <Undoing batch={it} />}
        {it.undone !== null && (
          <p className={css.undone}>
            <Tag tone="loss">{t("sources.undone")}</Tag>{" "}
            {t("sources.undoneBy", {
              batch: String(it.undone.batch),
              at: printClock(it.undone.knownAt, language),
            })}{" "}
            <span lang="vi">{it.undone.by}</span>: <q lang="vi">{it.undone.reason}</q>
          </p>
        )}
      </div>
    </>
  );
}

function Brought({ batch: it }: { batch: BatchView }) {
  const { t, language } = useLanguage();
  const told = outcomeWords(it.dossiers).filter(({ count }) => count > 0);
  const events = it.events.new + it.events.changed;
  return (
    <>
      <ul className={css.counts}>
        {told.map(({ key, count }) => (
          <li key={key}>
            <strong>{printCount(count, language)}</strong> {t(key)}
          </li>
        ))}
        {events > 0 && (
          <li>
            <strong>{printCount(events, language)}</strong> {t("sources.eventsShort")}
          </li>
        )}
        {it.rejected > 0 && (
          <li className={css.rejected}>
            <strong>{printCount(it.rejected, language)}</strong> {t("sources.rejected")}
          </li>
        )}
        {told.length === 0 && events === 0 && it.rejected === 0 && <li>{t("sources.nothingNew")}</li>}
      </ul>
      <p className={css.soft}>
        {t("sources.by")} <span lang="vi">{it.by}</span>
      </p>
      {it.files.map((file) => (
        <p key={file.sha256} className={css.file}>
          {file.name}, {printBytes(file.bytes, language)},{" "}
          <span title={file.sha256}>
            SHA-256 <code>{file.sha256.slice(0, 12)}…</code>
          </span>
        </p>
      ))}
    </>
  );
}

function Undoing({ batch: it }: { batch: BatchView }) {
  const { t, language } = useLanguage();
  return (
    <>
      <p>
        <Tag>{t("sources.undoes", { batch: String(it.undoes) })}</Tag>{" "}
        {it.took !== null &&
          t("sources.took", {
            restored: printCount(it.took.restored, language),
            removed: printCount(it.took.removed, language),
          })}
      </p>
      <p className={css.soft}>
        {t("sources.undoBy")} <span lang="vi">{it.by}</span>: <q lang="vi">{it.reason}</q>
      </p>
    </>
  );
}
