import { chromium } from "playwright-core";
const base = "http://127.0.0.1:8771";
const id = "000.00.31.H53-2023-10-77aaf798";
const pages = {
  home: "/", district: "/tinh/H53/don-vi/000.00.31.H53?ky=2023-10&source=dossiers",
  commune: "/tinh/H53/don-vi/000.27.31.H53?ky=2023-10", province: "/tinh/H53?ky=2023-10",
  list: "/tinh/H53/don-vi/000.27.31.H53/ho-so?ky=2023-10&rule=ben-cau-2023/online&answer=no",
  dossier: "/tinh/H53/ho-so/G22.99-221025-0100261?ky=2023-10&rule=ben-cau-2023/overdue",
  comparison: `/cong-bo/${id}/doi-chieu`, publication: `/cong-bo/${id}/kiem-tra`, ...(process.env.EXTRA ? JSON.parse(process.env.EXTRA) : {}),
};
const only = process.argv[2]?.split(",");
const modes = (process.argv[3] ?? "dl,pl").split(",");
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const m of modes) {
  const ctx = await browser.newContext({ locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh", viewport: m[0] === "d" ? { width: 1440, height: 900 } : { width: 390, height: 844 }, colorScheme: m[1] === "d" ? "dark" : "light", reducedMotion: "reduce" });
  const page = await ctx.newPage();
  page.on("console", (x) => ["error", "warning"].includes(x.type()) && console.log(m, x.text().slice(0, 300)));
  page.on("pageerror", (x) => console.log(m, "EXC", x.message.slice(0, 500)));
  for (const [name, path] of Object.entries(pages)) {
    if (only && only[0] && !only.includes(name)) continue;
    await page.goto(base + path, { waitUntil: "networkidle" });
    await page.locator("main h1").first().waitFor({ timeout: 15000 }).catch(() => console.log("no h1", name));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) console.log(m, name, "OVERFLOW", over);
    await page.screenshot({ path: `/tmp/mb/shots/${name}-${m[0] === "d" ? 1440 : 390}-${m[1] === "d" ? "dark" : "light"}.png`, fullPage: true });
  }
  await ctx.close();
}
await browser.close();
