import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useRoute } from "../../api/useRoute.ts";
import { printCount } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import {
  DayPicture,
  DropPicture,
  PlanPicture,
  PublishedPicture,
  ScorePicture,
  TodoPicture,
  WhyPicture,
} from "./pictures.tsx";
import { Step } from "./Step.tsx";
import css from "./Tour.module.css";
import { type TourPlace, tourPlace } from "./tourPlace.ts";
import { STEPS, type StepId, stepLinks } from "./tourSteps.ts";
import { useVisited } from "./useVisited.ts";

/** Five minutes for somebody new: one page after the other, each with its one thing to see. */
export function TourPage() {
  const { t } = useLanguage();
  const authorities = useRoute("authorities");
  const publications = useRoute("publications");
  usePageTitle(t("tour.title"));
  return (
    <>
      <PageHead title={t("tour.title")} lead={t("tour.lead")} />
      <Answer of={authorities}>
        {(known) => (
          <Answer of={publications}>
            {(published) => {
              const place = tourPlace(known, published);
              return place === null ? (
                <Empty title={t("tour.nothing")} says={t("tour.nothingSays")} command="npm start" />
              ) : (
                <Steps place={place} />
              );
            }}
          </Answer>
        )}
      </Answer>
    </>
  );
}

function Steps({ place }: { place: TourPlace }) {
  const { t, language } = useLanguage();
  const { visited, visit, forget } = useVisited();
  const links = stepLinks(place);
  const pictures: Readonly<Record<StepId, ReactNode>> = {
    published: place.publication && <PublishedPicture id={place.publication} />,
    lost: <ScorePicture place={place} />,
    todo: place.hasDossiers && <TodoPicture place={place} />,
    plan: <PlanPicture />,
    why: <WhyPicture />,
    today: <DayPicture />,
    sources: <DropPicture />,
    method: <MethodPicture />,
  };
  return (
    <>
      {!place.isExample && (
        <p className={css.other}>
          {t("tour.other")} <span lang="vi">{place.authority.agency.name}</span>. {t("tour.otherSays")}{" "}
          <code>npm start</code>
        </p>
      )}
      <div className={css.progress}>
        <p role="status">
          {t("tour.progress", {
            n: printCount(visited.size, language),
            of: printCount(STEPS.length, language),
          })}
        </p>
        <progress max={STEPS.length} value={visited.size} aria-label={t("tour.seen")} />
        {visited.size > 0 && (
          <button type="button" className={css.again} onClick={forget}>
            {t("tour.again")}
          </button>
        )}
      </div>
      <ol className={css.steps}>
        {STEPS.map((id, at) => (
          <Step
            key={id}
            id={id}
            no={at + 1}
            link={links[id]}
            isVisited={visited.has(id)}
            onVisit={() => visit(id)}
            second={
              id === "today" &&
              place.isExample && (
                <Link to="/tinh/$authority/hom-nay" params={{ authority: place.authority.agency.code }}>
                  {t("places.today")}
                </Link>
              )
            }
          >
            {pictures[id]}
          </Step>
        ))}
      </ol>
    </>
  );
}

/** The way of a figure, in words. */
function MethodPicture() {
  const { t } = useLanguage();
  return (
    <ol className={css.chain}>
      {(["dossier", "rule", "rate", "points"] as const).map((it) => (
        <li key={it}>{t(`tour.chain.${it}`)}</li>
      ))}
    </ol>
  );
}
