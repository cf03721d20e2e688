import { useId } from "react";
import { Icon } from "./icons.tsx";
import css from "./SearchField.module.css";

export function SearchField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className={css.search}>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      <div className={css.field}>
        <span className={css.icon}>
          <Icon name="search" />
        </span>
        <input
          id={id}
          type="search"
          className={css.input}
          value={value}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </div>
  );
}
