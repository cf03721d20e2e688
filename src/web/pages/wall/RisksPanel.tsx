import type { TodayPage } from "#contract/today.ts";
import { printCount } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import css from "./RisksPanel.module.css";
import { useRisksOfAll } from "./useRisksOfAll.ts";

/** How many dossiers may still cost points, by kind; nothing is asked where there are no dossiers. */
export function RisksPanel({ page }: { page: TodayPage }) {
  const { t } = useLanguage();
  return page.source === "dossiers" ? <Kinds page={page} /> : <p>{t("wall.noDossiers")}</p>;
}

function Kinds({ page }: { page: TodayPage }) {
  const { pick, language } = useLanguage();
  const { data } = useRisksOfAll(page);
  return (
    <ul className={css.kinds} aria-busy={data === undefined}>
      {data?.kinds.map(({ kind, title }) => (
        <li
          key={kind}
          className={`${css.kind} ${data.whole.counts[kind] === 0 ? css.nothing : (css[kind] ?? "")}`}
        >
          <strong className={css.count}>{printCount(data.whole.counts[kind], language)}</strong>
          <span>{pick(title)}</span>
        </li>
      ))}
    </ul>
  );
}
