import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addresses } from "./addresses.ts";
import { type App, startApp } from "./app.ts";
import { accessibilityFaults, DESKTOP, openChromium, openPage, overflow, PHONE, visit } from "./chromium.ts";

let app: App;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp("example"), openChromium()]);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

describe.each([
  ["desktop, light", DESKTOP, "light"],
  ["desktop, dark", DESKTOP, "dark"],
  ["phone, light", PHONE, "light"],
  ["phone, dark", PHONE, "dark"],
] as const)("every page on a %s screen", (_, viewport, colorScheme) => {
  it("loads without a fault, fits, and can be read by everyone", async () => {
    const { page, faults } = await openPage(browser, { viewport, colorScheme });
    const found: Record<string, unknown> = {};
    for (const [name, path] of Object.entries(await addresses(app))) {
      await visit(page, app.url + path);
      found[name] = {
        faults: faults.splice(0),
        inaccessible: await accessibilityFaults(page),
        overflow: await overflow(page),
      };
    }
    const clean = { faults: [], inaccessible: [], overflow: 0 };
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, clean])));
    await page.context().close();
  });
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

  it("has no untranslated word in English", async () => {
    const { page } = await openPage(browser);
    await page.addInitScript(() => localStorage.setItem("minhbach-language", "en"));
    const found: Record<string, string[]> = {};
    for (const [name, path] of Object.entries(await addresses(app))) {
      await visit(page, app.url + path);
      found[name] = await page.evaluate(vietnameseOutsideOfMarkedText);
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
    await page.context().close();
  });

  it("fits an A4 sheet", async () => {
    const { page } = await openPage(browser, { viewport: { width: 688, height: 1000 } });
    await page.emulateMedia({ media: "print" });
    for (const path of Object.values(await addresses(app))) {
      await visit(page, app.url + path);
      expect({ path, overflow: await overflow(page) }).toEqual({ path, overflow: 0 });
    }
    await page.context().close();
  });
});

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
