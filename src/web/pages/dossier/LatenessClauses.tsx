import type { FactView, LatenessClause } from "#contract/dossiers.ts";
import { type Speech, useLanguage } from "../../language/LanguageProvider.tsx";
import css from "./Clauses.module.css";
import { FactValue } from "./FactValue.tsx";
import { lateFactTitle, lateFactValue } from "./lateFacts.ts";

/** The clauses of a judgement with the facts that decided. */
export function LatenessClauses({ clauses }: { clauses: readonly LatenessClause[] }) {
  const speech = useLanguage();
  const { t } = speech;
  return (
    <ol className={css.clauses}>
      {clauses.map((it) => (
        <li key={it.clause} className={css.clause}>
          <p className={css.says}>
            {t(`lateClause.${it.clause}`)}: <strong>{t(`holds.${it.holds}`)}</strong>
          </p>
          <dl className={css.facts}>
            {it.facts.map((fact) => (
              <div key={fact.code}>
                <dt>{titleOf(fact, speech)}</dt>
                <dd>{lateFactValue(fact, speech) ?? <FactValue fact={fact} />}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}

function titleOf(fact: FactView, { t, pick }: Speech): string {
  return fact.title === null ? lateFactTitle(fact.code, t) : pick(fact.title);
}
