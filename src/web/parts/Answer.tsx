import type { ReactNode } from "react";
import { Failure } from "./Failure.tsx";
import { Loading } from "./Loading.tsx";

/** What a query has to say: its data once it is there, the failure, or that it is on its way. */
export function Answer<Data>({
  of,
  children,
}: {
  of: { data: Data | undefined; error: Error | null; refetch: () => unknown };
  children: (data: Data) => ReactNode;
}) {
  if (of.error) return <Failure error={of.error} onRetry={() => of.refetch()} />;
  return of.data === undefined ? <Loading /> : children(of.data);
}
