import css from "./TrendLine.module.css";
import { type Reach, runsOf } from "./trendReach.ts";

const WIDTH = 200;
const HEIGHT = 56;
const PAD = 5;

/** A little line over the periods, broken where there is no figure; the numbers stand in words beside it. */
export function TrendLine({
  values,
  behind = [],
  reach,
}: {
  values: readonly (string | null)[];
  /** A line to see it against, drawn faint. */
  behind?: readonly (string | null)[];
  reach: Reach;
}) {
  const x = (at: number) => PAD + (at / Math.max(1, values.length - 1)) * (WIDTH - 2 * PAD);
  const y = (value: number) =>
    HEIGHT - PAD - ((value - reach.low) / (reach.high - reach.low)) * (HEIGHT - 2 * PAD);
  const path = (run: { at: number; value: number }[]) =>
    run.map((it, place) => `${place === 0 ? "M" : "L"}${x(it.at)} ${y(it.value)}`).join("");
  return (
    <svg className={css.line} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      {runsOf(behind).map((it) => (
        <path key={it[0]?.at} d={path(it)} className={css.behind} />
      ))}
      {runsOf(values).map((it) => (
        <path key={it[0]?.at} d={path(it)} className={css.own} />
      ))}
      {runsOf(values)
        .flat()
        .map((it) => (
          <circle key={it.at} cx={x(it.at)} cy={y(it.value)} r={2.6} className={css.dot} />
        ))}
    </svg>
  );
}
