import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { minhbach } from "../app/minhbach.ts";
import { openSite } from "./app.ts";
import { accessibilityFaults, DESKTOP, openPage, overflow, PHONE, seenText, visit } from "./chromium.ts";

const { app, browser } = await openSite("own example");

const TODAY = "/tinh/H53/hom-nay";
const WALL = "/tinh/H53/man-hinh-lon";
const A_DAY = "since=2023-10-16&knownAt=2023-10-17T00:00%2B07:00";
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 30_000 });

/** Imports one record as an officer would, by a command that is handed to the running server. */
async function importRecord(code: string, facts: Readonly<Record<string, string>>): Promise<void> {
  const record = {
    MaHoSo: code,
    MaTTHC: "2.000815.000.00.00.H53",
    KenhThucHien: "2",
    NgayTiepNhan: "20231019090000",
    NgayHenTra: "20231020170000",
    DonViXuLy: "UBND xã Long Phước",
    // Without it nobody can tell whether the clock stood still, and lateness is not known.
    DanhSachHoSoBoSung: [],
    ...facts,
  };
  const file = join(app.data, `${code}-${facts.TrangThaiHoSo}.json`);
  writeFileSync(file, JSON.stringify({ service: "DongBoHoSoMC", isUpdating: "False", data: [record] }));
  const { code: exit, notes } = await minhbach(
    ...["import", "dossiers", file, "--authority", "H53", "--data", app.data],
  );
  expect([exit, notes]).toEqual([0, expect.any(String)]);
}

const late = { TrangThaiHoSo: "10", NgayKetThucXuLy: "20231024100000", NgayTra: "20231024150000" };
const connected = (page: Page) => page.locator("[data-connection=open]").waitFor();

let codes = 90_000;

describe.each([
  ["desktop", DESKTOP],
  ["phone", PHONE],
] as const)("the page of today on a %s", (_, viewport) => {
  it("shows a dossier that is imported meanwhile without a reload, and why it costs points", async () => {
    // Nobody has told of it, also when this is tried once more.
    codes += 1;
    const code = `000.25.31.H53-231019-${codes}`;
    await importRecord(code, { TrangThaiHoSo: "4" });
    const { page, faults } = await openPage(browser, { viewport });
    await visit(page, app.url + TODAY);
    await connected(page);
    const item = page.locator(`[data-code="${code}"]`);
    await soon(() => seenText(item)).toContain("hồ sơ mới; được tiếp nhận");
    await importRecord(code, late);
    await soon(() => seenText(page.locator("[data-live-note]"))).toContain(
      `Hồ sơ ${code}: giải quyết xong; trả kết quả, trễ hạn.`,
    );
    await soon(() => seenText(item)).toContain("trả kết quả, trễ hạn");
    expect(await seenText(item)).toMatch(/Mới tính, không đạt .*2\.1/);
    expect({ faults, overflow: await overflow(page), found: await accessibilityFaults(page) }).toEqual({
      faults: [],
      overflow: 0,
      found: [],
    });
    await page.context().close();
  });
});

describe("the page of today", () => {
  it("leads from a unit to its indicators and the dossiers behind one of them", async () => {
    const { page } = await openPage(browser);
    await visit(page, `${app.url}${TODAY}?${A_DAY}`);
    const units = page.getByRole("table", { name: "Đơn vị nào đổi" });
    const unit = units.getByRole("row").filter({ hasText: "Long Phước" });
    expect(await seenText(unit)).toContain("+1,63");
    await unit.getByRole("link", { name: /hồ sơ/ }).click();
    await page.waitForURL(/unit=000\.25\.31\.H53/);
    const rule = page.getByRole("table", { name: "Vì sao: chỉ số nào đổi" }).getByRole("row").nth(1);
    await soon(() => seenText(rule)).toMatch(/^2\.1 .*111\/121 201\/201 .*10 nay đạt/);
    await rule.getByRole("link", { name: "90 hồ sơ" }).click();
    await page.waitForURL(/rule=2\.1/);
    await page.getByRole("heading", { level: 2, name: "90 hồ sơ thay đổi" }).waitFor();
    await page.context().close();
  });

  it("does not tell of half a million dossiers one by one, and says where they are", async () => {
    const { page, faults } = await openPage(browser, { viewport: PHONE });
    await page.route(/\/today\?/, async (route) => {
      const response = await route.fetch();
      const told = { changed: 0, tooMany: 500_000, lastDay: null };
      await route.fulfill({ response, json: { ...(await response.json()), ...told } });
    });
    await visit(page, `${app.url}${TODAY}?${A_DAY}`);
    const text = await seenText(page.locator("main"));
    expect(text).toContain("Hơn 500.000 thay đổi trong khoảng thời gian này");
    expect(text).toContain("hơn 500.000");
    expect(await page.getByText("Vì sao: chỉ số nào đổi").count()).toBe(0);
    expect({ faults, overflow: await overflow(page), found: await accessibilityFaults(page) }).toEqual({
      faults: [],
      overflow: 0,
      found: [],
    });
    await page.getByRole("link", { name: "Xem các đợt đã nhập" }).click();
    await page.waitForURL(/nguon-so-lieu/);
    await page.context().close();
  });

  it("asks again every minute while it is open, also when nothing comes", async () => {
    const { page } = await openPage(browser);
    await page.clock.install();
    await visit(page, app.url + TODAY);
    await connected(page);
    const asked = Promise.all([/\/today\b/, /\/risks\b/].map((it) => page.waitForRequest(it)));
    await page.clock.fastForward(60_000);
    for (const request of await asked) expect((await request.response())?.status()).toBe(200);
    await page.context().close();
  });

  it("says when the connection is lost", async () => {
    const { page } = await openPage(browser);
    await page.route("**/changes", (it) => it.abort());
    await visit(page, app.url + TODAY);
    await page.locator("[data-connection=lost]").waitFor();
    expect(await seenText(page.locator("main"))).toContain("Mất kết nối, đang thử lại");
    await page.context().close();
  });
});

describe("the wall display", () => {
  it("has the screen to itself, turns by keys, and stands still when told", async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1920, height: 1080 } });
    await visit(page, `${app.url}${WALL}?${A_DAY}`);
    expect(await page.getByRole("navigation").count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
    const title = page.getByRole("heading", { level: 2 });
    const seen = [await seenText(title)];
    await page.keyboard.press(" ");
    await page.getByRole("button", { name: "Tự đổi trang" }).waitFor();
    for (let turn = 0; turn < 3; turn += 1) {
      await page.keyboard.press("ArrowRight");
      await soon(() => seenText(title)).not.toBe(seen.at(-1));
      seen.push(await seenText(title));
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    expect(seen).toEqual([
      "Điểm và các nhóm",
      "Xếp hạng và thay đổi",
      "Có nguy cơ mất điểm",
      "Thay đổi mới nhất",
    ]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
