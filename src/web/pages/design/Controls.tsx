import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import button from "../../parts/ButtonLink.module.css";
import { Choice } from "../../parts/Choice.tsx";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { DownloadLink } from "../../parts/Downloads.tsx";
import { ICONS, Icon } from "../../parts/icons.tsx";
import { SearchField } from "../../parts/SearchField.tsx";
import { Section } from "../../parts/Section.tsx";
import { Tag, type Tone } from "../../parts/Tag.tsx";
import { Tick } from "../../parts/Tick.tsx";
import css from "./Design.module.css";

const TAGS = [
  ["plain", "state.not-applicable"],
  ["primary", "source.dossiers"],
  ["gain", "freshness.complete"],
  ["caution", "grade.unconfirmed"],
  ["loss", "today.state.silent"],
] as const satisfies readonly (readonly [Tone, string])[];

/** What is pressed, chosen and read at a glance. */
export function Controls() {
  const { t } = useLanguage();
  const [isOn, setOn] = useState(true);
  const [scheme, setScheme] = useState("light");
  const [asked, setAsked] = useState("");
  return (
    <>
      <Section title={t("design.tags")}>
        <p className={css.row}>
          {TAGS.map(([tone, text]) => (
            <Tag key={tone} tone={tone}>
              {t(text)}
            </Tag>
          ))}
        </p>
      </Section>
      <Section title={t("design.controls")}>
        <div className={css.row}>
          <Link to="/lam-quen" className={button.button}>
            {t("design.main")}
          </Link>
          <Link to="/lam-quen" className={button.quiet}>
            {t("design.other")}
            <Icon name="forward" />
          </Link>
          <DownloadLink url="/api/openapi.json">OpenAPI</DownloadLink>
        </div>
        <div className={`${css.row} ${css.controls}`}>
          <Choice
            label={t("design.colours")}
            value={scheme}
            options={(["light", "dark"] as const).map((value) => ({ value, label: t(`design.${value}`) }))}
            onChoose={setScheme}
          />
          <SearchField label={t("icon.search")} value={asked} onChange={setAsked} />
          <Tick isOn={isOn} onToggle={() => setOn(!isOn)}>
            {t("tour.seen")}
          </Tick>
        </div>
        <Disclosure summary={t("icon.chevron")}>
          <p>{t("design.iconsIntro")}</p>
        </Disclosure>
      </Section>
      <Section title={t("design.icons")} intro={t("design.iconsIntro")}>
        <ul className={css.icons}>
          {ICONS.map((it) => (
            <li key={it}>
              <Icon name={it} size={22} />
              {t(`icon.${it}`)}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
