import type { VersionView } from "#contract/dossiers.ts";
import { capitalised } from "../../format/capitalised.ts";
import { printFact } from "../../format/fact.ts";
import { printClock } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import type { TextKey } from "../../language/text.ts";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { FactValue } from "./FactValue.tsx";
import css from "./Versions.module.css";

/** How the dossier came to be known, the newest first: nothing that was once known is written over. */
export function Versions({ versions }: { versions: readonly VersionView[] }) {
  return (
    <ol className={css.versions}>
      {versions.toReversed().map((it) => (
        <Version key={it.number} version={it} />
      ))}
    </ol>
  );
}

function Version({ version }: { version: VersionView }) {
  const { t, language } = useLanguage();
  const { number, knownFrom, knownUntil, kind, source, sourceTime, deleted, changes } = version;
  return (
    <li className={css.version}>
      <div className={css.head}>
        <h3>{t("versions.number", { n: String(number) })}</h3>
        <Tag tone={knownUntil === null ? "primary" : "plain"}>{t(standing(version))}</Tag>
        {deleted && <Tag tone="loss">{t("versions.deleted")}</Tag>}
      </div>
      <p className={css.when}>
        {t("versions.known", { from: printClock(knownFrom, language) })}
        {knownUntil !== null && knownUntil !== knownFrom && (
          <> {t("versions.until", { until: printClock(knownUntil, language) })}</>
        )}
        {" · "}
        {t(`versionKind.${kind}`)} <code>{source}</code>
        {sourceTime !== null && (
          <> · {t("versions.sourceTime", { time: printClock(sourceTime, language) })}</>
        )}
      </p>
      {changes.length === 0 ? (
        <p className={css.same}>{t("versions.same")}</p>
      ) : number === 1 ? (
        <Disclosure summary={t("versions.first", { n: String(changes.length) })}>
          <Changes changes={changes} isFirst />
        </Disclosure>
      ) : (
        <Changes changes={changes} />
      )}
    </li>
  );
}

function standing({ knownUntil, knownFrom }: VersionView): TextKey {
  if (knownUntil === null) return "versions.current";
  return knownUntil === knownFrom ? "versions.never" : "versions.past";
}

const LISTS: Readonly<Record<string, TextKey>> = {
  pauses: "list.pauses",
  steps: "list.steps",
  components: "list.components",
  results: "list.results",
  fees: "list.fees",
};

function Changes({ changes, isFirst = false }: { changes: VersionView["changes"]; isFirst?: boolean }) {
  const speech = useLanguage();
  const { t, pick } = speech;
  return (
    <dl className={css.changes}>
      {changes.map(({ before, after }) => {
        const list = LISTS[after.code];
        const title = after.title === null ? (list === undefined ? after.code : t(list)) : pick(after.title);
        const [was, is] = [printFact(before, speech), printFact(after, speech)];
        return (
          <div key={after.code}>
            <dt>{capitalised(title)}</dt>
            <dd>
              {!isFirst && was !== is && (
                <>
                  <s className={css.was}>
                    <FactValue fact={before} />
                  </s>{" "}
                  <span className={css.to}>→</span>{" "}
                </>
              )}
              <strong>
                <FactValue fact={after} />
              </strong>
              {!isFirst && was === is && ` (${t("versions.within")})`}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
