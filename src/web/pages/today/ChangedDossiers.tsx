import { Link, useSearch } from "@tanstack/react-router";
import { Fragment } from "react";
import type { ChangedRow, TodayPage } from "#contract/today.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { keptSearch } from "../../asking/address.ts";
import { capitalised } from "../../format/capitalised.ts";
import { printCount } from "../../format/decimal.ts";
import { printClock } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { Pages } from "../../parts/Pages.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { Tag, type Tone } from "../../parts/Tag.tsx";
import { askedOf } from "./askedOf.ts";
import { becameKey } from "./becameKey.ts";
import css from "./ChangedDossiers.module.css";

/** The dossiers that changed, the newest change first: what happened to each, and which rules answer otherwise for it. */
export function ChangedDossiers({ page }: { page: TodayPage }) {
  const { t, language } = useLanguage();
  const { after } = useSearch({ strict: false });
  const { unit, rule, total, dossiers, next } = page.list;
  return (
    <div id="ho-so">
      <Section
        title={t("today.list", { n: printCount(total, language) })}
        intro={t("today.listIntro")}
        aside={
          <>
            {(unit !== null || rule !== null) && <Narrowed page={page} />}
            {total > 0 && (
              <TableDownloads
                csvUrl={csvUrl(
                  "today",
                  { authority: page.authority.code },
                  { ...askedOf(page), unit: unit?.code, rule: rule?.rule },
                  "/dossiers",
                )}
                of={t("today.list", { n: printCount(total, language) })}
              />
            )}
          </>
        }
      >
        {dossiers.length === 0 ? (
          <Empty title={t("today.noDossiers")} says={t("today.noDossiersSays")} />
        ) : (
          <ol className={css.list}>
            {dossiers.map((it) => (
              <Changed key={it.code} row={it} page={page} />
            ))}
          </ol>
        )}
        <Pages next={next} after={after} />
      </Section>
    </div>
  );
}

/** Which dossiers the list is of, and the way back to all. */
function Narrowed({ page }: { page: TodayPage }) {
  const { t, pick } = useLanguage();
  const { unit, rule } = page.list;
  return (
    <p className={css.of}>
      {rule !== null && (
        <span>
          {rule.rule.includes("/") ? "" : `${rule.rule} `}
          {pick(rule.title)}
        </span>
      )}
      {unit !== null && <span lang="vi">{unit.name}</span>}
      <Link to="." search={({ unit: _, rule: __, after: ___, ...now }) => now} resetScroll={false}>
        {t("today.allDossiers")}
      </Link>
    </p>
  );
}

function Changed({ row, page }: { row: ChangedRow; page: TodayPage }) {
  const { t, pick, language } = useLanguage();
  const { code, at, agency, agencyAsGiven, procedure, changes, gone, told } = row;
  return (
    <li className={css.item} data-code={code}>
      <time className={css.at} dateTime={at}>
        {printClock(at, language)}
      </time>
      <div className={css.what}>
        <p className={css.changes}>
          {changes.map((it, place) => (
            <Fragment key={it.kind + it.says.vi}>
              {place > 0 && "; "}
              <span className={css[it.tone]}>
                {pick(it.says)}
                {it.detail !== null && <span lang="vi">: {it.detail}</span>}
              </span>
            </Fragment>
          ))}
        </p>
        <p className={css.which}>
          {gone ? (
            code
          ) : (
            <Link
              to="/tinh/$authority/ho-so/$code"
              params={{ authority: page.authority.code, code }}
              search={(now) => ({ ...keptSearch(now), ky: page.period })}
            >
              {code}
            </Link>
          )}
          <span lang="vi">{agency?.name ?? agencyAsGiven}</span>
          {procedure !== null && <span lang="vi">{procedure.name ?? procedure.code}</span>}
          {!told && <span>{t("today.byTime")}</span>}
        </p>
      </div>
      <Answers row={row} />
    </li>
  );
}

/** Rules that answer otherwise, those that do alike together; what a new dossier simply reaches is only counted. */
function Answers({ row }: { row: ChangedRow }) {
  const { t, pick, language } = useLanguage();
  const plain = row.answers.filter(isPlain).length;
  const alike = Map.groupBy(
    row.answers.filter((it) => !isPlain(it)),
    (it) => becameKey(it, it.unit),
  );
  if (row.answers.length === 0) return <p className={css.answers}>{t("today.noAnswers")}</p>;
  return (
    <ul className={css.answers}>
      {[...alike].map(([key, them]) => (
        <li key={key}>
          <Tag tone={toneOf(them[0])}>{capitalised(t(key))}</Tag>{" "}
          {them.map((it) => (it.rule.includes("/") ? pick(it.title) : it.rule)).join(", ")}
        </li>
      ))}
      {plain > 0 && <li>{t("today.plain", { n: printCount(plain, language) })}</li>}
    </ul>
  );
}

function toneOf(it: ChangedRow["answers"][number] | undefined): Tone {
  if (it === undefined || it.unit === "count") return "plain";
  return it.to === "yes" ? "gain" : it.to === "no" ? "loss" : "plain";
}

function isPlain({ from, to, unit }: ChangedRow["answers"][number]): boolean {
  return from === "out" && (unit === "percent" ? to === "yes" : to === "no");
}
