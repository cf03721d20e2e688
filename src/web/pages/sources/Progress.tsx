import type { ImportRun } from "#contract/imports.ts";
import { printCount } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import css from "./Progress.module.css";
import { printBytes } from "./printBytes.ts";
import type { SentFile } from "./useDesk.ts";

/** Files on their way to the server, one bar each. */
export function SendingProgress({ files }: { files: readonly SentFile[] }) {
  const { t, language } = useLanguage();
  return (
    <div className={css.progress} role="status">
      <h3 className={css.title}>{t("sources.sending")}</h3>
      {files.map((it) => (
        <div key={it.name} className={css.file}>
          <p className={css.name}>
            {it.name} <span className={css.soft}>{printBytes(it.bytes, language)}</span>
          </p>
          <Bar share={it.share} label={it.name} />
        </div>
      ))}
    </div>
  );
}

/** How far a preview or an import has come, how fast it goes, and what is left. */
export function RunProgress({ run }: { run: ImportRun }) {
  const { t, language } = useLanguage();
  const { bytesRead, bytesTotal, records, milliseconds } = run.progress;
  const share = bytesTotal === 0 ? 0 : bytesRead / bytesTotal;
  const isReading = share < 1;
  const rate = Math.round((records * 1000) / Math.max(1, milliseconds));
  const left = share === 0 ? null : Math.ceil((milliseconds * (1 - share)) / share / 1000);
  const title = run.kind === "preview" ? "sources.previewing" : "sources.importing";
  return (
    <div className={css.progress}>
      <h3 className={css.title} role="status">
        {t(run.state === "waiting" ? "sources.waiting" : title)}
      </h3>
      <Bar share={share} label={t(title)} />
      <p className={css.soft}>
        {isReading
          ? t("sources.rate", {
              records: printCount(records, language),
              rate: printCount(rate, language),
              left: left === null ? "–" : printCount(left, language),
            })
          : t("sources.finishing", { records: printCount(records, language) })}
      </p>
    </div>
  );
}

function Bar({ share, label }: { share: number; label: string }) {
  const percent = Math.round(share * 100);
  return <progress className={css.bar} max={100} value={percent} aria-label={label} />;
}
