import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { openSite } from "./app.ts";
import {
  accessibilityFaults,
  DESKTOP,
  openPage,
  overflow,
  PHONE,
  seenText,
  seenTexts,
  visit,
} from "./chromium.ts";

const { app, browser } = await openSite("example");

/** PGlite on a busy machine takes its time. */
const PATIENCE = { timeout: 60_000 };
/** Points of the commune in October 2023. */
const LONG_PHUOC = "57,70";
/** "1.234,5" as a number of hundredths. */
const hundredths = (text: string) => Math.round(Number(text.replaceAll(".", "").replace(",", ".")) * 100);
const h1 = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { level: 1, name }).waitFor(PATIENCE);

describe.each([
  ["desktop, light", DESKTOP, "light"],
  ["phone, dark", PHONE, "dark"],
] as const)("from the first page on a %s screen, by clicks only, a reader", (_, viewport, colorScheme) => {
  const open = async () => {
    const { page, faults } = await openPage(browser, { viewport, colorScheme });
    page.setDefaultTimeout(PATIENCE.timeout);
    const sound = async () =>
      expect({ overflow: await overflow(page), found: await accessibilityFaults(page), faults }).toEqual({
        overflow: 0,
        found: [],
        faults: [],
      });
    await visit(page, app.url);
    return { page, sound };
  };
  const openUnit = async (page: Page, name: string) => {
    await page.getByRole("link", { name: "UBND tỉnh Tây Ninh" }).click();
    await h1(page, "UBND tỉnh Tây Ninh");
    await page.getByRole("link", { name, exact: true }).click();
    await h1(page, name);
  };

  it("gets the commune's to-do list of a morning and exports it", async () => {
    const { page, sound } = await open();
    await openUnit(page, "UBND xã Long Phước");
    await page.getByLabel("Số liệu tại thời điểm").fill("2023-10-20T08:00");
    await page.getByRole("button", { name: "Xem", exact: true }).click();
    await page.waitForURL(/knownAt=2023-10-20T08%3A00/);
    await page.getByRole("link", { name: /^Việc cần làm/ }).click();
    await h1(page, "Việc cần làm");
    const all = await seenText(
      page.getByRole("navigation", { name: "Loại nguy cơ" }).getByRole("link", { name: /^Tất cả/ }),
    );
    const said = Number(/\d+/.exec(all)?.[0]);
    expect(said).toBe(4);
    const rows = page.getByRole("table", { name: "Hồ sơ, hẹn trả gần nhất" }).locator("tbody tr");
    expect(await rows.count()).toBe(said);
    await sound();

    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Tải XLSX: Hồ sơ, hẹn trả gần nhất đứng trước" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    const [sheet] = await readXlsxFile(await readFile(await file.path()));
    const table = sheet?.data ?? [];
    const head = table.findIndex((row) => row[0] === "Mã hồ sơ");
    const codes = table.slice(head + 1).map((row) => row[0]);
    expect(head).toBeGreaterThan(0);
    expect(codes).toEqual(await seenTexts(rows.locator("th a")));
    await page.context().close();
  });

  it("finds what would reach Khá: the promised score and its list", async () => {
    const { page, sound } = await open();
    await openUnit(page, "UBND xã Long Phước");
    await page.getByRole("link", { name: "Mở sổ điểm mất" }).click();
    await h1(page, "Sổ điểm mất");
    await page.getByRole("link", { name: "Thử phương án", exact: true }).click();
    await h1(page, "Thử phương án");
    await page.getByRole("navigation", { name: "Mức xếp loại muốn đạt" }).getByText("Khá").click();
    const target = page.getByRole("region", { name: "Muốn đạt một mức" });
    await target.getByText(/Muốn đạt 70,00 điểm \(Khá\)/).waitFor();
    await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
    const said = await seenText(target);
    const promise = /sửa (\d+) hồ sơ là đủ, được lại \+([\d,]+), thành ([\d,]+) điểm/.exec(said);
    const [fixes, gain, after] = (promise ?? []).slice(1).map(hundredths);
    expect({ fixes, after: (gain ?? 0) + hundredths(LONG_PHUOC) }).toEqual({ fixes: 16_900, after });
    expect(after).toBeGreaterThanOrEqual(7_000);
    expect(said).toContain("Đã chứng minh: không cách nào ít hồ sơ hơn");
    const listed = await seenTexts(target.locator("tbody td:last-child"));
    expect(listed.map(hundredths).reduce((all, it) => all + it, 0)).toBe(fixes);
    await sound();
    await page.context().close();
  });
});

describe("the tour of five minutes", () => {
  it("leads from the first page to eight real pages and keeps which were seen", async () => {
    const { page } = await openPage(browser);
    page.setDefaultTimeout(PATIENCE.timeout);
    await visit(page, app.url);
    await page.locator("main").getByRole("link", { name: "Làm quen trong 5 phút" }).click();
    await h1(page, "Làm quen trong năm phút");
    const steps = page.locator("main li > div > h2");
    await steps.first().waitFor();
    expect(await steps.count()).toBe(8);
    for (let at = 0; at < 8; at++) {
      await page.locator("main ol > li:has(h2)").nth(at).getByRole("link").first().click();
      await page.locator("main h1").filter({ hasNotText: "Làm quen trong năm phút" }).first().waitFor();
      // A page that is left early gives up what it still asks for: only what it shows is judged.
      expect({ at, alerts: await page.getByRole("alert").count() }).toEqual({ at, alerts: 0 });
      await page.getByRole("contentinfo").getByRole("link", { name: "Làm quen trong 5 phút" }).click();
      await page.getByText(`Đã xem ${at + 1}/8 bước`).waitFor();
    }
    await page.reload();
    await page.getByText("Đã xem 8/8 bước").waitFor();
    await page.getByRole("button", { name: "Bắt đầu lại" }).click();
    await page.getByText("Đã xem 0/8 bước").waitFor();
    await page.context().close();
  });
});
