import { useRoute } from "../../api/useRoute.ts";
import { useAsked } from "../../asking/useAsked.ts";
import { LocalRules } from "./LocalRules.tsx";
import { UnitCounts } from "./UnitCounts.tsx";

/** What is counted from an agency's dossiers beside its points; the page stands without it while it loads or when it fails. */
export function Counted({
  authority,
  unit,
  period,
  withUnits,
}: {
  authority: string;
  unit: string;
  period: string;
  withUnits: boolean;
}) {
  const { rulebook, knownAt } = useAsked();
  const { data } = useRoute("counts", { authority, agency: unit }, { period, rulebook, knownAt });
  if (data === undefined) return null;
  return (
    <>
      {withUnits && <UnitCounts page={data} />}
      <LocalRules page={data} unit={unit} />
    </>
  );
}
