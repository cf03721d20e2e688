import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openSite } from "./app.ts";
import { accessibilityFaults, DESKTOP, openPage, overflow, PHONE, seenText, visit } from "./chromium.ts";

const { app, browser } = await openSite("example");

const THEN = "knownAt=2023-10-20T08:00%2B07:00";
const DISTRICT = `/tinh/H53/don-vi/000.00.31.H53?ky=2023-10&${THEN}`;
const TO_DO = DISTRICT.replace("?", "/viec-can-lam?");

/** PGlite on a busy machine takes its time. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 });
const h1 = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
const rows = (page: Page) => page.getByRole("table", { name: "Hồ sơ, hẹn trả gần nhất" }).locator("tbody tr");

describe.each([
  ["desktop", DESKTOP],
  ["phone", PHONE],
] as const)("an officer on a %s", (_, viewport) => {
  it("goes from the unit's figures to what there is to do, one kind of it, and a dossier", async () => {
    const { page, faults } = await openPage(browser, { viewport });
    const sound = async () =>
      expect({ overflow: await overflow(page), found: await accessibilityFaults(page), faults }).toEqual({
        overflow: 0,
        found: [],
        faults: [],
      });
    await visit(page, app.url + DISTRICT);
    await page.getByRole("link", { name: /Việc cần làm/ }).click();
    await h1(page, "Việc cần làm");
    await sound();
    expect(await rows(page).count()).toBe(4);
    const text = await seenText(page.locator("main"));
    expect(text).toContain("xét lúc 08h00 ngày 20/10/2023");
    expect(text).toMatch(/quá hạn 2 ngày 30 phút/);
    expect(text).toMatch(/còn 7 giờ làm việc/);
    expect(text).not.toMatch(/Văn Mẫu|Thị Thử/);

    const kinds = page.getByRole("navigation", { name: "Loại nguy cơ" });
    await kinds.getByRole("link", { name: /Sắp đến hạn 1/ }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/kind=due-soon/);
    await soon(() => rows(page).count()).toBe(1);
    expect(await seenText(page.locator("main"))).toContain("Cần làm: Ưu tiên giải quyết");
    expect(await kinds.locator("[aria-current=page]").count()).toBe(1);
    await sound();

    await rows(page).getByRole("link").click();
    await h1(page, "G22.99-231013-0208248");
    await page.context().close();
  });
});

describe("what there is to do", () => {
  it("is opened for one commune from the table of units", async () => {
    const { page } = await openPage(browser);
    await visit(page, app.url + TO_DO);
    await page.getByRole("region", { name: "Theo đơn vị" }).last().getByRole("link").first().click();
    await page.waitForURL(/000\.25\.31\.H53\/viec-can-lam/);
    await soon(() => rows(page).count()).toBe(4);
    await page.context().close();
  });

  it("is taken away as csv", async () => {
    const { page } = await openPage(browser);
    await visit(page, app.url + TO_DO);
    const link = await page.getByRole("link", { name: "Tải CSV: Hồ sơ, hẹn trả" }).getAttribute("href");
    const answer = await page.request.get(app.url + link);
    const lines = (await answer.text()).trimEnd().split("\r\n");
    expect(lines).toHaveLength(5);
    await page.context().close();
  });

  it("says so when there is nothing, and why where nothing was known", async () => {
    const { page } = await openPage(browser);
    await visit(page, `${app.url}${TO_DO}&kind=fee-data-missing`);
    await page.getByRole("heading", { name: "Không có việc nào" }).waitFor();
    await page.goto(`${app.url}${TO_DO.replace("2023-10-20", "2020-01-01")}`);
    expect(await seenText(page.getByRole("alert"))).toContain("Lúc đó chưa có hồ sơ nào");
    await page.context().close();
  });
});

describe("the forecast of the month that runs", () => {
  it.each([
    ["the page of a unit", DISTRICT],
    ["its to-do list", TO_DO],
  ])("stands on %s in words that say what the drawing shows", async (_, address) => {
    const { page, faults } = await openPage(browser, { viewport: PHONE, colorScheme: "dark" });
    await visit(page, app.url + address);
    const forecast = page.getByRole("region", { name: "Dự báo cuối tháng" });
    await forecast.locator("summary").click({ timeout: 60_000 });
    const text = await seenText(forecast);
    const [, end, low, high] = /Dự báo cuối tháng: ([\d,]+) \(80%: ([\d,]+)–([\d,]+)\)/.exec(text) ?? [];
    const [lowest, middle, highest] = [low, end, high].map((it) => Number(it?.replace(",", ".")));
    expect(lowest).toBeLessThan(middle ?? 0);
    expect(highest).toBeGreaterThan(middle ?? 100);
    const table = page.getByRole("table", { name: "Các chỉ số còn có thể thay đổi đến cuối tháng" });
    expect(await table.locator("tbody tr").count()).toBeGreaterThan(3);
    expect({ overflow: await overflow(page), found: await accessibilityFaults(page), faults }).toEqual({
      overflow: 0,
      found: [],
      faults: [],
    });
    await page.context().close();
  });
});
