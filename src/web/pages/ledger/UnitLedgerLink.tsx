import { Link, useParams } from "@tanstack/react-router";
import type { LedgerPage } from "#contract/ledger.ts";
import type { AgencyRef } from "#contract/scorecard.ts";
import { keptSearch } from "../../asking/address.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";

/** A unit's name, leading to its own ledger; the page's own name leads nowhere. */
export function UnitLedgerLink({ agency, page }: { agency: AgencyRef; page: LedgerPage }) {
  const { t } = useLanguage();
  const { authority = "" } = useParams({ strict: false });
  if (agency.code === "") return t("dossiers.noAgency");
  if (agency.code === page.agency.code) return <span lang="vi">{agency.name}</span>;
  return (
    <Link
      to="/tinh/$authority/don-vi/$unit/so-diem-mat"
      params={{ authority, unit: agency.code }}
      search={(now) => ({ ...keptSearch(now), ky: page.period })}
      lang="vi"
    >
      {agency.name}
    </Link>
  );
}
