import { strokesOf } from "./paint.ts";

/** How many dots a drawing's pixel becomes: sharp on paper. */
const SCALE = 2;
const MARGIN = 16;
const LINE = 28;
/** Most dots of a side that browsers take. */
const MOST = 16_000;

/**
 * A figure of the page as a PNG on the page's own paper, whole where it scrolls on the page, with a line below it that says
 * what it is and where it is from.
 * @throws Error when the browser cannot draw it
 */
export async function pictureOf(figure: HTMLElement, says: string): Promise<Blob> {
  const scrolled = [...figure.querySelectorAll("*")].filter((it) => it.scrollTop > 0 || it.scrollLeft > 0);
  for (const it of scrolled) it.scrollTo({ top: 0, left: 0, behavior: "instant" });
  const strokes = await strokesOf(figure);
  const { left, top } = figure.getBoundingClientRect();
  const width = Math.max(...strokes.map((it) => it.right)) - left;
  const height = Math.max(...strokes.map((it) => it.bottom)) - top;
  const style = getComputedStyle(document.documentElement);
  const canvas = document.createElement("canvas");
  const scale = Math.min(SCALE, MOST / (height + 2 * MARGIN + LINE));
  canvas.width = Math.ceil((width + 2 * MARGIN) * scale);
  canvas.height = Math.ceil((height + 2 * MARGIN + LINE) * scale);
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("no canvas");
  pen.scale(scale, scale);
  pen.fillStyle = style.getPropertyValue("--surface");
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.save();
  pen.translate(MARGIN - left, MARGIN - top);
  for (const it of strokes) it.draw(pen);
  pen.restore();
  pen.fillStyle = style.getPropertyValue("--ink-soft");
  pen.font = `12px ${style.getPropertyValue("--font")}`;
  pen.fillText(says, MARGIN, height + MARGIN + LINE - 8, width);
  return new Promise((settle, fail) =>
    canvas.toBlob((blob) => (blob ? settle(blob) : fail(new Error("no picture"))), "image/png"),
  );
}
