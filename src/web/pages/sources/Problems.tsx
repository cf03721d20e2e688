import { ApiFailure } from "#contract/client.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Icon } from "../../parts/icons.tsx";
import css from "./Problems.module.css";

type Shown = {
  code: string;
  at: string;
  says: string;
  remedy: string;
  choices?: readonly string[] | undefined;
};

/** What stands in the way of an import, each with its place and what to do. */
export function Problems({ title, problems }: { title: string; problems: readonly Shown[] }) {
  return (
    <div role="alert" className={css.problems}>
      <h3 className={css.title}>
        <Icon name="warn" size={20} />
        {title}
      </h3>
      <ul className={css.list} lang="vi">
        {problems.map((it) => (
          <li key={`${it.code} ${it.at}`}>
            <p>
              <strong>{it.at}</strong>: {it.says}
            </p>
            {/* What to choose from stands below as a question of its own. */}
            {(it.choices ?? []).length === 0 && <p className={css.remedy}>{it.remedy}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The same for an answer that is none. */
export function FailureProblems({ error }: { error: Error }) {
  const { t } = useLanguage();
  const problem = error instanceof ApiFailure ? error.problem : null;
  if (problem !== null) return <Problems title={t("sources.refused")} problems={problem.problems} />;
  const says = error instanceof ApiFailure ? "failure.unreachable" : "failure.broken";
  return (
    <div role="alert" className={css.problems}>
      <h3 className={css.title}>
        <Icon name="warn" size={20} />
        {t(`${says}.title`)}
      </h3>
      <p>{t(`${says}.says`)}</p>
    </div>
  );
}
