/** How many dots a drawing's pixel becomes: sharp on paper. */
const SCALE = 2;
const MARGIN = 16;
const LINE = 20;

/**
 * A drawing on the page as a PNG on the page's own paper, with a line below it that says what it is and where it is from.
 * @throws Error when the browser cannot draw it
 */
export async function pictureOf(svg: SVGSVGElement, says: string): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const style = getComputedStyle(document.documentElement);
  const canvas = document.createElement("canvas");
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (height + 2 * MARGIN + LINE) * SCALE;
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("no canvas");
  pen.scale(SCALE, SCALE);
  pen.fillStyle = style.getPropertyValue("--surface");
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, MARGIN, MARGIN, width, height);
  pen.fillStyle = style.getPropertyValue("--ink-soft");
  pen.font = `12px ${style.getPropertyValue("--font")}`;
  pen.fillText(says, MARGIN, height + MARGIN + LINE - 4, width);
  return new Promise((settle, fail) =>
    canvas.toBlob((blob) => (blob ? settle(blob) : fail(new Error("no picture"))), "image/png"),
  );
}
