import { chromium } from "playwright-core";
import { buildServer } from "#app/api/server.ts";
import type { Source } from "../engines/source.ts";
import type { Measured } from "../measured.ts";
import { LOADED_BY } from "../sample/sample.ts";
import { timesOf } from "../timing.ts";
import { answerTo, openSlowPhone, paintOf } from "./slowPhone.ts";
import { TAPPED_PAGES } from "./taps.ts";

const TURNS = 5;

/** Row 9: pages as a slow phone shows them: first paint and layout shift of those opened first, the answers to taps of all. */
export async function pageRows({ name, database, progress }: Source): Promise<Measured[]> {
  const server = await buildServer(database, () => LOADED_BY);
  const base = await server.listen({ port: 0, host: "127.0.0.1" });
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  const rows: Measured[] = [];
  try {
    for (const { name: title, path, isFirst, taps, leaves } of TAPPED_PAGES) {
      progress(`9 ${title} trên điện thoại chậm`);
      const paints: number[] = [];
      const shifts: number[] = [];
      const answers = new Map([...taps, leaves].map((it) => [it.name, [] as number[]]));
      for (let turn = 0; turn < TURNS; turn++) {
        const page = await openSlowPhone(browser, base + path);
        const { paint, shift } = await paintOf(page);
        paints.push(paint);
        shifts.push(shift);
        for (const tap of [...taps, leaves]) answers.get(tap.name)?.push(await answerTo(page, tap));
        await page.context().close();
      }
      const median = (it: readonly number[]) => timesOf(it).median;
      const what = (it: string) => `9 ${title} trên điện thoại chậm, ${it}`;
      const each = [...answers].map(([tap, it]) => ({ tap, ms: median(it) })).sort((a, b) => b.ms - a.ms);
      if (isFirst)
        rows.push(
          {
            what: what("nét vẽ đầu"),
            engine: name,
            value: median(paints),
            unit: "ms",
            target: { most: 1_500 },
          },
          {
            what: what("xê dịch (CLS × 1.000)"),
            engine: name,
            value: median(shifts) * 1_000,
            unit: "×",
            target: { most: 100 },
            note: "100 là mức tốt của Core Web Vitals",
          },
        );
      rows.push({
        what: what("chạm chậm nhất"),
        engine: name,
        value: each[0]?.ms ?? 0,
        unit: "ms",
        target: { most: 100 },
        note: each.map(({ tap, ms }) => `${tap} ${Math.round(ms)}`).join(", "),
      });
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return rows;
}
