import { getRouteApi, Link } from "@tanstack/react-router";
import { type FormEvent, useId } from "react";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Icon } from "../../parts/icons.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import css from "./ListTools.module.css";

const route = getRouteApi("/tinh/$authority/don-vi/$unit/ho-so");

/** Finds by a part of a code, says what the list is narrowed to, and takes the whole of it away. */
export function ListTools({ csvUrl }: { csvUrl: string }) {
  const { t } = useLanguage();
  const id = useId();
  const { search, procedure } = route.useSearch();
  const navigate = route.useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = new FormData(event.currentTarget).get("search");
    const text = typeof asked === "string" ? asked.trim() : "";
    navigate({
      search: ({ after: _, search: __, ...now }) => ({ ...now, ...(text && { search: text }) }),
      resetScroll: false,
    });
  };
  return (
    <div className={css.tools}>
      <form className={css.find} onSubmit={submit}>
        <label htmlFor={id} className={css.label}>
          {t("dossiers.search")}
        </label>
        <div className={css.field}>
          <input
            key={search ?? ""}
            id={id}
            name="search"
            type="search"
            className={css.input}
            defaultValue={search ?? ""}
            autoComplete="off"
          />
          <button type="submit" className={css.button} aria-label={t("dossiers.find")}>
            <Icon name="search" />
          </button>
        </div>
      </form>
      {procedure !== undefined && (
        <Link
          to="."
          search={({ procedure: _, after: __, ...now }) => now}
          resetScroll={false}
          className={css.narrowed}
        >
          {t("dossiers.narrowed", { code: procedure })} <Icon name="cross" size={14} />
        </Link>
      )}
      <div className={css.take}>
        <TableDownloads csvUrl={csvUrl} of={t("dossiers.table")} />
      </div>
    </div>
  );
}
