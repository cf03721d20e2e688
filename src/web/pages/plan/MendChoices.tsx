import { getRouteApi } from "@tanstack/react-router";
import type { LedgerPage } from "#contract/ledger.ts";
import { chosen, toggled } from "../../asking/choice.ts";
import { printCount, printDelta } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { Tick } from "../../parts/Tick.tsx";
import css from "./MendChoices.module.css";

const route = getRouteApi("/tinh/$authority/don-vi/$unit/phuong-an");

/** Every mend that some dossier lacks, with what it would bring alone; any of them may be ticked together. */
export function MendChoices({ page }: { page: LedgerPage }) {
  const { t, pick } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const now = chosen(search, "fix");
  const lacking = new Set(page.lines.flatMap((it) => it.entries.flatMap((entry) => entry.mends)));
  const offered = page.mends.filter(
    (it) => now.includes(it.id) || (lacking.has(it.id) && (search.still !== "yes" || it.afterwards)),
  );
  if (offered.length === 0) return <p>{t("plan.nothing")}</p>;
  return (
    <fieldset className={css.choices}>
      <legend className={css.legend}>{t("plan.choose")}</legend>
      {offered.map((it) => (
        <div key={it.id} className={css.choice}>
          <Tick
            isOn={now.includes(it.id)}
            onToggle={() =>
              navigate({
                search: (asked) => toggled(asked, "fix", [it.id]),
                replace: true,
                resetScroll: false,
              })
            }
          >
            <span className={css.words}>{pick(it.says)}</span>
            <span className={css.under}>
              <Alone mend={it.id} page={page} />
            </span>
          </Tick>
          <Tag tone={it.afterwards ? "gain" : "plain"}>{t(it.afterwards ? "mend.still" : "mend.next")}</Tag>
        </div>
      ))}
    </fieldset>
  );
}

/** What one mend brings when nothing else is done; some bring points only together with another. */
function Alone({ mend, page }: { mend: string; page: LedgerPage }) {
  const { t, language } = useLanguage();
  const found = page.movers.find((it) => it.mends.length === 1 && it.mends[0] === mend);
  if (found === undefined) return t("plan.notAlone");
  return t("plan.alone", {
    gain: printDelta(found.gain, language),
    n: printCount(found.dossiers, language),
    all: found.indicators.join(", "),
  });
}
