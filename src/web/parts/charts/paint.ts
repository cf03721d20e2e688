/** One thing to be painted, in pixels from the corner of the window. */
type Stroke = { right: number; bottom: number; draw: (pen: CanvasRenderingContext2D) => void };

/** What an image of a drawing must be told, as it does not know the page's style sheets. */
const TAKEN = [
  ...[
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-dasharray",
    "stroke-linecap",
  ],
  ...[
    "stroke-linejoin",
    "opacity",
    "vector-effect",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
  ],
] as const;

/**
 * What an element shows, as strokes in the order in which they are to be made: grounds, borders, drawings and words where
 * they stand. Controls, and what only those who hear the page get, are left out.
 */
export async function strokesOf(element: Element): Promise<Stroke[]> {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const isForEars = (box.width <= 1 || box.height <= 1) && style.overflow !== "visible";
  if (isForEars || style.visibility === "hidden" || element.matches("button, select, input, [download]"))
    return [];
  if (element instanceof SVGSVGElement) return box.width === 0 ? [] : [await drawing(element, box)];
  const within: Stroke[] = [ground(style, box)];
  for (const child of element.childNodes) {
    if (child instanceof Element) within.push(...(await strokesOf(child)));
    else if (child instanceof Text) within.push(...words(child, style));
  }
  return within;
}

function ground(style: CSSStyleDeclaration, box: DOMRect): Stroke {
  const { left, top, right, bottom, width, height } = box;
  const radius = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, height / 2);
  const sides = [
    [style.borderTopWidth, style.borderTopColor, left, top, right, top],
    [style.borderRightWidth, style.borderRightColor, right, top, right, bottom],
    [style.borderBottomWidth, style.borderBottomColor, left, bottom, right, bottom],
    [style.borderLeftWidth, style.borderLeftColor, left, top, left, bottom],
  ] as const;
  const isRound = radius > 0 && sides.every(([size]) => Number.parseFloat(size) > 0);
  const draw = (pen: CanvasRenderingContext2D) => {
    pen.fillStyle = style.backgroundColor;
    pen.beginPath();
    pen.roundRect(left, top, width, height, radius);
    pen.fill();
    if (style.backgroundImage.startsWith("repeating-linear")) hatch(pen, style.backgroundImage, box);
    if (isRound) line(pen, style.borderTopWidth, style.borderTopColor);
    for (const [size, colour, x, y, toX, toY] of isRound ? [] : sides) {
      pen.beginPath();
      pen.moveTo(x, y);
      pen.lineTo(toX, toY);
      line(pen, size, colour);
    }
  };
  return { right, bottom, draw };
}

const STOP = /([a-z]+\([^()]*\)) (\d+)px/g;

/** The stripes of a hatched ground, inside the path that was made last. */
function hatch(pen: CanvasRenderingContext2D, image: string, { left, top, width, height }: DOMRect): void {
  const stops = [...image.matchAll(STOP)].map(([, colour = "", at]) => ({ colour, at: Number(at) }));
  const round = stops.at(-1)?.at ?? 0;
  if (round === 0) return;
  const reach = Math.ceil((width + height) / round) * round;
  pen.save();
  pen.clip();
  pen.translate(left + width / 2, top + height / 2);
  pen.rotate((Number.parseFloat(image.slice(image.indexOf("(") + 1)) * Math.PI) / 180);
  for (let from = -reach; from < reach; from += round)
    for (const [place, { colour, at }] of stops.entries()) {
      pen.fillStyle = colour;
      pen.fillRect(
        -reach,
        -(from + (stops[place + 1]?.at ?? at)),
        2 * reach,
        (stops[place + 1]?.at ?? at) - at,
      );
    }
  pen.restore();
}

function line(pen: CanvasRenderingContext2D, size: string, colour: string): void {
  const width = Number.parseFloat(size);
  if (width === 0) return;
  pen.lineWidth = width;
  pen.strokeStyle = colour;
  pen.stroke();
}

/** Word by word, so that each stands where the page put it. */
function words(text: Text, style: CSSStyleDeclaration): Stroke[] {
  const range = document.createRange();
  return [...text.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }): Stroke[] => {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const [box] = range.getClientRects();
    if (box === undefined) return [];
    const draw = (pen: CanvasRenderingContext2D) => {
      pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      pen.letterSpacing = style.letterSpacing === "normal" ? "0px" : style.letterSpacing;
      pen.fillStyle = style.color;
      const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = pen.measureText(word);
      const shown = style.textTransform === "uppercase" ? word.toLocaleUpperCase("vi") : word;
      pen.fillText(shown, box.left, box.top + (box.height - above - below) / 2 + above);
    };
    return [{ right: box.right, bottom: box.bottom, draw }];
  });
}

async function drawing(svg: SVGSVGElement, box: DOMRect): Promise<Stroke> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const own = [svg, ...svg.querySelectorAll<SVGElement>("*")];
  for (const [at, it] of [copy, ...copy.querySelectorAll<SVGElement>("*")].entries()) {
    const style = getComputedStyle(own[at] ?? svg);
    for (const name of TAKEN) it.style.setProperty(name, style.getPropertyValue(name));
  }
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(box.width));
  copy.setAttribute("height", String(box.height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return {
    right: box.right,
    bottom: box.bottom,
    draw: (pen) => pen.drawImage(image, box.left, box.top, box.width, box.height),
  };
}
