import { useId } from "react";
import { useTold } from "../answering/useTold.ts";
import css from "./Choice.module.css";
import { Icon } from "./icons.tsx";

export type ChoiceOption = { value: string; label: string };

/** A labelled select in the browser's own control, which every phone and reader knows. */
export function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: string;
  options: readonly ChoiceOption[];
  onChoose: (value: string) => void;
}) {
  const id = useId();
  const [shown, tell] = useTold(value);
  return (
    <div className={css.choice}>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      <div className={css.field}>
        <select
          id={id}
          className={css.select}
          value={shown}
          onChange={(event) => {
            tell(event.target.value);
            onChoose(event.target.value);
          }}
        >
          {options.map((it) => (
            <option key={it.value} value={it.value}>
              {it.label}
            </option>
          ))}
        </select>
        <span className={css.arrow}>
          <Icon name="chevron" size={16} />
        </span>
      </div>
    </div>
  );
}
