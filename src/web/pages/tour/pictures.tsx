import { useRoute } from "../../api/useRoute.ts";
import { printCount, printDecimal, printMax } from "../../format/decimal.ts";
import { periodInSentence } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { drawn, share } from "../../parts/drawn.ts";
import { Icon } from "../../parts/icons.tsx";
import css from "./pictures.module.css";
import { EXAMPLE_MORNING, type TourPlace } from "./tourPlace.ts";

/** How many published figures are what the dossiers give. */
export function PublishedPicture({ id }: { id: string }) {
  const { t, language } = useLanguage();
  const { data } = useRoute("comparison", { id }, {});
  return (
    <dl className={css.figures} aria-busy={data === undefined}>
      <Figure value={printCount(data?.equal ?? null, language)} says={t("comparison.equal")} />
      <Figure value={printCount(data?.different ?? null, language)} says={t("comparison.different")} />
    </dl>
  );
}

/** What was reached of what can be reached. */
export function ScorePicture({ place: { authority } }: { place: TourPlace }) {
  const { t, language } = useLanguage();
  const { newest, agency } = authority;
  if (newest === null) return null;
  const known = newest.partial ?? { points: newest.points, max: newest.applicableMax };
  return (
    <div className={css.score}>
      <p className={css.place}>
        <span lang="vi">{agency.name}</span>, {periodInSentence(newest.period, language)}
      </p>
      <p>
        <strong className={css.value}>{printDecimal(known.points, language)}</strong>
        <span className={css.of}>{t("score.of", { max: printMax(known.max, language) })}</span>
      </p>
      <span className={css.bar} aria-hidden="true">
        <span style={drawn({ "--reached": share(known.points, known.max) ?? 0 })} />
      </span>
    </div>
  );
}

/** How many dossiers there are to do something about, by kind. */
export function TodoPicture({ place: { authority, unit, isExample } }: { place: TourPlace }) {
  const { language, pick } = useLanguage();
  const { data } = useRoute(
    "risks",
    { authority: authority.agency.code, agency: unit },
    isExample ? { at: EXAMPLE_MORNING.knownAt } : {},
  );
  return (
    <dl className={css.figures} aria-busy={data === undefined}>
      {data?.kinds
        .filter(({ kind }) => data.whole.counts[kind] > 0)
        .slice(0, 3)
        .map(({ kind, title }) => (
          <Figure key={kind} value={printCount(data.whole.counts[kind], language)} says={pick(title)} />
        ))}
    </dl>
  );
}

function Figure({ value, says }: { value: string; says: string }) {
  return (
    <div className={css.figure}>
      <dt>{says}</dt>
      <dd className={css.value}>{value}</dd>
    </div>
  );
}

/** Steps up to a line that is to be reached. */
export function PlanPicture() {
  return (
    <svg className={css.drawing} viewBox="0 0 200 90" aria-hidden="true" focusable="false">
      <path className={css.aim} d="M4 22H196" />
      <path className={css.block} d="M14 84V44h34v40ZM60 84V38h34v46Z" />
      <path className={css.gain} d="M106 84V30h34v54ZM152 84V18h34v66Z" />
    </svg>
  );
}

/** From one height down to another by the steps between. */
export function WhyPicture() {
  return (
    <svg className={css.drawing} viewBox="0 0 200 90" aria-hidden="true" focusable="false">
      <path className={css.block} d="M10 84V18h30v66ZM160 84V36h30v48Z" />
      <path className={css.fall} d="M50 18h28v20H50ZM124 28h28v8h-28Z" />
      <path className={css.gain} d="M87 28h28v10H87Z" />
    </svg>
  );
}

/** Days in a row, one of them with changes. */
export function DayPicture() {
  return (
    <svg className={css.drawing} viewBox="0 0 200 90" aria-hidden="true" focusable="false">
      <path className={css.axis} d="M8 60H192" />
      {[20, 52, 84, 148, 180].map((x) => (
        <circle key={x} className={css.day} cx={x} cy="60" r="6" />
      ))}
      <circle className={css.changed} cx="116" cy="60" r="10" />
      <path className={css.changes} d="M116 46V14M104 26l12-12 12 12" />
    </svg>
  );
}

/** A file on its way into the page. */
export function DropPicture() {
  return (
    <div className={css.drop} aria-hidden="true">
      <Icon name="download" size={32} />
      <code>ho-so.xlsx</code>
    </div>
  );
}
