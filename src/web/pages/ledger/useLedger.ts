import { type QueryValues, routeUrl } from "#contract/client.ts";
import { routes } from "#contract/routes.ts";
import { useRoute } from "../../api/useRoute.ts";
import { useAsked } from "../../asking/useAsked.ts";

const none: QueryValues = {};

/** The ledger of an agency as the address asks for it, with what a page asks besides, and where its csv is. */
export function useLedger(authority: string, agency: string, besides: QueryValues = none) {
  const asked = { ...useAsked(), ...besides };
  const params = { authority, agency };
  return {
    answer: useRoute("ledger", params, asked),
    /** @param file what stands behind the ledger's own address */
    csv: (file: string, more: QueryValues = none) =>
      routeUrl(`${routes.ledger.path}${file}`, params, { ...asked, ...more }),
  };
}
