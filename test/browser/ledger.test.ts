import type { Page } from "playwright-core";
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

const DISTRICT = "/tinh/H53/don-vi/000.00.31.H53";
const OCTOBER = "?ky=2023-10";

/** PGlite on a busy machine takes its time. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 30_000 });
const h1 = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { level: 1, name }).waitFor({ timeout: 30_000 });
const sum = (page: Page) => seenText(page.getByRole("region", { name: "Kết quả của phương án" }));
const settled = (page: Page) => page.locator("[aria-busy=true]").waitFor({ state: "detached" });

/** "1.234,5" as a number of hundredths. */
const hundredths = (text: string) => Math.round(Number(text.replaceAll(".", "").replace(",", ".")) * 100);

describe.each([
  ["desktop, light", DESKTOP, "light"],
  ["phone, dark", PHONE, "dark"],
] as const)("a reader on a %s screen", (_, viewport, colorScheme) => {
  const open = async () => {
    const { page, faults } = await openPage(browser, { viewport, colorScheme });
    const sound = async () =>
      expect({ overflow: await overflow(page), found: await accessibilityFaults(page), faults }).toEqual({
        overflow: 0,
        found: [],
        faults: [],
      });
    return { page, sound };
  };

  it("finds why points were lost and lists the dossiers, from the unit's page to one of them", async () => {
    const { page, sound } = await open();
    await visit(page, app.url + DISTRICT + OCTOBER);
    await page.getByRole("link", { name: "Mở sổ điểm mất" }).click();
    await h1(page, "Sổ điểm mất");
    await page.getByText("Cộng = 74,00 − 62,16").waitFor();
    expect(await seenText(page.locator("main"))).toContain("Được 62,16, mất 11,84 trong 74,00 điểm");
    await sound();

    const losses = page.getByRole("region", { name: "Điểm mất ở đâu, vì sao" }).last();
    const lines = await seenTexts(losses.locator("tbody > tr:first-child > td:last-child"));
    expect(lines[0]).toBe("4,00");
    expect(lines.map(hundredths).reduce((all, it) => all + it, 0)).toBe(1184);
    const causes = losses.locator("tbody", { hasText: "3.6" }).locator("tr:nth-child(n+2) > td:last-child");
    expect(await causes.count()).toBeGreaterThan(0);

    await page.getByRole("link", { name: "Xem 444 hồ sơ" }).click();
    await h1(page, /Không đạt “Có tệp kết quả, nếu thủ tục trả giấy”/);
    const codes = () => seenTexts(page.locator("tbody th[scope=row] label"));
    expect(await codes()).toHaveLength(50);
    await sound();
    const [first = ""] = await codes();
    await page.getByRole("link", { name: "Trang sau" }).click();
    await soon(async () => (await codes())[0]).not.toBe(first);
    await page.getByRole("link", { name: "Về đầu danh sách" }).click();
    await soon(async () => (await codes())[0]).toBe(first);

    await page.getByRole("link", { name: `Vì sao hồ sơ ${first} không đạt` }).click();
    await h1(page, first);
    expect(await seenText(page.locator("[id='quy-tac-4.2']"))).toContain("Không đạt");
    await page.context().close();
  });

  it("finds what would reach Khá, and what is short of it", async () => {
    const { page, sound } = await open();
    await visit(page, `${app.url}${DISTRICT}/so-diem-mat${OCTOBER}`);
    await page.getByRole("link", { name: "Thử phương án", exact: true }).click();
    await h1(page, "Thử phương án");
    await page.getByRole("navigation", { name: "Mức xếp loại muốn đạt" }).getByText("Khá").click();
    const target = page.getByRole("region", { name: "Muốn đạt một mức" });
    await target
      .getByText(/Muốn đạt 70,00 điểm \(Khá\): sửa [\d.]+ hồ sơ là đủ/)
      .waitFor({ timeout: 60_000 });
    await settled(page);
    expect(await seenText(target)).toMatch(/Đã chứng minh/);
    expect(page.url()).toContain("target=fair");
    await target.getByRole("button", { name: /Xem thêm \d+ dòng/ }).click();
    const dossiers = target.locator("tbody td:last-child");
    const total = await seenText(target.locator("tfoot td").last());
    const parts = (await seenTexts(dossiers)).map(hundredths).reduce((all, it) => all + it, 0);
    expect(parts).toBe(hundredths(total));
    await sound();
    await page.context().close();
  });

  it("ticks a mend, sees what it brings, and sends the address on", async () => {
    const { page, sound } = await open();
    await visit(page, `${app.url}${DISTRICT}/phuong-an${OCTOBER}`);
    expect(await sum(page)).toContain("Chưa chọn gì để sửa.");
    const mends = page.getByRole("group", { name: "Sửa gì" });
    await mends.getByLabel(/Có tệp kết quả điện tử/).check();
    await soon(() => sum(page)).toContain("+1,82");
    await settled(page);
    expect(await sum(page)).toContain("từ 62,16 thành 63,98 trong 74,00, sửa 2.034 hồ sơ");
    const changes = page.getByRole("region", { name: "Chỉ số nào đổi" }).first();
    expect(await seenTexts(changes.locator("tbody th a"))).toEqual(["4.1", "4.2"]);
    await sound();

    const sent = await open();
    await visit(sent.page, page.url());
    await soon(() => sum(sent.page)).toContain("+1,82");
    const link = await sent.page
      .getByRole("region", { name: "Kết quả của phương án" })
      .getByRole("link", { name: "Tải CSV: Danh sách việc cần làm" })
      .getAttribute("href");
    const csv = await sent.page.request.get(app.url + link);
    expect((await csv.text()).trimEnd().split("\r\n")).toHaveLength(2035);
    await page.getByRole("link", { name: "Bỏ chọn hết" }).click();
    await soon(() => sum(page)).toContain("Chưa chọn gì để sửa.");
    await Promise.all([page.context().close(), sent.page.context().close()]);
  });
});

