import { useState } from "react";
import type { ImportRun } from "#contract/imports.ts";
import { printCount } from "../../format/decimal.ts";
import { printPeriod } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { Tag } from "../../parts/Tag.tsx";
import desk from "./Desk.module.css";
import { DropColumns } from "./DropColumns.tsx";
import { outcomeWords } from "./outcomeWords.ts";
import css from "./Preview.module.css";
import { Problems } from "./Problems.tsx";
import { printBytes } from "./printBytes.ts";
import { Rejections } from "./Rejections.tsx";
import type { DeskDoing } from "./useDesk.ts";

/** What taking the files in would do: nothing is stored yet. */
export function Preview({ run, desk: doing }: { run: ImportRun; desk: DeskDoing }) {
  const { t, language } = useLanguage();
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const { outcome, rejected, problems } = run;
  const choices = [...new Set(problems.flatMap((it) => it.choices ?? []))];
  const events = outcome === null ? 0 : outcome.events.new + outcome.events.changed;
  return (
    <div className={css.preview}>
      <div className={css.head}>
        <h3 className={css.title}>{t("sources.preview")}</h3>
        <Tag tone="caution">{t("sources.nothingStored")}</Tag>
      </div>
      <p className={css.files}>
        {run.files.map((it) => `${it.name} (${printBytes(it.bytes, language)})`).join(", ")}
      </p>
      {problems.length > 0 && (
        <Problems
          title={t(run.state === "refused" ? "sources.refused" : "sources.unreadable")}
          problems={problems}
        />
      )}
      {choices.length > 0 && (
        <DropColumns
          choices={choices}
          chosen={dropped}
          onChoose={setDropped}
          onAgain={() => doing.previewAgain(dropped)}
        />
      )}
      {outcome !== null && (
        <dl className={css.counts}>
          {outcomeWords(outcome.dossiers).map(({ key, count }) => (
            <div key={key} className={count === 0 ? css.nothing : ""}>
              <dt>{t(key)}</dt>
              <dd>{printCount(count, language)}</dd>
            </div>
          ))}
          <div className={rejected === 0 ? css.nothing : css.rejected}>
            <dt>{t("sources.rejected")}</dt>
            <dd>{printCount(rejected, language)}</dd>
          </div>
        </dl>
      )}
      {events > 0 && (
        <p className={css.soft}>{t("sources.events", { count: printCount(events, language) })}</p>
      )}
      {run.rejectionsKept > 0 && <Rejections run={run} onTurn={doing.turnTo} />}
      {run.read !== null && outcome !== null && <Read read={run.read} />}
      {run.notes.length > 0 && (
        <Disclosure summary={t("sources.notes", { count: printCount(run.notes.length, language) })}>
          <ul className={css.notes} lang="vi">
            {run.notes.map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <p className={desk.actions}>
        {outcome !== null && (
          <button type="button" className={desk.primary} onClick={doing.takeIn}>
            {t(rejected > 0 ? "sources.takeInRest" : "sources.takeIn")}
          </button>
        )}
        <button type="button" className={desk.quiet} onClick={doing.leave}>
          {t("sources.leave")}
        </button>
      </p>
    </div>
  );
}

/** What was read, by month and by unit: whether it is the file that was meant. */
function Read({ read }: { read: NonNullable<ImportRun["read"]> }) {
  const { t, language } = useLanguage();
  const list = (rows: readonly { name: string; count: number }[]) => (
    <ul className={css.list}>
      {rows.map((it) => (
        <li key={it.name}>
          <span lang="vi">{it.name}</span>
          <span className={css.number}>{printCount(it.count, language)}</span>
        </li>
      ))}
    </ul>
  );
  const months = read.months.map(({ period, count }) => ({
    name: period === null ? t("sources.noMonth") : printPeriod(period, language),
    count,
  }));
  const agencies = read.agencies.map(({ agency, count }) => ({
    name: agency === null ? t("dossiers.noAgency") : agency.name,
    count,
  }));
  return (
    <Disclosure
      summary={t("sources.read", {
        kinds: read.kinds.map((it) => `${printCount(it.count, language)} ${it.name}`).join(", "),
      })}
    >
      <div className={css.columns}>
        <div>
          <h4 className={css.small}>{t("sources.byMonth")}</h4>
          {list(months)}
        </div>
        <div>
          <h4 className={css.small}>{t("sources.byAgency")}</h4>
          {list(agencies)}
        </div>
        <div>
          <h4 className={css.small}>{t("sources.bySystem")}</h4>
          {list(read.sources)}
        </div>
      </div>
    </Disclosure>
  );
}
