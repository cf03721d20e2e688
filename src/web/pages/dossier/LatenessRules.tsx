import type { LatenessView } from "#contract/dossiers.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { AnswerTag } from "./AnswerTag.tsx";
import { LatenessClauses } from "./LatenessClauses.tsx";
import css from "./LatenessRules.module.css";

const looks = { "on-time": "yes", late: "no", unknown: "unknown", out: "out" } as const;
/** A cause that holds is a fault. */
const causeLooks = { yes: "no", no: "yes", unknown: "unknown" } as const;

/** Every reading of lateness with its answer; where one has several causes, all of them, also those that do not hold. */
export function LatenessRules({ rules }: { rules: readonly LatenessView[] }) {
  const { t, pick } = useLanguage();
  return (
    <ul className={css.rules}>
      {rules.map((it) => (
        <li key={it.rule} id={`qua-han-${it.rule}`} className={css.rule}>
          <div className={css.head}>
            <h3>{pick(it.title)}</h3>
            <AnswerTag answer={looks[it.answer]} words={t(`late.${it.answer}`)} />
          </div>
          <p className={css.cites} lang="vi">
            {it.cites}
          </p>
          {it.causes.length > 0 ? (
            <Causes causes={it.causes} />
          ) : (
            <Disclosure summary={t("lateness.clauses", { n: String(it.clauses.length) })}>
              <LatenessClauses clauses={it.clauses} />
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}

function Causes({ causes }: { causes: LatenessView["causes"] }) {
  const { t } = useLanguage();
  return (
    <ul className={css.causes}>
      {causes.map(({ cause, holds, clauses }) => (
        <li key={cause} className={css.cause}>
          <div className={css.causeHead}>
            <AnswerTag answer={holds} words={t(`causeHolds.${holds}`)} look={causeLooks[holds]} />
            <strong>{t(`cause.${cause}`)}</strong>
          </div>
          <Disclosure summary={t("lateness.clauses", { n: String(clauses.length) })}>
            <LatenessClauses clauses={clauses} />
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
