import type { FactView } from "#contract/dossiers.ts";
import { capitalised } from "../../format/capitalised.ts";
import { printFact } from "../../format/fact.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import css from "./FactList.module.css";

/** Everything rules may ask of the dossier, with what is known of it; "–" is not known, which is neither no nor 0. */
export function FactList({ facts }: { facts: readonly FactView[] }) {
  const speech = useLanguage();
  return (
    <dl className={css.facts}>
      {facts.map((it) => (
        <div key={it.code}>
          <dt>{capitalised(it.title === null ? it.code : speech.pick(it.title))}</dt>
          <dd>{printFact(it, speech)}</dd>
        </div>
      ))}
    </dl>
  );
}
