import { Link } from "@tanstack/react-router";
import type { DetectorView, IntegrityPage } from "#contract/integrity.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { useRoute } from "../../api/useRoute.ts";
import { keptSearch } from "../../asking/address.ts";
import { useAsked } from "../../asking/useAsked.ts";
import { printCount } from "../../format/decimal.ts";
import { printInstant } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import css from "./Integrity.module.css";

/** What detectors find among a unit's dossiers, beside its score; the page stands without it while it loads or when it fails. */
export function Integrity({ authority, unit, period }: { authority: string; unit: string; period: string }) {
  const { knownAt } = useAsked();
  const { data } = useRoute("integrity", { authority, agency: unit }, { period, knownAt });
  return data === undefined ? null : <Found page={data} />;
}

function Found({ page }: { page: IntegrityPage }) {
  const { t, language } = useLanguage();
  const { knownAt } = useAsked();
  const of = (verdict: DetectorView["verdict"]) => page.detectors.filter((it) => it.verdict === verdict);
  const shown = of("shown");
  return (
    <Section
      title={t("integrity.title")}
      intro={t("integrity.intro")}
      aside={
        <TableDownloads
          csvUrl={csvUrl(
            "integrity",
            { authority: page.authority.code, agency: page.agency.code },
            { period: page.period, knownAt },
          )}
          of={t("integrity.title")}
        />
      }
    >
      {page.behind && page.known.newestBatch !== null && (
        <p className={css.says}>
          {t("integrity.asOf", { at: printInstant(page.known.newestBatch, language) })}
        </p>
      )}
      {shown.length === 0 ? (
        <p>{t("integrity.none", { dossiers: printCount(page.dossiers, language) })}</p>
      ) : (
        <ul className={css.signs}>
          {shown.map((it) => (
            <Sign key={it.detector} sign={it} page={page} />
          ))}
        </ul>
      )}
      <Others label="integrity.clear" some={of("clear")} />
      <Others label="integrity.tooFew" some={of("too-few")} />
    </Section>
  );
}

function Sign({ sign, page }: { sign: DetectorView; page: IntegrityPage }) {
  const { t, language, pick } = useLanguage();
  const [most] = sign.units;
  const isElsewhere = most !== undefined && most.agency?.code !== page.agency.code;
  return (
    <li className={css.sign}>
      <div>
        <h3 className={css.title}>{pick(sign.title)}</h3>
        <p className={css.says}>
          {pick(sign.effect)} {t("integrity.indicators", { indicators: sign.indicators.join(", ") })}
        </p>
        <p className={css.says}>{t("integrity.ask", { ask: pick(sign.ask) })}</p>
        {isElsewhere && (
          <p className={css.says}>
            {sign.units.length === 1
              ? t("integrity.unit")
              : t("integrity.units", {
                  count: printCount(sign.units.length, language),
                  shown: printCount(most.shown, language),
                })}{" "}
            {most.agency === null ? t("integrity.noAgency") : <span lang="vi">{most.agency.name}</span>}
          </p>
        )}
        <p className={css.dossiers}>
          <span>{t("integrity.examples")}</span>
          {sign.examples.map((code) => (
            <Link
              key={code}
              to="/tinh/$authority/ho-so/$code"
              params={{ authority: page.authority.code, code }}
              search={(now) => ({ ...keptSearch(now), ky: page.period })}
            >
              {code}
            </Link>
          ))}
        </p>
      </div>
      <p className={css.figure}>
        {t("integrity.count", {
          shown: printCount(sign.shown, language),
          looked: printCount(sign.looked, language),
        })}
        <span className={css.looks}>{t("integrity.looks", { looks: pick(sign.looks) })}</span>
      </p>
    </li>
  );
}

function Others({
  label,
  some,
}: {
  label: "integrity.clear" | "integrity.tooFew";
  some: readonly DetectorView[];
}) {
  const { t, language, pick } = useLanguage();
  if (some.length === 0) return null;
  return (
    <Disclosure summary={t(label, { count: printCount(some.length, language) })}>
      <ul className={css.others}>
        {some.map((it) => (
          <li key={it.detector}>{pick(it.title)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
