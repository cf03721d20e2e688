import { useLanguage } from "../language/LanguageProvider.tsx";
import css from "./Loading.module.css";

/** The page's outline while its figures are on their way. */
export function Loading() {
  const { t } = useLanguage();
  return (
    <div role="status" className={css.loading} data-loading>
      <span className={css.words}>{t("loading")}</span>
      <span className={`${css.bone} ${css.title}`} />
      <span className={`${css.bone} ${css.block}`} />
      <span className={css.bone} />
      <span className={css.bone} />
      <span className={`${css.bone} ${css.short}`} />
    </div>
  );
}
