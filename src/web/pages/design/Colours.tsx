import { useRef } from "react";
import { printDecimal } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { drawn } from "../../parts/drawn.ts";
import { Section } from "../../parts/Section.tsx";
import { Tag } from "../../parts/Tag.tsx";
import css from "./Colours.module.css";
import { contrast } from "./contrast.ts";
import { COLOURS, LEAST, PAIRS } from "./tokens.ts";
import { useTokens } from "./useTokens.ts";

/** The colours in both schemes side by side, each on its ground with the contrast it has there. */
export function Colours() {
  const { t, language } = useLanguage();
  const [text, mark] = [LEAST.text, LEAST.mark].map((it) => printDecimal(String(it), language));
  return (
    <Section
      title={t("design.colours")}
      intro={t("design.coloursIntro", { text: `${text}:1`, mark: `${mark}:1` })}
    >
      <div className={css.schemes}>
        <Scheme scheme="light" />
        <Scheme scheme="dark" />
      </div>
    </Section>
  );
}

function Scheme({ scheme }: { scheme: "light" | "dark" }) {
  const { t } = useLanguage();
  const panel = useRef<HTMLDivElement>(null);
  const values = useTokens(panel);
  const name = t(`design.${scheme}`);
  return (
    <div ref={panel} data-scheme={scheme} className={css.scheme}>
      <h3>{name}</h3>
      <DataTable label={`${t("design.pair")}, ${name}`} caption={`${t("design.pair")}, ${name}`}>
        <thead>
          <tr>
            <th scope="col">{t("design.pair")}</th>
            <th scope="col">{t("design.contrast")}</th>
          </tr>
        </thead>
        <tbody>
          {PAIRS.map((it) => (
            <tr key={`${it.colour} ${it.ground}`}>
              <th scope="row">
                <span className={css.pair}>
                  <Sample {...it} />
                  <span>
                    {it.colour} / {it.ground}
                  </span>
                </span>
              </th>
              <td className={css.ratio}>
                <Contrast one={values.get(it.colour)} other={values.get(it.ground)} least={LEAST[it.as]} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <h4 className={css.all}>{t("design.all")}</h4>
      <ul className={css.swatches}>
        {COLOURS.map((it) => (
          <li key={it}>
            <span className={css.swatch} style={drawn({ "--shown": `var(--${it})` })} />
            <span>{it}</span>
            <span className={css.hex}>{values.get(it)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Text as text, a mark as a mark. */
function Sample({ colour, ground, as }: (typeof PAIRS)[number]) {
  return (
    <span
      className={css.sample}
      lang="vi"
      style={drawn({ "--shown": `var(--${colour})`, "--ground": `var(--${ground})` })}
      aria-hidden="true"
    >
      {as === "text" ? "Ặa8" : <span className={css.mark} />}
    </span>
  );
}

function Contrast({
  one,
  other,
  least,
}: {
  one: string | undefined;
  other: string | undefined;
  least: number;
}) {
  const { t, language } = useLanguage();
  if (one === undefined || other === undefined) return null;
  const ratio = contrast(one, other);
  return (
    <>
      {printDecimal(ratio.toFixed(1), language)}:1{" "}
      <Tag tone={ratio >= least ? "gain" : "loss"}>
        {t(ratio >= least ? "design.enough" : "design.short")} (≥ {printDecimal(String(least), language)})
      </Tag>
    </>
  );
}
