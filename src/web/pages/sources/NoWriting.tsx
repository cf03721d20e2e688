import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Icon } from "../../parts/icons.tsx";
import css from "./NoWriting.module.css";

/** In the place of the desk, for those who may read only: why, and how it is done instead. */
export function NoWriting({ authority, why }: { authority: string; why: "remote" | "read-only" }) {
  const { t } = useLanguage();
  return (
    <div className={css.closed}>
      <span className={css.icon}>
        <Icon name="note" size={24} />
      </span>
      <div>
        <h3 className={css.title}>{t("sources.closed")}</h3>
        <p>{t(why === "remote" ? "sources.closedRemote" : "sources.closedReadOnly")}</p>
        <p className={css.instead}>{t("sources.closedInstead")}</p>
        <pre className={css.command}>
          <code>{`minhbach import dossiers ho-so.csv --authority ${authority} --dry-run`}</code>
        </pre>
      </div>
    </div>
  );
}