describe("a plan", () => {
  it("is made by keyboard of single dossiers, which can be let go again", async () => {
    const { page } = await openPage(browser);
    const list = `${DISTRICT}/so-diem-mat/ho-so${OCTOBER}&indicator=4.2&cause=result-file.ended`;
    await visit(page, app.url + list);
    const [one = "", two = ""] = await seenTexts(page.locator("tbody th[scope=row] label"));
    await page.getByRole("checkbox", { name: one }).focus();
    await page.keyboard.press("Space");
    await page.waitForURL(/dossier=/);
    await page.getByRole("checkbox", { name: two }).focus();
    await page.keyboard.press("Space");
    await page.getByRole("link", { name: "Xem phương án (2 hồ sơ)" }).focus();
    await page.keyboard.press("Enter");
    await h1(page, "Thử phương án");
    await page.getByRole("link", { name: one, exact: true }).waitFor({ timeout: 30_000 });
    await page.getByRole("link", { name: `Bỏ hồ sơ ${one}` }).focus();
    await page.keyboard.press("Enter");
    await soon(() => page.getByRole("link", { name: one, exact: true }).count()).toBe(0);
    expect(await page.getByRole("link", { name: two, exact: true }).count()).toBe(1);
    await page.context().close();
  });

  it("tries other numbers of the rules on a unit and all under it, and lets them go", async () => {
    const { page } = await openPage(browser);
    await visit(page, `${app.url}${DISTRICT}/phuong-an${OCTOBER}`);
    const rules = page.getByRole("region", { name: "Nếu luật khác đi" }).first();
    await rules.getByLabel("Số muốn thử đổi").selectOption("4.3.threshold");
    const number = rules.getByLabel(/4\.3 Tỷ lệ hồ sơ khai thác.*ngưỡng đủ điểm/);
    await number.fill("90");
    await number.press("Enter");
    await soon(() => seenText(rules)).toContain("−0,20 điểm: từ 62,16 thành 61,96 trong 74");
    expect(await seenText(rules)).toContain("Phương án, không phải kết quả");
    expect(page.url()).toContain("with=4.3.threshold%3D0.9");
    // The score itself is what it was.
    expect(await sum(page)).toContain("Đang là 62,16 trong 74,00 điểm.");
    await rules.getByRole("button", { name: "Bỏ thử 4.3.threshold" }).click();
    await soon(() => rules.getByRole("table").count()).toBe(0);
    await page.context().close();
  });

  it("shows what a commune would gain if it did as well as its own kind", async () => {
    const { page } = await openPage(browser);
    await visit(page, `${app.url}/tinh/H53/don-vi/000.25.31.H53/phuong-an${OCTOBER}`);
    const peers = page.getByRole("region", { name: "Nếu làm được như đơn vị khác" }).first();
    await soon(() => seenText(peers)).toContain("+4,41 điểm cho đơn vị này (đang 57,70)");
    await peers.getByLabel("Làm được như", { exact: true }).selectOption({ label: "UBND xã Tiên Thuận" });
    await page.waitForURL(/like=000\.28\.31\.H53/);
    await page.context().close();
  });

  it("can be of one unit only, as what moves the whole most", async () => {
    const { page } = await openPage(browser);
    await visit(page, `${app.url}${DISTRICT}/phuong-an${OCTOBER}`);
    const units = page.getByRole("region", { name: "Chỉ sửa ở một đơn vị" }).last();
    const gain = await seenText(units.locator("tbody tr:first-child td:last-child"));
    await units.getByRole("checkbox").first().check();
    await soon(() => sum(page)).toContain(gain);
    expect(page.url()).toMatch(/fix=[\w-]+%40[\w.]+/);
    await page.context().close();
  });

  it("refuses a target nobody knows with what there is, and has nothing to offer without dossiers", async () => {
    const { page } = await openPage(browser);
    await page.goto(`${app.url}${DISTRICT}/phuong-an${OCTOBER}&target=cao`);
    await soon(() => seenText(page.getByRole("alert"))).toContain("Hãy viết một mức xếp loại");
    await visit(page, `${app.url}/tinh/H44/don-vi/H44/phuong-an?ky=2026-08`);
    await page.getByRole("heading", { name: "Không có hồ sơ đứng sau những con số này" }).waitFor();
    await page.context().close();
  });
});

describe("a ledger of what the Portal gives", () => {
  it("adds up without dossiers, and says why there are none", async () => {
    const { page } = await openPage(browser);
    await visit(page, `${app.url}/tinh/H44?ky=2026-08`);
    await page.getByRole("link", { name: "Mở sổ điểm mất" }).click();
    await page.getByText("Cộng = 90,00 − 59,91").waitFor();
    const text = await seenText(page.locator("main"));
    expect(text).toContain("Được 59,91, mất 30,09 trong 90,00 điểm");
    expect(text).toContain("Không có hồ sơ đứng sau: nguồn chỉ cho số đếm");
    expect(await page.getByRole("link", { name: "Thử phương án" }).count()).toBe(0);
    await page.context().close();
  });
});
