import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { addresses } from "./addresses.ts";
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

const LOI_THUAN = "/tinh/H53/don-vi/000.27.31.H53?ky=2023-10";
const DISTRICT = "/tinh/H53/don-vi/000.00.31.H53?ky=2023-10";

/** PGlite on a busy machine takes its time. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 });

const codes = (page: Page) => seenTexts(page.locator("tbody th[scope=row]"));
const h1 = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();

describe.each([
  ["desktop", DESKTOP],
  ["phone", PHONE],
] as const)("a reader on a %s", (_, viewport) => {
  it("goes from a unit's figure to its dossiers, to one of them, to why it is counted so", async () => {
    const { page, faults } = await openPage(browser, { viewport });
    const sound = async () =>
      expect({ overflow: await overflow(page), found: await accessibilityFaults(page), faults }).toEqual({
        overflow: 0,
        found: [],
        faults: [],
      });
    await visit(page, app.url + LOI_THUAN);
    await page.getByRole("link", { name: "Không đạt 32" }).click();
    await h1(page, "Tỷ lệ hồ sơ nộp trực tuyến");
    expect(await codes(page)).toHaveLength(32);
    await sound();

    const [first = ""] = await codes(page);
    await page.getByRole("link", { name: first }).click();
    await h1(page, first);
    await page.getByRole("img", { name: /Tiếp nhận \d\d\/10\/2023 \d\dh\d\d; Hẹn trả/ }).waitFor();
    const rule = page.locator("[id='quy-tac-ben-cau-2023/online']");
    const why = await seenText(rule);
    expect(why).toContain("Không đạt");
    expect(why).toContain("kênh thực hiện trực tiếp");
    expect(why).toContain('channel == "online"');
    await sound();
    await page.context().close();
  });
});

describe("a list of dossiers", () => {
  const list = `${DISTRICT.replace("?", "/ho-so?")}&rule=ben-cau-2023/digitised&answer=no`;

  it("goes on page by page through the whole list, each dossier once", async () => {
    const { page } = await openPage(browser);
    await visit(page, app.url + list);
    const total = Number((await seenText(page.locator("[aria-current=page] strong"))).replace(".", ""));
    const seen = await codes(page);
    while (await page.getByRole("link", { name: "Trang sau" }).isVisible()) {
      const [before = ""] = await codes(page);
      await page.getByRole("link", { name: "Trang sau" }).click();
      await soon(async () => (await codes(page))[0]).not.toBe(before);
      seen.push(...(await codes(page)));
    }
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
    await page.getByRole("link", { name: "Về đầu danh sách" }).click();
    await soon(async () => (await codes(page))[0]).toBe(seen[0]);
    await page.context().close();
  });

  it("sorts as a whole, is found in by code, and narrowed to one procedure", async () => {
    const { page } = await openPage(browser);
    await visit(page, app.url + list);
    const head = page.getByRole("columnheader", { name: "Mã hồ sơ" });
    const [first = ""] = await codes(page);
    await head.getByRole("button").click();
    await page.waitForURL(/order=desc/);
    await soon(async () => (await codes(page))[0]).not.toBe(first);
    await expect.poll(() => head.getAttribute("aria-sort")).toBe("descending");

    await page.getByRole("searchbox").fill(first.slice(-9));
    await page.keyboard.press("Enter");
    await soon(() => codes(page)).toEqual([first]);

    await page.getByRole("searchbox").fill("");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Đăng ký kết hôn" }).first().click();
    await page.getByText("Thủ tục 1.000894, bỏ lọc").waitFor();
    await expect
      .poll(async () => new Set(await seenTexts(page.locator("tbody td a"))))
      .toEqual(new Set(["Đăng ký kết hôn"]));
    await page.context().close();
  });

  it("is taken away whole as csv, in Vietnamese", async () => {
    const { page } = await openPage(browser);
    await visit(page, app.url + list);
    const total = Number((await seenText(page.locator("[aria-current=page] strong"))).replace(".", ""));
    const link = await page.getByRole("link", { name: "Tải CSV" }).getAttribute("href");
    const answer = await page.request.get(app.url + link);
    expect(answer.headers()["content-disposition"]).toContain(
      "000.00.31.H53-2023-10-ben-cau-2023-digitised-no.csv",
    );
    const bytes = await answer.body();
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [titles = "", ...rows] = bytes.toString("utf8").trimEnd().split("\r\n");
    expect(titles).toContain("Mã hồ sơ;Cơ quan;Mã định danh;Thủ tục hành chính;Tên thủ tục;Kênh thực hiện");
    expect(rows).toHaveLength(total);
    await page.context().close();
  });

  it("says so when there are none", async () => {
    const { page } = await openPage(browser);
    await visit(page, `${app.url}${list.replace("answer=no", "answer=unknown")}`);
    await page.getByRole("heading", { name: "Không có hồ sơ nào" }).waitFor();
    await page.context().close();
  });
});

describe("one dossier", () => {
  it("that is late for one of four causes shows all four, and names no handler", async () => {
    const { page } = await openPage(browser);
    const { dossier = "" } = await addresses(app);
    await visit(page, app.url + dossier);
    const rule = page.locator("#qua-han-dispatch-ben-cau");
    expect(await rule.getByRole("listitem").count()).toBeGreaterThanOrEqual(4);
    const text = await seenText(rule);
    expect(text).toContain("Quá hạn");
    expect(text).toMatch(/Có Thiếu tên, chức danh người thụ lý/);
    expect(text).toMatch(/Không Trễ so với hẹn trả/);
    const api = await page.request.get(`${app.url}/api/authorities/H53/dossiers/G22.99-221025-0100261`);
    expect(await api.text()).not.toMatch(/"(handlerName|note|submitter|phone|identity)"/);
    await page.context().close();
  });
});

describe("figures as of an instant", () => {
  it("are chosen with a picker, apply to the whole page, and stay in the address", async () => {
    const { page } = await openPage(browser);
    await visit(page, app.url + DISTRICT);
    const local = page.getByRole("region", { name: "Chỉ tiêu của địa phương" });
    expect(await seenText(local)).toContain("Được đếm 3.141");
    await page.getByLabel("Số liệu tại thời điểm").fill("2023-10-20T08:00");
    await page.getByRole("button", { name: "Xem" }).click();
    await page.waitForURL(/knownAt=2023-10-20T08%3A00%2B07%3A00/);
    await page.getByText("Mọi số liệu trên trang là như đã biết lúc 08h00 ngày 20/10/2023.").waitFor();
    await soon(() => seenText(local)).not.toContain("Được đếm 3.141");

    await page.reload();
    await page.getByText("như đã biết lúc 08h00 ngày 20/10/2023").waitFor();
    await page.getByRole("link", { name: "UBND xã Lợi Thuận" }).click();
    await h1(page, "UBND xã Lợi Thuận");
    expect(page.url()).toContain("knownAt=2023-10-20T08");

    await page.getByRole("link", { name: "Về hiện tại" }).click();
    await soon(() => page.url()).not.toContain("knownAt");
    await page.context().close();
  });

  it("before anything was known are none, and the page says so", async () => {
    const { page } = await openPage(browser);
    await page.goto(`${app.url}${DISTRICT}&knownAt=2020-01-01T00:00%2B07:00`);
    expect(await seenText(page.getByRole("alert"))).toContain("Lúc đó chưa có hồ sơ nào");
    await page.context().close();
  });
});

describe("a publication beside its dossiers", () => {
  it("explains each difference and counts what agrees", async () => {
    const { page } = await openPage(browser);
    const { notice = "" } = await addresses(app);
    await visit(page, app.url + notice);
    await page.getByRole("link", { name: "Đặt bên cạnh số tính từ hồ sơ" }).click();
    await h1(page, "Số đã công bố bên cạnh số tính từ hồ sơ");
    const text = await seenText(page.locator("main"));
    expect(text).toContain("61 số khớp 5 số khác");
    expect(text).toContain("Tỷ lệ chung không thể cao hơn mọi đơn vị (cao nhất là 95,65%)");
    expect(text).toContain("Không có hồ sơ, không phải 0");
    const differing = page.locator("td").filter({ has: page.locator("svg") });
    expect(await differing.count()).toBe(5);
    await page.context().close();
  });

  it("is on the first page, with its differences", async () => {
    const { page } = await openPage(browser);
    await visit(page, app.url);
    const beside = page.getByRole("region", { name: "Số đã công bố bên cạnh số tính từ hồ sơ" });
    expect(await seenText(beside)).toMatch(
      /UBND huyện Bến Cầu, tháng 10\/2023 61 số khớp 5 số khác.*98,43.*78,43/,
    );
    await page.context().close();
  });
});

describe("an authority that has only dossiers", () => {
  it("shows the points of what is known, and its units with rates and counts", async () => {
    const { page } = await openPage(browser);
    await visit(page, app.url + DISTRICT);
    const text = await seenText(page.locator("main"));
    expect(text).toMatch(/\d\d,\d\d \/\d+ điểm điểm của phần đã biết/);
    const row = page.getByRole("row", { name: /UBND xã An Thạnh/ });
    expect(await seenText(row)).toMatch(/43,81% 46\/105/);
    const offices = page.getByRole("row", { name: /Các cơ quan chuyên môn huyện/ });
    expect(await seenText(offices)).toMatch(/44 .*–/);
    await page.context().close();
  });
});
