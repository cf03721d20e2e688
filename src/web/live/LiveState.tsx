import { useLanguage } from "../language/LanguageProvider.tsx";
import css from "./LiveState.module.css";
import type { Connection } from "./useChanges.ts";

/** Whether what is shown follows the data by itself, in words beside the dot. */
export function LiveState({ connection }: { connection: Connection }) {
  const { t } = useLanguage();
  return (
    <span className={`${css.state} ${css[connection]}`} data-connection={connection}>
      {t(`live.${connection}`)}
    </span>
  );
}
