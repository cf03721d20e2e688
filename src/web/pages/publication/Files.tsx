import type { PublicationPage } from "#contract/pages.ts";
import { printDecimal } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Icon } from "../../parts/icons.tsx";
import css from "./Files.module.css";

/** What can be taken away, each with the hash that proves it. */
export function Files({ page }: { page: PublicationPage }) {
  const { t, language } = useLanguage();
  return (
    <>
      {page.pageUrl && (
        <p className={css.plain}>
          <a href={page.pageUrl}>
            {t("files.page")} <Icon name="external" size={16} />
          </a>
        </p>
      )}
      <ul className={css.files}>
        {page.files.map((it) => (
          <li key={it.name} className={css.file}>
            <a href={it.url} download className={css.link}>
              <Icon name="download" />
              <span className={css.name}>{it.name}</span>
            </a>
            <span className={css.size}>
              {t("files.bytes", { n: printDecimal(String(it.bytes), language) })}
            </span>
            <span className={css.hash}>
              SHA-256 <code>{it.sha256}</code>
            </span>
          </li>
        ))}
      </ul>
      {page.contentHash && (
        <p className={css.content}>
          {t("files.contentHash")} <code>{page.contentHash}</code>
        </p>
      )}
    </>
  );
}
