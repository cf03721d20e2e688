import { useRef } from "react";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { drawn } from "../../parts/drawn.ts";
import { Section } from "../../parts/Section.tsx";
import css from "./Design.module.css";
import { TOKENS } from "./tokens.ts";
import { useTokens } from "./useTokens.ts";

const SIZES = TOKENS.filter((it) => it.startsWith("size-"));
const RADII = TOKENS.filter((it) => it.startsWith("radius"));

/** Sizes of type, radii and how long motion lasts. */
export function Scales() {
  const { t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const values = useTokens(box);
  return (
    <div ref={box}>
      <Section title={t("design.type")}>
        <ul className={css.sizes}>
          {SIZES.map((it) => (
            <li key={it}>
              <span className={css.name}>
                {it} <code>{values.get(it)}</code>
              </span>
              <span className={css.text} style={drawn({ "--shown": `var(--${it})` })}>
                {t("design.sample")}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t("design.shapes")} intro={t("design.motion", { time: values.get("motion") ?? "" })}>
        <ul className={css.radii}>
          {RADII.map((it) => (
            <li key={it}>
              <span className={css.radius} style={drawn({ "--shown": `var(--${it})` })} />
              {it} <code>{values.get(it)}</code>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
