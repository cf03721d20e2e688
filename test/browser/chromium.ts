import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";

/** Debian's Chromium. Its sandbox needs kernel rights that a container seldom has. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
}

/** A fresh reader's page, and everything that goes wrong on it: console errors, exceptions, failed requests. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: DESKTOP, reducedMotion: "reduce", ...options });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (it) => {
    if (it.type() === "error" || it.type() === "warning") faults.push(`${it.type()}: ${it.text()}`);
  });
  page.on("pageerror", (it) => faults.push(`exception: ${it.message}`));
  page.on("requestfailed", (it) => {
    // Who goes on to another page breaks off what the one before was still waiting for.
    const why = it.failure()?.errorText ?? "unknown";
    if (why !== "net::ERR_ABORTED") faults.push(`failed: ${it.url()}: ${why}`);
  });
  page.on("response", (it) => {
    if (it.status() >= 400) faults.push(`${it.status()}: ${it.url()}`);
  });
  return { page, faults };
}

/** What a machine with other tests on it may take for anything that is waited for, in milliseconds. */
const PATIENCE = 60_000;

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Opens an address and waits until its figures are there and the page has been scrolled through once. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: "networkidle" });
  await page.locator("main h1").first().waitFor();
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((settle) => requestAnimationFrame(settle));
    }
    scrollTo(0, 0);
    await document.fonts.ready;
  });
  await page.waitForLoadState("networkidle");
}

/** What axe finds against WCAG 2.1 A and AA: rule, place, and why. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"])
    .analyze();
  return violations.flatMap((it) =>
    it.nodes.map((node) => `${it.id}: ${String(node.target)} ${node.failureSummary ?? ""}`),
  );
}

/** How many pixels the page is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}

/** What a reader who scrolls sees of an element, in one line; folded details are not seen. */
export async function seenText(element: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is rendered counts as seen
  const text = await near(element.page(), () => element.innerText());
  return text.replace(/\s+/g, " ").trim();
}

/** What a reader who scrolls sees of each of some elements. */
export function seenTexts(elements: Locator): Promise<string[]> {
  return near(elements.page(), () => elements.allInnerTexts());
}

/** Reads a page as if all of it was in sight: what is far is left out of style, and so of its text, until it is scrolled to. */
async function near<Read>(page: Page, read: () => Promise<Read>): Promise<Read> {
  const style = await page.addStyleTag({ content: "* { content-visibility: visible !important }" });
  try {
    return await read();
  } finally {
    // Another page has no such style to take away.
    await style.evaluate((it: Element) => it.remove()).catch(() => {});
  }
}
