import type { CountsPage, RuleCount } from "#contract/dossiers.ts";
import { CountLinks } from "../../asking/CountLinks.tsx";
import { printCount, printDecimal, printPercent } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Section } from "../../parts/Section.tsx";
import css from "./LocalRules.module.css";

/** What a place counts beside the index, each with its target and the dossiers behind it. */
export function LocalRules({ page, unit }: { page: CountsPage; unit: string }) {
  const { t } = useLanguage();
  const rules = page.rules.filter((it) => it.set !== null);
  if (rules.length === 0) return null;
  return (
    <Section title={t("local.title")} intro={t("local.intro")}>
      <ul className={css.rules}>
        {rules.map((it) => (
          <Rule key={it.rule} rule={it} page={page} unit={unit} />
        ))}
      </ul>
    </Section>
  );
}

function Rule({ rule, page, unit }: { rule: RuleCount; page: CountsPage; unit: string }) {
  const { t, language, pick } = useLanguage();
  const { yes, no, unknown, target } = rule;
  return (
    <li className={css.rule}>
      <p className={css.title}>{pick(rule.title)}</p>
      <p className={css.figure}>
        {rule.unit === "percent" ? printPercent(rule.ratio, language) : printCount(yes, language)}
      </p>
      <div className={css.behind}>
        {rule.given !== null ? (
          <p className={css.says}>{pick(rule.given)}</p>
        ) : rule.of === "dossier" ? (
          <CountLinks
            authority={page.authority.code}
            unit={unit}
            rule={rule.rule}
            period={page.period}
            kind={rule.unit}
            counts={{ yes, no, unknown }}
          />
        ) : (
          <p className={css.says}>
            {t(rule.unit === "count" ? "local.countedNumber" : "local.counted", {
              yes: printCount(yes, language),
              no: printCount(no, language),
              unknown: printCount(unknown, language),
            })}
          </p>
        )}
        {target && (
          <p className={css.says} title={pick(target.says)}>
            {t("local.target", {
              at:
                rule.unit === "percent"
                  ? printPercent(target.at, language)
                  : printDecimal(target.at, language),
            })}
          </p>
        )}
      </div>
    </li>
  );
}
