import { Link } from "@tanstack/react-router";
import type { RuleMove, TodayPage } from "#contract/today.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { printCount } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import table from "../../parts/DataTable.module.css";
import { DataTable } from "../../parts/DataTable.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { askedOf } from "./askedOf.ts";
import { becameKey } from "./becameKey.ts";
import { Moved } from "./Moved.tsx";
import css from "./MovedRules.module.css";

/** Why the points moved: each rule with its counts before and now, and how many dossiers became what. */
export function MovedRules({ page }: { page: TodayPage }) {
  const { t } = useLanguage();
  const { unit } = page.list;
  const move = (unit && page.units.find((it) => it.agency.code === unit.code)) ?? page.whole;
  if (move.rules.length === 0) return null;
  return (
    <div id="vi-sao">
      <Section
        title={t("today.rules")}
        intro={t("today.rulesIntro")}
        aside={
          <>
            {unit !== null && (
              <p className={css.of}>
                <span lang="vi">{unit.name}</span>
                <Link to="." search={({ unit: _, after: __, rule: ___, ...now }) => now} resetScroll={false}>
                  {t("today.allUnits")}
                </Link>
              </p>
            )}
            <TableDownloads
              csvUrl={csvUrl("today", { authority: page.authority.code }, askedOf(page))}
              of={t("today.rules")}
            />
          </>
        }
      >
        <DataTable label={t("today.rules")} caption={t("today.rules")} className={css.table} asCards>
          <thead>
            <tr>
              <th scope="col" className={table.stuck}>
                {t("today.rule")}
              </th>
              <th scope="col" className={css.figure}>
                {t("today.before")}
              </th>
              <th scope="col" className={css.figure}>
                {t("today.after")}
              </th>
              <th scope="col" className={css.figure}>
                {t("today.delta")}
              </th>
              <th scope="col">{t("today.became")}</th>
              <th scope="col" className={css.figure}>
                {t("today.changed")}
              </th>
            </tr>
          </thead>
          <tbody>
            {move.rules.map((it) => (
              <Row key={it.rule} move={it} page={page} />
            ))}
          </tbody>
        </DataTable>
      </Section>
    </div>
  );
}

function Row({ move, page }: { move: RuleMove; page: TodayPage }) {
  const { t, pick, language } = useLanguage();
  const { rule, title, unit, before, after, delta, became, dossiers } = move;
  const isChosen = page.list.rule?.rule === rule;
  const isLocal = rule.includes("/");
  return (
    <tr className={isChosen ? css.chosen : undefined}>
      <th scope="row" className={table.stuck}>
        {!isLocal && <span className={css.number}>{rule}</span>} {pick(title)}
      </th>
      <td className={css.figure} data-label={t("today.before")}>
        {countsOf(before, language)}
      </td>
      <td className={css.figure} data-label={t("today.after")}>
        {countsOf(after, language)}
      </td>
      <td className={css.figure} data-label={t("today.delta")}>
        {delta === null ? "" : <Moved delta={delta} />}
      </td>
      <td data-label={t("today.became")}>
        <ul className={css.became}>
          {became.map((it) => (
            <li key={`${it.from} ${it.to}`}>
              <strong>{printCount(it.dossiers, language)}</strong> {t(becameKey(it, unit))}
            </li>
          ))}
        </ul>
      </td>
      <td className={css.figure} data-label={t("today.changed")}>
        {dossiers > 0 && (
          <Link
            to="."
            search={({ after: _, rule: __, ...now }) => ({ ...now, ...(!isChosen && { rule }) })}
            hash="ho-so"
            aria-current={isChosen ? "true" : undefined}
          >
            {t("today.dossiers", { n: printCount(dossiers, language) })}
          </Link>
        )}
      </td>
    </tr>
  );
}

function countsOf(it: RuleMove["before"], language: "vi" | "en"): string {
  if (it === null) return "";
  return `${printCount(it.numerator, language)}/${printCount(it.denominator, language)}`;
}
