import { chromium, type Page } from "playwright-core";
import { buildServer } from "#app/api/server.ts";
import type { Source } from "../engines/source.ts";
import type { Measured } from "../measured.ts";
import { RULEBOOK } from "../questions.ts";
import { AUTHORITY, LOADED_BY } from "../sample/sample.ts";
import { timesOf } from "../timing.ts";

const TURNS = 5;
/** A slow phone: a fifth of this machine, on a mobile network with 150 ms there and back and 1.6 Mbit/s. */
const CPU_SLOWER = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };

type Seen = { paint: number; shift: number; interaction: number };

/** Row 9: the pages people open first, as a slow phone shows them: first paint, layout shift, the answer to a tap. */
export async function pageRows({ name, database, progress }: Source): Promise<Measured[]> {
  const server = await buildServer(database, () => LOADED_BY);
  const base = await server.listen({ port: 0, host: "127.0.0.1" });
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  const rows: Measured[] = [];
  try {
    for (const [page, path] of [
      ["trang đầu", "/"],
      ["trang tỉnh", `/tinh/${AUTHORITY}?ky=2026-09&bo=${RULEBOOK}`],
    ] as const) {
      progress(`9 ${page} trên điện thoại chậm`);
      const seen: Seen[] = [];
      for (let turn = 0; turn < TURNS; turn++) seen.push(await see(await slowPhone(), base + path));
      const median = (of: keyof Seen) => timesOf(seen.map((it) => it[of])).median;
      const what = (it: string) => `9 ${page} trên điện thoại chậm, ${it}`;
      rows.push(
        {
          what: what("nét vẽ đầu"),
          engine: name,
          value: median("paint"),
          unit: "ms",
          target: { most: 1_500 },
        },
        {
          what: what("trả lời một chạm"),
          engine: name,
          value: median("interaction"),
          unit: "ms",
          target: { most: 100 },
        },
        {
          what: what("xê dịch (CLS × 1.000)"),
          engine: name,
          value: median("shift") * 1_000,
          unit: "×",
          target: { most: 100 },
          note: "100 là mức tốt của Core Web Vitals",
        },
      );
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return rows;

  async function slowPhone(): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
    });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWER });
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", NETWORK);
    return page;
  }
}

/** Opens a page with nothing kept, waits until it stands still, then folds the first thing that folds or changes the colours. */
async function see(page: Page, url: string): Promise<Seen> {
  await page.addInitScript(() => {
    const seen = { shift: 0, interaction: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const it of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!it.hadRecentInput) seen.shift += it.value;
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => {
      for (const it of list.getEntries()) seen.interaction = Math.max(seen.interaction, it.duration);
    }).observe({ type: "event", buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const paint = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
  );
  await page.locator("header button").last().tap();
  await page.waitForTimeout(1_000);
  const { shift, interaction } = await page.evaluate(
    () => (globalThis as unknown as { seen: { shift: number; interaction: number } }).seen,
  );
  await page.context().close();
  return { paint, shift, interaction };
}
