import type { Browser, Page } from "playwright-core";
import { type Tap, tapOn } from "./taps.ts";

/** A slow phone: a fifth of this machine, on a mobile network with 150 ms there and back and 1.6 Mbit/s. */
const CPU_SLOWER = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
/** How long a page may be busy with an answer before the next tap. */
const REST_MS = 900;

type Watched = { shift: number; from: number | null; events: number; changed: number | null };

type Scheduler = { postTask: (task: () => void, how: { priority: string }) => Promise<void> };

/** A page with nothing kept, that notes how far it shifts and how long taps wait for their frames. */
export async function openSlowPhone(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: "vi-VN",
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWER });
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", NETWORK);
  await page.addInitScript(watchTaps);
  await page.goto(url, { waitUntil: "networkidle" });
  return page;
}

/** Milliseconds to the first paint, and how far the page has shifted. */
export async function paintOf(page: Page): Promise<{ paint: number; shift: number }> {
  return page.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    shift: (globalThis as unknown as { watched: Watched }).watched.shift,
  }));
}

/**
 * Milliseconds from a tap to the frame that answers it: the first that shows anything else than before, and not before all its
 * events have been painted (Event Timing, as INP counts them).
 * @throws Error when nothing on the page answers
 */
export async function answerTo(page: Page, tap: Tap): Promise<number> {
  await page.evaluate(() => {
    Object.assign((globalThis as unknown as { watched: Watched }).watched, {
      from: null,
      events: 0,
      changed: null,
    });
  });
  await tapOn(page, tap);
  await page.waitForTimeout(REST_MS);
  const { events, changed } = await page.evaluate(
    () => (globalThis as unknown as { watched: Watched }).watched,
  );
  if (changed === null) throw new Error(`${page.url()}: nothing answers "${tap.name}"`);
  return Math.max(events, changed);
}

/** Runs in the page, before anything of it. */
function watchTaps(): void {
  const watched: Watched = { shift: 0, from: null, events: 0, changed: null };
  Object.assign(globalThis, { watched });
  new PerformanceObserver((list) => {
    for (const it of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!it.hadRecentInput) watched.shift += it.value;
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const it of list.getEntries())
      if (watched.from !== null && it.startTime >= watched.from)
        watched.events = Math.max(watched.events, it.duration);
  }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  for (const kind of ["pointerdown", "keydown"])
    addEventListener(kind, (it) => (watched.from ??= it.timeStamp), { capture: true });
  let isPainting = false;
  const changes = new MutationObserver(() => {
    const { from } = watched;
    if (from === null || watched.changed !== null || isPainting) return;
    isPainting = true;
    requestAnimationFrame(() => {
      // The first task after the frame, whatever the page has put off until then.
      const drawn = () => {
        isPainting = false;
        watched.changed ??= performance.now() - from;
      };
      void (globalThis as unknown as { scheduler: Scheduler }).scheduler.postTask(drawn, {
        priority: "user-blocking",
      });
    });
  });
  const all = { attributes: true, characterData: true, childList: true, subtree: true };
  document.addEventListener("DOMContentLoaded", () => {
    // Not the head: scripts and styles that are on their way show nothing.
    changes.observe(document.documentElement, { attributes: true });
    changes.observe(document.body, all);
  });
}
