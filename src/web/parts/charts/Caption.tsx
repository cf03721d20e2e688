import type { ReactNode } from "react";
import css from "./Caption.module.css";
import { PictureDownload } from "./PictureDownload.tsx";

/** What a figure shows, in words, and the figure to take away. @param picture names the figure; null while there is nothing to take */
export function Caption({ picture, children }: { picture: string | null; children?: ReactNode }) {
  return (
    <figcaption className={css.caption}>
      <p className={css.words}>{children}</p>
      {picture !== null && <PictureDownload of={picture} />}
    </figcaption>
  );
}
