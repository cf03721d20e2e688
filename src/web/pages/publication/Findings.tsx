import type { FindingView } from "#contract/pages.ts";
import { printCount } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { Icon, type IconName } from "../../parts/icons.tsx";
import css from "./Findings.module.css";

type Severity = FindingView["severity"];

const open = ["error", "warning", "note"] as const satisfies readonly Severity[];
const icons: Readonly<Record<Severity, IconName>> = {
  error: "cross",
  warning: "warn",
  note: "note",
  confirmed: "check",
};

/** What the gate found, the gravest first; what it checked and found in order is folded away. */
export function Findings({ findings }: { findings: readonly FindingView[] }) {
  const { t, language } = useLanguage();
  const of = (severity: Severity) => findings.filter((it) => it.severity === severity);
  const confirmed = of("confirmed");
  if (findings.length === 0) return <p>{t("findings.none")}</p>;
  return (
    <div className={css.findings}>
      {open.map((severity) => {
        const own = of(severity);
        if (own.length === 0) return null;
        return (
          <div key={severity} className={css[severity]}>
            <h3 className={css.heading}>
              {t(`severity.${severity}`)}{" "}
              <span className={css.count}>{printCount(own.length, language)}</span>
            </h3>
            <FindingList findings={own} />
          </div>
        );
      })}
      {confirmed.length > 0 && (
        <div className={css.confirmed}>
          <Disclosure summary={t("findings.confirmed", { n: printCount(confirmed.length, language) })}>
            <FindingList findings={confirmed} />
          </Disclosure>
        </div>
      )}
    </div>
  );
}

function FindingList({ findings }: { findings: readonly FindingView[] }) {
  const { t } = useLanguage();
  return (
    <ul className={css.list}>
      {findings.map((it) => (
        <li key={`${it.code} ${it.place} ${it.says}`} className={css.finding}>
          <span className={css.icon}>
            <Icon name={icons[it.severity]} />
          </span>
          <div lang="vi">
            <p className={css.says}>{it.says}</p>
            <p className={css.place}>{it.place}</p>
            {(it.expected !== null || it.found !== null) && (
              <dl className={css.values}>
                {it.found !== null && (
                  <div>
                    <dt>{t("findings.found")}</dt>
                    <dd>{it.found}</dd>
                  </div>
                )}
                {it.expected !== null && (
                  <div>
                    <dt>{t("findings.expected")}</dt>
                    <dd>{it.expected}</dd>
                  </div>
                )}
              </dl>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
