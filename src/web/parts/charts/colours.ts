/** The tokens a drawing needs, as they stand where it is drawn. */
export function colours(element: HTMLElement) {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: token("ink"),
    soft: token("ink-soft"),
    line: token("hairline-strong"),
    hairline: token("hairline"),
    surface: token("surface"),
    sunken: token("sunken"),
    heat: token("heat"),
    primary: token("primary"),
    loss: token("loss"),
    gain: token("gain"),
    caution: token("caution"),
    font: style.fontFamily,
  };
}

/** A colour `part` of the way from one to another, both like #0a1b2c or, as a build shortens it, #fff. */
export function mixed(from: string, to: string, part: number): string {
  const channels = (hex: string) => {
    const long = hex.length === 4 ? hex.replace(/[^#]/g, "$&$&") : hex;
    return [1, 3, 5].map((at) => Number.parseInt(long.slice(at, at + 2), 16));
  };
  const [a, b] = [channels(from), channels(to)];
  const mix = a.map((it, at) => Math.round(it + ((b[at] ?? it) - it) * part));
  return `#${mix.map((it) => it.toString(16).padStart(2, "0")).join("")}`;
}

/** A tooltip of lines, built as elements: a name from a source never becomes markup. The first line is the heading. */
export function tooltipOf(lines: readonly string[]): HTMLElement {
  const box = document.createElement("div");
  for (const [at, line] of lines.entries()) {
    const row = document.createElement(at === 0 ? "strong" : "div");
    row.textContent = line;
    box.append(row);
  }
  return box;
}

/** What every tooltip looks like. */
export function tooltipStyle(colour: ReturnType<typeof colours>) {
  return {
    confine: true,
    backgroundColor: colour.surface,
    borderColor: colour.line,
    textStyle: { color: colour.ink },
  };
}
