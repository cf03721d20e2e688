import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { keptSearch } from "../asking/address.ts";

/** On a page of an authority, leads to one indicator across its units, for the same rulebook, source and instant. */
export function IndicatorLink({
  indicator,
  period,
  kind,
  children,
}: {
  indicator: string;
  period: string;
  /** The kind of unit to show first. */
  kind?: string | undefined;
  children: ReactNode;
}) {
  const { authority } = useParams({ strict: false });
  if (authority === undefined) return children;
  return (
    <Link
      to="/tinh/$authority/chi-so/$indicator"
      params={{ authority, indicator }}
      search={(now) => ({ ...keptSearch(now), ky: period, ...(kind && { loai: kind }) })}
    >
      {children}
    </Link>
  );
}
