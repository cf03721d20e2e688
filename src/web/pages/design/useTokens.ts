import { type RefObject, useEffect, useState } from "react";
import { TOKENS } from "./tokens.ts";

/** The variables as they stand at an element; none before it is there. They are read again when the window changes. */
export function useTokens(element: RefObject<HTMLElement | null>): ReadonlyMap<string, string> {
  const [values, setValues] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const read = () => {
      if (element.current === null) return;
      const style = getComputedStyle(element.current);
      setValues(new Map(TOKENS.map((it) => [it, style.getPropertyValue(`--${it}`).trim()])));
    };
    read();
    addEventListener("resize", read);
    return () => removeEventListener("resize", read);
  }, [element]);
  return values;
}
