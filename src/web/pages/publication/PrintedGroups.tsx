import type { PublicationPage } from "#contract/pages.ts";
import { printDecimal, printMax } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { drawn, share } from "../../parts/drawn.ts";
import css from "./PrintedGroups.module.css";

/** The groups' points as printed. */
export function PrintedGroups({ groups }: { groups: PublicationPage["groups"] }) {
  const { t, language } = useLanguage();
  return (
    <ul className={css.groups}>
      {groups.map((it) => (
        <li key={it.label} className={css.group}>
          <span className={css.label} lang="vi">
            {it.label}
          </span>
          <span className={css.points}>
            <strong>{printDecimal(it.points, language)}</strong>/{printMax(it.max, language)}
          </span>
          <span className={css.track} aria-hidden="true">
            <span className={css.bar} style={drawn({ "--reached": share(it.points, it.max) ?? 0 })} />
          </span>
          {!it.applicable && <span className={css.remark}>{t("group.notApplicable")}</span>}
        </li>
      ))}
    </ul>
  );
}
