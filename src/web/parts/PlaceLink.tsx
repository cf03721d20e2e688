import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** Leads to a place further down on the same page. */
export function PlaceLink({
  place,
  className,
  children,
}: {
  place: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <Link
      to="."
      search={true}
      hash={place}
      className={className}
      activeOptions={{ exact: true, includeHash: true }}
    >
      {children}
    </Link>
  );
}
