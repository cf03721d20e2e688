import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { LedgerMover, LedgerPage } from "#contract/ledger.ts";
import { keptSearch } from "../../asking/address.ts";
import { chosen, toggled } from "../../asking/choice.ts";
import { Tick } from "../../parts/Tick.tsx";
import { fixesOf } from "./mendWords.ts";

/** Tries a mover out: ticked where a plan is made, elsewhere a link to that page. */
export function MoverTick({
  mover,
  page,
  isPlan,
  children,
}: {
  mover: LedgerMover;
  page: LedgerPage;
  isPlan: boolean;
  children: ReactNode;
}) {
  const { authority = "", unit = "" } = useParams({ strict: false });
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const fixes = fixesOf(mover, page);
  if (fixes === null) return children;
  if (!isPlan)
    return (
      <Link
        to="/tinh/$authority/don-vi/$unit/phuong-an"
        params={{ authority, unit }}
        search={(now) => toggled({ ...keptSearch(now), ky: page.period }, "fix", fixes)}
      >
        {children}
      </Link>
    );
  const now = chosen(search, "fix");
  return (
    <Tick
      isOn={fixes.every((it) => now.includes(it))}
      onToggle={() =>
        navigate({ to: ".", search: (it) => toggled(it, "fix", fixes), replace: true, resetScroll: false })
      }
    >
      {children}
    </Tick>
  );
}
