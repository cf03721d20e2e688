import type { Download } from "#contract/pages.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import css from "./Downloads.module.css";
import { Icon } from "./icons.tsx";

/** Files to take away, named by their kind. */
export function Downloads({ files }: { files: readonly Download[] }) {
  const { t } = useLanguage();
  return (
    <>
      {files.map((it) => (
        <a key={it.url} className={css.download} href={it.url} download>
          <Icon name="download" size={16} />
          {t("download.as", { kind: extension(it.name) })}
        </a>
      ))}
    </>
  );
}

function extension(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1).toUpperCase();
}
