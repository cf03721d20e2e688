import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openSite } from "./app.ts";
import { accessibilityFaults, DESKTOP, openPage, overflow, PHONE, seenText, visit } from "./chromium.ts";

const { app, browser } = await openSite("example");

/** PGlite on a busy machine takes its time. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 30_000 });
const h1 = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { level: 1, name }).waitFor({ timeout: 30_000 });
const hundredths = (text: string) => Math.round(Number(text.replace("−", "-").replace(",", ".")) * 100);

describe.each([
  ["desktop, light", DESKTOP, "light"],
  ["phone, dark", PHONE, "dark"],
] as const)("a reader on a %s screen", (_, viewport, colorScheme) => {
  it("finds why we fell and lists the dossiers, from the first page on", async () => {
    const { page, faults } = await openPage(browser, { viewport, colorScheme });
    const sound = async () =>
      expect({ overflow: await overflow(page), found: await accessibilityFaults(page), faults }).toEqual({
        overflow: 0,
        found: [],
        faults: [],
      });
    await visit(page, app.url);
    await page.getByRole("link", { name: "UBND tỉnh Tây Ninh" }).click();
    await h1(page, "UBND tỉnh Tây Ninh");
    await page.getByRole("link", { name: "Vì sao tăng, giảm?" }).click();
    await h1(page, "So sánh");
    const main = page.locator("main");
    await main.getByText(/^Giảm 0,84 điểm so với tháng 9\/2023 \(63,00 → 62,16 trong 74,00\)/).waitFor();
    await sound();

    const cells = main.getByRole("region", { name: "Từng chỉ số" }).last().locator("tbody td:nth-child(4)");
    const changes = await cells.evaluateAll((all) => all.map((it) => it.firstChild?.textContent ?? ""));
    expect(changes.map(hundredths).reduce((all, it) => all + it, 0)).toBe(-84);

    await page.getByRole("link", { name: "2.034 hồ sơ" }).click();
    await h1(page, /đã xong mà không có tệp/);
    expect(await page.locator("tbody th[scope=row] label").count()).toBe(50);
    expect(page.url()).toContain("ky=2023-10");
    await page.context().close();
  });
});

describe("what cannot be compared", () => {
  it("is refused with the reason, and what can be is one step away", async () => {
    const { page } = await openPage(browser);
    await visit(page, `${app.url}/tinh/H53/so-sanh?ky=2023-10&aKy=2023-Q3`);
    const refused = page.getByRole("region", { name: "Không so được như đã chọn" });
    expect(await seenText(refused)).toContain("dài ngắn khác nhau");
    expect(await page.getByRole("heading", { name: "Từng chỉ số" }).count()).toBe(0);
    await refused.getByRole("link", { name: /So tháng 9\/2023 với tháng 10\/2023/ }).click();
    await soon(() => seenText(page.locator("main"))).toContain("Giảm 0,84 điểm");
    await page.context().close();
  });

  it("is no data: a month nobody told anything of is not zero", async () => {
    const { page } = await openPage(browser);
    await visit(page, `${app.url}/tinh/H44/so-sanh?ky=2026-08`);
    const text = await seenText(page.locator("main"));
    expect(text).toContain("Chưa có số liệu tháng 7/2026");
    expect(text).not.toMatch(/(Tăng|Giảm) \d/);
    await page.context().close();
  });
});
