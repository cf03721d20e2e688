import type { ReactNode } from "react";
import css from "./Tick.module.css";

/** Something to choose, in the browser's own control; the whole of its words can be pressed. */
export function Tick({
  isOn,
  onToggle,
  disabled = false,
  children,
}: {
  isOn: boolean;
  onToggle: () => void;
  disabled?: boolean;
  children: ReactNode;
}) {
  return (
    <label className={css.tick}>
      <input type="checkbox" className={css.box} checked={isOn} disabled={disabled} onChange={onToggle} />
      <span>{children}</span>
    </label>
  );
}
