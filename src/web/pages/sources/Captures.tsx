import { Link } from "@tanstack/react-router";
import type { CaptureView, SourcesPage } from "#contract/sources.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { printCount } from "../../format/decimal.ts";
import { printClock, printPeriod } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import table from "../../parts/DataTable.module.css";
import { DataTable } from "../../parts/DataTable.tsx";
import { Disclosure } from "../../parts/Disclosure.tsx";
import pages from "../../parts/Pages.module.css";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { Tag } from "../../parts/Tag.tsx";
import css from "./Captures.module.css";
import { endpointKey, inOrder } from "./endpointKey.ts";

/** Every capture of the Portal's answers: units by kinds of answer, what is there and what is not. */
export function Captures({ page }: { page: SourcesPage }) {
  const { t, language } = useLanguage();
  const { captures, captureCount, capturesFrom, authority } = page;
  if (captureCount === 0) return null;
  const endpointWords = (endpoint: string) => {
    const key = endpointKey(endpoint);
    return key === null ? endpoint : t(key);
  };
  const endpoints = inOrder(captures.flatMap((it) => (it.kind === "evaluation" ? namesOf(it) : [])));
  const noted = captures.filter(
    (it) => it.notes.length > 0 || it.answers.some((one) => one.absent.length > 0),
  );
  return (
    <Section
      title={t("sources.captures")}
      intro={t("sources.capturesIntro", {
        from: printCount(capturesFrom + 1, language),
        to: printCount(capturesFrom + captures.length, language),
        count: printCount(captureCount, language),
      })}
      aside={
        <TableDownloads
          csvUrl={csvUrl("sources", { authority: authority.code }, {}, "/captures")}
          of={t("sources.captures")}
        />
      }
    >
      <DataTable label={t("sources.capturesTable")} caption={t("sources.capturesTable")} asCards>
        <thead>
          <tr>
            <th scope="col" className={table.stuck}>
              {t("period.label")}
            </th>
            <th scope="col">{t("sources.dataTime")}</th>
            {endpoints.map((it) => (
              <th key={it} scope="col" className={css.figure}>
                <EndpointName endpoint={it} />
              </th>
            ))}
            <th scope="col">{t("sources.completeness")}</th>
          </tr>
        </thead>
        <tbody>
          {captures.map((it) => (
            <tr key={it.id}>
              <th scope="row" className={`${table.stuck} ${css.period}`}>
                {printPeriod(it.period, language)}
                {it.kind === "summary" && <span className={css.soft}>{t("sources.summary")}</span>}
              </th>
              <td className={css.time} data-label={t("sources.dataTime")}>
                {printClock(it.dataTime, language)}
                <span className={css.soft}>
                  {t("sources.takenIn", { at: printClock(it.importedAt, language) })}
                </span>
              </td>
              {endpoints.map((endpoint) => (
                <td key={endpoint} className={css.figure} data-label={endpointWords(endpoint)}>
                  <Present capture={it} endpoint={endpoint} />
                </td>
              ))}
              <td data-label={t("sources.completeness")}>
                <Tag tone={isWhole(it) ? "gain" : "caution"}>
                  {t(isWhole(it) ? "sources.complete" : "sources.incomplete")}
                </Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <CapturePages page={page} />
      <div className={css.noted}>
        {noted.map((it) => (
          <Disclosure
            key={it.id}
            summary={t("sources.captureNotes", {
              period: printPeriod(it.period, language),
              at: printClock(it.dataTime, language),
            })}
          >
            <CaptureNotes capture={it} />
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}

/** On to older captures, and back. */
function CapturePages({ page: { captures, captureCount, capturesFrom } }: { page: SourcesPage }) {
  const { t, language } = useLanguage();
  const next = capturesFrom + captures.length;
  if (capturesFrom === 0 && next >= captureCount) return null;
  return (
    <nav className={pages.pages} aria-label={t("sources.capturePages")}>
      {capturesFrom > 0 && (
        <Link to="." search={({ capturesFrom: _, ...now }) => now} resetScroll={false} className={pages.page}>
          {t("sources.newestCaptures")}
        </Link>
      )}
      {next < captureCount && (
        <Link
          to="."
          search={(now) => ({ ...now, capturesFrom: String(next) })}
          resetScroll={false}
          className={pages.page}
        >
          {t("sources.olderCaptures", { n: printCount(captureCount - next, language) })}
        </Link>
      )}
    </nav>
  );
}

/** Every kind of answer is there, and each for every unit. */
const isWhole = (it: CaptureView) =>
  it.complete && (it.kind === "summary" || it.answers.every(({ units }) => units >= it.units));

const namesOf = (it: CaptureView) => [...it.answers.map(({ endpoint }) => endpoint), ...it.missing];

function EndpointName({ endpoint }: { endpoint: string }) {
  const { t } = useLanguage();
  const key = endpointKey(endpoint);
  return key === null ? <code>{endpoint}</code> : t(key);
}

/** Of how many units an answer is there; a mark beside the figure says it too. */
function Present({ capture, endpoint }: { capture: CaptureView; endpoint: string }) {
  const { t, language } = useLanguage();
  const answer = capture.answers.find((it) => it.endpoint === endpoint);
  if (capture.kind === "summary") return <span className={css.none}>–</span>;
  if (answer === undefined) return <span className={css.missing}>✗ {t("sources.absent")}</span>;
  const isForAll = answer.units >= capture.units;
  return (
    <span className={isForAll ? css.whole : css.part}>
      {isForAll ? "✓" : "◐"} {printCount(answer.units, language)}/{printCount(capture.units, language)}
    </span>
  );
}

function CaptureNotes({ capture }: { capture: CaptureView }) {
  const { t } = useLanguage();
  return (
    <ul className={css.notes}>
      {capture.answers
        .filter((it) => it.absent.length > 0)
        .map((it) => (
          <li key={it.endpoint}>
            <EndpointName endpoint={it.endpoint} />: {t("sources.lacks")}{" "}
            <span lang="vi">{it.absent.map((one) => one.name).join("; ")}</span>
            {capture.units - it.units > it.absent.length && "…"}
          </li>
        ))}
      {capture.notes.map((it) => (
        <li key={it} lang="vi">
          {it}
        </li>
      ))}
    </ul>
  );
}
