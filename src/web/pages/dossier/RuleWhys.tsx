import { getRouteApi } from "@tanstack/react-router";
import type { RuleWhy } from "#contract/dossiers.ts";
import { answerKey } from "../../asking/answerKey.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { Icon } from "../../parts/icons.tsx";
import { PlaceLink } from "../../parts/PlaceLink.tsx";
import { AnswerTag } from "./AnswerTag.tsx";
import clauseCss from "./Clauses.module.css";
import { FactValue } from "./FactValue.tsx";
import css from "./RuleWhys.module.css";

const route = getRouteApi("/tinh/$authority/ho-so/$code");

/** How each rule answers, clause by clause with the facts that decided; rules that leave the dossier out are folded away. */
export function RuleWhys({ rules }: { rules: readonly RuleWhy[] }) {
  const { t } = useLanguage();
  const counted = rules.filter((it) => it.answer !== "out");
  const out = rules.filter((it) => it.answer === "out");
  return (
    <>
      {counted.length === 0 && <p>{t("why.none")}</p>}
      <RuleList rules={counted} />
      {out.length > 0 && (
        <div className={css.out}>
          <Disclosure summary={t("why.out", { n: String(out.length) })}>
            <RuleList rules={out} />
          </Disclosure>
        </div>
      )}
    </>
  );
}

function RuleList({ rules }: { rules: readonly RuleWhy[] }) {
  const { pick } = useLanguage();
  const { rule } = route.useSearch();
  return (
    <ul className={css.rules}>
      {rules.map((it) => (
        <li key={it.rule} id={`quy-tac-${it.rule}`} className={css.rule}>
          <details open={it.rule === rule}>
            <summary className={css.summary}>
              <span className={css.id}>{it.set === null ? it.rule : ""}</span>
              <span className={css.title}>{pick(it.title)}</span>
              <Outcome why={it} />
              <span className={css.chevron}>
                <Icon name="chevron" />
              </span>
            </summary>
            <Clauses why={it} />
          </details>
        </li>
      ))}
    </ul>
  );
}

/** A rule that only counts is neither kept nor broken. */
function Outcome({ why: { answer, unit } }: { why: RuleWhy }) {
  const { t } = useLanguage();
  if (unit === "percent" || answer === "out" || answer === "unknown") return <AnswerTag answer={answer} />;
  return <AnswerTag answer={answer} words={t(answerKey(answer, unit))} look="out" />;
}

/** A clause that leaves out holds where the dossier is left out, which is nothing to be glad of. */
const outLooks = { yes: "no", no: "yes", unknown: "unknown" } as const;
const LATE = /late\("([^"]+)"/;

function Clauses({ why }: { why: RuleWhy }) {
  const { t, pick } = useLanguage();
  return (
    <div className={css.body}>
      {!why.inPeriod && <p className={css.note}>{t("why.notInPeriod")}</p>}
      <ol className={clauseCss.clauses}>
        {why.clauses.map((it) => (
          <li key={`${it.role} ${it.id}`} className={clauseCss.clause}>
            <p className={clauseCss.says}>
              <AnswerTag
                answer={it.answer}
                words={t(`holds.${it.answer}`)}
                look={it.role === "exclusion" ? outLooks[it.answer] : it.answer}
              />
              <span className={clauseCss.role}>{t(`role.${it.role}`)}</span>
              {pick(it.says)}
            </p>
            <dl className={clauseCss.facts}>
              {it.facts.map((fact) => (
                <div key={fact.code}>
                  <dt>{fact.title === null ? fact.code : pick(fact.title)}</dt>
                  <dd>
                    <FactValue fact={fact} />
                  </dd>
                </div>
              ))}
            </dl>
            {LATE.test(it.holds) && (
              <p className={clauseCss.role}>
                <PlaceLink place={`qua-han-${LATE.exec(it.holds)?.[1] ?? ""}`}>{t("why.lateness")}</PlaceLink>
              </p>
            )}
            <code className={clauseCss.holds}>{it.holds}</code>
          </li>
        ))}
      </ol>
    </div>
  );
}
