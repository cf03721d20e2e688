import type { ReactNode } from "react";
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
        <DownloadLink key={it.url} url={it.url}>
          {t("download.as", { kind: extension(it.name) })}
        </DownloadLink>
      ))}
    </>
  );
}

/** One file to take away; the words say which. */
export function DownloadLink({ url, label, children }: { url: string; label?: string; children: ReactNode }) {
  return (
    <a className={css.download} href={url} aria-label={label} download>
      <Icon name="download" size={16} />
      {children}
    </a>
  );
}

function extension(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1).toUpperCase();
}
