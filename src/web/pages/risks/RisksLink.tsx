import { Link } from "@tanstack/react-router";
import { keptSearch } from "../../asking/address.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Icon } from "../../parts/icons.tsx";
import css from "./RisksLink.module.css";

/** Leads from an agency's figures to what it has to do before they fall. */
export function RisksLink({ authority, unit }: { authority: string; unit: string }) {
  const { t } = useLanguage();
  return (
    <p className={css.line}>
      <Link
        to="/tinh/$authority/don-vi/$unit/viec-can-lam"
        params={{ authority, unit }}
        search={keptSearch}
        className={css.link}
      >
        {t("risks.link")}
        <Icon name="forward" />
      </Link>
    </p>
  );
}
