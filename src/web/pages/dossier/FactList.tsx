import type { FactView } from "#contract/dossiers.ts";
import { capitalised } from "../../format/capitalised.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import css from "./FactList.module.css";
import { FactValue } from "./FactValue.tsx";

/** Everything rules may ask of the dossier, with what is known of it; "–" is not known, which is neither no nor 0. */
export function FactList({ facts }: { facts: readonly FactView[] }) {
  const { pick } = useLanguage();
  return (
    <dl className={css.facts}>
      {facts.map((it) => (
        <div key={it.code}>
          <dt>{capitalised(it.title === null ? it.code : pick(it.title))}</dt>
          <dd>
            <FactValue fact={it} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
