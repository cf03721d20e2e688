import type { BrowserContextOptions, Page, ViewportSize } from "playwright-core";
import { describe, expect, it } from "vitest";
import { addresses } from "./addresses.ts";
import { openSite } from "./app.ts";
import { accessibilityFaults, DESKTOP, openPage, overflow, PHONE, visit } from "./chromium.ts";

const { app, browser } = await openSite("example");

/** Readers who go through the pages at the same time: while one waits for figures another is looked at. */
const READERS = 3;
const TIME = { timeout: 900_000 };

/** Opens every page of the site and keeps what a look at each finds. */
async function lookAtAll<Found>(
  options: BrowserContextOptions,
  look: (page: Page, faults: string[]) => Promise<Found>,
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<Record<string, Found>> {
  const found: Record<string, Found> = {};
  const waiting = Object.entries(await addresses(app));
  const read = async () => {
    const { page, faults } = await openPage(browser, options);
    await prepare(page);
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, path] = next;
      await visit(page, app.url + path);
      found[name] = await look(page, faults);
    }
    await page.context().close();
  };
  await Promise.all(Array.from({ length: READERS }, read));
  return found;
}

const allAre = <Found>(found: Record<string, Found>, what: Found) =>
  Object.fromEntries(Object.keys(found).map((name) => [name, what]));

// Either size and either scheme; what differs between them differs on its own.
describe.each([
  ["desktop, light", DESKTOP, "light"],
  ["phone, dark", PHONE, "dark"],
] as const)("every page on a %s screen", (_, viewport, colorScheme) => {
  it(
    "loads without a fault, fits its screen and an A4 sheet, and can be read by everyone",
    TIME,
    async () => {
      const found = await lookAtAll({ viewport, colorScheme }, async (page, faults) => ({
        faults: faults.splice(0),
        inaccessible: await accessibilityFaults(page),
        overflow: await overflow(page),
        onPaper: await overflowOnPaper(page, viewport),
      }));
      expect(found).toEqual(allAre(found, { faults: [], inaccessible: [], overflow: 0, onPaper: 0 }));
    },
  );
});

describe("every page", () => {
  it("shows opened details without a fault", async () => {
    const { page, faults } = await openPage(browser, { viewport: PHONE });
    const { province = "", commune = "", notice = "" } = await addresses(app);
    for (const path of [province, commune, notice]) {
      await visit(page, app.url + path);
      await page.evaluate(() => {
        for (const it of document.querySelectorAll("details")) it.open = true;
      });
      expect(await page.locator("details[open]").count()).toBeGreaterThan(0);
      expect({ path, overflow: await overflow(page), found: await accessibilityFaults(page) }).toEqual({
        path,
        overflow: 0,
        found: [],
      });
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("has no untranslated word in English", TIME, async () => {
    const inEnglish = (page: Page) =>
      page.addInitScript(() => localStorage.setItem("minhbach-language", "en"));
    const found = await lookAtAll({}, (page) => page.evaluate(vietnameseOutsideOfMarkedText), inEnglish);
    expect(found).toEqual(allAre(found, []));
  });
});

/** How many pixels a page that was opened on a screen is wider than an A4 sheet when it is printed. */
async function overflowOnPaper(page: Page, screen: ViewportSize): Promise<number> {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 688, height: 1000 });
  // Charts and tables follow the width in the frame after it has changed.
  await page.evaluate(
    () => new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle))),
  );
  const wider = await overflow(page);
  await page.setViewportSize(screen);
  await page.emulateMedia({ media: null });
  return wider;
}

/** Texts with Vietnamese letters that are not marked as Vietnamese, the names of laws and of the project apart. */
function vietnameseOutsideOfMarkedText(): string[] {
  const names = /Minh Bạch|Quyết định|QĐ-TTg|QĐ|TTHC|NĐ|Việt Nam|Phú Thọ|Bến Cầu/g;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? "").replace(names, "");
    const marked = node.parentElement?.closest("[lang]")?.getAttribute("lang") === "vi";
    const hidden = node.parentElement?.closest("noscript, svg, option");
    if (!marked && !hidden && /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/.test(text)) found.push(text);
  }
  return found;
}
