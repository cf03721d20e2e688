import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { openSite } from "./app.ts";
import { accessibilityFaults, DESKTOP, openPage, overflow, PHONE, seenText, visit } from "./chromium.ts";

const folder = mkdtempSync(join(tmpdir(), "minhbach-export-"));
const { app, browser } = await openSite("own example");
afterAll(() => rmSync(folder, { recursive: true }));

const UNIT = "/tinh/H53/don-vi/000.27.31.H53?ky=2023-10";
const HEAD = "Mã hồ sơ,Đơn vị xử lý,Trạng thái,Ngày tiếp nhận,Ngày hẹn trả,Ngày kết thúc xử lý";

let exports = 0;

/**
 * This month's export of one commune: three dossiers nobody has told of, also when a test is tried once more, and two rows with
 * a day that there is not.
 */
function anExport(name: string): string {
  exports += 1;
  const row = (n: number, received: string, due: string) =>
    `G22.99-231002-90${exports}000${n},UBND xã Lợi Thuận,Đã trả kết quả,${received},${due},04/10/2023 09:00`;
  const rows = [
    row(1, "02/10/2023 08:00", "05/10/2023 17:00"),
    row(2, "32/10/2023 08:00", "05/10/2023 17:00"),
    row(3, "02/10/2023 08:00", "06/10/2023 17:00"),
    row(4, "03/10/2023 08:00", "hôm sau"),
    row(5, "03/10/2023 08:00", "09/10/2023 17:00"),
  ];
  const path = join(folder, name);
  writeFileSync(path, [HEAD, ...rows].join("\n"));
  return path;
}

const h1 = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { level: 1, name }).waitFor({ timeout: 30_000 });

/** Lets a file go over the place for files, as a mouse does. */
async function drop(page: Page, path: string): Promise<void> {
  const told = { name: basename(path), text: readFileSync(path, "utf8") };
  const dataTransfer = await page.evaluateHandle(({ name, text }) => {
    const held = new DataTransfer();
    held.items.add(new File([text], name, { type: "text/csv" }));
    return held;
  }, told);
  await page.getByText("Kéo tệp hồ sơ vào đây").dispatchEvent("dragenter", { dataTransfer });
  await page.getByText("Thả ra để xem trước").dispatchEvent("drop", { dataTransfer });
}

/** How many dossiers the on-time rule asks of the commune in October 2023. */
async function onTimeCount(): Promise<number> {
  const url = `${app.url}/api/authorities/H53/agencies/000.27.31.H53/counts?period=2023-10`;
  const page: { rules: { rule: string; yes: number; no: number; unknown: number }[] } = await fetch(url).then(
    (it) => it.json(),
  );
  const found = page.rules.find((it) => it.rule === "2.1");
  if (!found) throw new Error(JSON.stringify(page).slice(0, 500));
  return found.yes + found.no + found.unknown;
}

describe.each([
  ["desktop, light", DESKTOP, "light", "thang-10.csv"],
  ["phone, dark", PHONE, "dark", "xuat-thang-10.csv"],
] as const)("an officer on a %s screen", (_, viewport, colorScheme, name) => {
  it("imports this month's export with two broken rows, and takes it back", async () => {
    const { page, faults } = await openPage(browser, { viewport, colorScheme });
    const sound = async () =>
      expect({ overflow: await overflow(page), found: await accessibilityFaults(page), faults }).toEqual({
        overflow: 0,
        found: [],
        faults: [],
      });
    const before = await onTimeCount();
    await visit(page, app.url);
    await page
      .getByRole("link", { name: /Tây Ninh/ })
      .first()
      .click();
    await h1(page, /Tây Ninh/);
    await page.waitForLoadState("networkidle");
    await page.getByRole("link", { name: "Nguồn số liệu" }).click();
    await h1(page, "Nguồn số liệu");
    await sound();

    if (viewport === DESKTOP) await drop(page, anExport(name));
    else await page.getByLabel("Chọn tệp…").setInputFiles(anExport(name));
    await page.getByRole("heading", { name: "Xem trước" }).waitFor({ timeout: 60_000 });
    const rejected = await page
      .getByRole("table", { name: /Bản ghi không nhận/ })
      .locator("tbody tr")
      .allInnerTexts();
    expect(rejected).toHaveLength(2);
    for (const it of [name, "dòng 3", "Ngày tiếp nhận", "32/10/2023"]) expect(rejected[0]).toContain(it);
    for (const it of [name, "dòng 5", "Ngày hẹn trả", "hôm sau"]) expect(rejected[1]).toContain(it);
    expect(await seenText(page.locator("main"))).toMatch(/3\s+hồ sơ mới|hồ sơ mới\s+3/);
    expect(await onTimeCount()).toBe(before);
    await sound();

    await page.getByRole("button", { name: "Nhập, bỏ qua bản ghi không nhận" }).click();
    await page.getByRole("heading", { name: /Đã nhập, là đợt \d+/ }).waitFor({ timeout: 60_000 });
    await sound();
    expect(await onTimeCount()).toBe(before + 3);
    const heading = await page.getByRole("heading", { name: /Đã nhập, là đợt/ }).textContent();
    const batch = /\d+/.exec(heading ?? "")?.[0] ?? "";
    await visit(page, app.url + UNIT);
    expect(await seenText(page.locator("main"))).toContain(String(before + 3));

    await visit(page, `${app.url}/tinh/H53/nguon-so-lieu`);
    await page.getByRole("button", { name: `Hoàn tác đợt ${batch}` }).click();
    await page.getByText("3 hồ sơ chỉ đợt này biết, không còn được tính.").waitFor({ timeout: 60_000 });
    await page.getByLabel("Người hoàn tác").fill("Nguyễn Thị Thử");
    await page.getByLabel("Lý do").fill("xuất nhầm kỳ");
    await sound();
    await page.locator("form").getByRole("button", { name: "Hoàn tác" }).click();
    await page.locator("form").waitFor({ state: "detached", timeout: 60_000 });
    await page.getByText(`hoàn tác đợt ${batch}`, { exact: true }).waitFor({ timeout: 60_000 });
    await page.waitForLoadState("networkidle");
    expect(await onTimeCount()).toBe(before);
    await sound();
    await page.context().close();
  });
});
