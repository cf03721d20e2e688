import { ApiFailure } from "#contract/client.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import css from "./Failure.module.css";
import { Icon } from "./icons.tsx";

/** What went wrong, where, and what to do about it; the API's own words when it gave any. */
export function Failure({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const { t } = useLanguage();
  const failure = error instanceof ApiFailure ? error : null;
  const problems = failure?.problem?.problems ?? [];
  const kind = !failure ? "broken" : failure.status === null ? "unreachable" : "refused";
  return (
    <div role="alert" className={css.failure}>
      <span className={css.icon}>
        <Icon name="warn" size={24} />
      </span>
      <div>
        <h1 className={css.title}>
          {failure?.problem ? <span lang="vi">{failure.problem.title}</span> : t(`failure.${kind}.title`)}
        </h1>
        {problems.length === 0 && <p>{failure?.problem?.detail ?? t(`failure.${kind}.says`)}</p>}
        <ul className={css.problems} lang="vi">
          {problems.map((it) => (
            <li key={`${it.code} ${it.at}`}>
              <p>{it.says}</p>
              <p className={css.remedy}>{it.remedy}</p>
              <p className={css.place}>
                <code>{it.at}</code>
              </p>
            </li>
          ))}
        </ul>
        {onRetry && (
          <button type="button" className={css.retry} onClick={onRetry}>
            {t("failure.retry")}
          </button>
        )}
      </div>
    </div>
  );
}
