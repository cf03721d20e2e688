import type { ReactNode } from "react";
import { useTold } from "../answering/useTold.ts";
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
  const [shown, tell] = useTold(isOn);
  const toggle = () => {
    tell(!shown);
    onToggle();
  };
  return (
    <label className={css.tick}>
      <input type="checkbox" className={css.box} checked={shown} disabled={disabled} onChange={toggle} />
      <span>{children}</span>
    </label>
  );
}
