import type { ReactNode } from "react";
import { ApiFailure } from "#contract/client.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { Failure } from "../../parts/Failure.tsx";
import { FreshnessTag } from "../../parts/FreshnessTag.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { Section } from "../../parts/Section.tsx";
import { NoWriting } from "../sources/NoWriting.tsx";
import css from "./Design.module.css";

const UNREACHABLE = new ApiFailure(null, null);

/** What a page looks like when it has no figures, not yet, not any more, or not for this reader. */
export function States() {
  const { t } = useLanguage();
  return (
    <Section title={t("design.states")} intro={t("design.statesIntro")}>
      <div className={css.states}>
        <Picture says={t("design.loading")}>
          <Loading />
        </Picture>
        <Picture says={t("design.empty")}>
          <Empty title={t("empty.title")} says={t("empty.says")} command={t("empty.command")} />
        </Picture>
        <Picture says={t("design.error")}>
          <Failure error={UNREACHABLE} onRetry={() => undefined} />
        </Picture>
        <Picture says={t("design.noRight")}>
          <NoWriting authority="H53" why="remote" />
        </Picture>
        <Picture says={t("design.old")}>
          <p className={css.row}>
            <FreshnessTag state="fresh" />
            <FreshnessTag state="stale" />
            <FreshnessTag state="silent" />
          </p>
        </Picture>
      </div>
    </Section>
  );
}

/** The real part as a picture: it announces nothing and takes no focus. */
function Picture({ says, children }: { says: string; children: ReactNode }) {
  return (
    <figure className={css.figure}>
      <figcaption className={css.caption}>{says}</figcaption>
      <div inert className={css.window}>
        {children}
      </div>
    </figure>
  );
}
