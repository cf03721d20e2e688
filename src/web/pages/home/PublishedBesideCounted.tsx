import { Link } from "@tanstack/react-router";
import { useRoute } from "../../api/useRoute.ts";
import { printCount } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Section } from "../../parts/Section.tsx";
import { Differences } from "../comparison/Differences.tsx";
import css from "./PublishedBesideCounted.module.css";

const SHOWN = 2;

/** The newest publication that dossiers can be held against; the page stands without it when there is none. */
export function PublishedBesideCounted() {
  const { data } = useRoute("publications");
  const newest = data?.find((it) => it.comparable);
  return newest === undefined ? null : <Beside id={newest.id} />;
}

function Beside({ id }: { id: string }) {
  const { t, language } = useLanguage();
  const { data } = useRoute("comparison", { id }, {});
  if (data === undefined) return null;
  return (
    <Section
      title={t("home.beside")}
      intro={t("home.besideIntro")}
      aside={
        <Link to="/cong-bo/$id/doi-chieu" params={{ id }}>
          {t("home.besideAll")}
        </Link>
      }
    >
      <div className={css.card}>
        <p className={css.title} lang="vi">
          <Link
            to="/tinh/$authority/don-vi/$unit"
            params={{ authority: data.authority.code, unit: data.agency.code }}
            search={{ ky: data.period, source: "dossiers" }}
          >
            {data.title}
          </Link>
        </p>
        <p className={css.sum}>
          <span className={css.equal}>
            <strong>{printCount(data.equal, language)}</strong> {t("comparison.equal")}
          </span>
          <span className={css.different}>
            <strong>{printCount(data.different, language)}</strong> {t("comparison.different")}
          </span>
        </p>
        <Differences page={data} most={SHOWN} />
      </div>
    </Section>
  );
}
