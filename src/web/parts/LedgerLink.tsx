import { Link } from "@tanstack/react-router";
import { keptSearch } from "../asking/address.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import button from "./ButtonLink.module.css";
import { Icon } from "./icons.tsx";

/** From a scorecard to the ledger of what it lost, by the same source. */
export function LedgerLink({
  authority,
  unit,
  period,
  isCounted,
}: {
  authority: string;
  unit: string;
  period: string;
  /** Whether the scorecard is counted from dossiers. */
  isCounted: boolean;
}) {
  const { t } = useLanguage();
  return (
    <Link
      to="/tinh/$authority/don-vi/$unit/so-diem-mat"
      params={{ authority, unit }}
      search={(now) => ({
        ...keptSearch(now),
        ky: period,
        source: isCounted ? "dossiers" : "portal",
      })}
      className={button.quiet}
    >
      {t("ledger.link")} <Icon name="forward" size={16} />
    </Link>
  );
}
