import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { openSite } from "./app.ts";
import { openPage, seenText, seenTexts, visit } from "./chromium.ts";

const { app, browser } = await openSite("example");
let page: Page;
beforeEach(async () => {
  await page?.context().close();
  ({ page } = await openPage(browser));
  await visit(page, `${app.url}/tinh/H44?ky=2026-08`);
});

const names = () => seenTexts(page.locator("tbody th[scope=row]"));

describe("a reader with only a keyboard", () => {
  it("skips to the content first", async () => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  });

  it("chooses communes with an arrow key, and the address remembers it", async () => {
    await page.getByRole("tab", { name: /Sở, ngành/ }).focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/loai=commune/);
    await expect.poll(async () => (await names())[0]).toBe("UBND xã Xuân Lũng");
  });

  it("finds Việt Trì without typing tones", async () => {
    await page.getByRole("tab", { name: /Xã, phường/ }).click();
    await page.getByRole("searchbox").focus();
    await page.keyboard.type("viet tri");
    await expect.poll(names).toEqual(["UBND Phường Việt Trì"]);
    expect(await seenText(page.getByRole("status"))).toBe("Hiện 1 trên 6 đơn vị được xếp hạng");
  });

  it("is told when nothing is found", async () => {
    await page.getByRole("searchbox").fill("không có đơn vị này");
    await page.getByText("Không có đơn vị nào được xếp hạng khớp với từ tìm.").waitFor();
  });

  it("sorts by a group, and hears which way", async () => {
    const head = page.getByRole("columnheader", { name: /Mức độ hài lòng/ });
    await head.getByRole("button").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => head.getAttribute("aria-sort")).toBe("descending");
    await expect.poll(async () => (await names())[0]).toBe("Ban quản lý các khu công nghiệp");
    await page.keyboard.press("Enter");
    await expect.poll(() => head.getAttribute("aria-sort")).toBe("ascending");
    await expect.poll(async () => (await names())[0]).toBe("Sở Nội vụ");
    expect(await page.locator("th[aria-sort]:not([aria-sort=none])").count()).toBe(1);
  });

  it("opens an indicator and reads how its points came about", async () => {
    const indicator = page.locator("#chi-so-2\\.1 summary");
    await indicator.focus();
    await page.keyboard.press("Enter");
    const detail = page.locator("#chi-so-2\\.1 details");
    expect(await seenText(detail)).toMatch(/144\.625[\s\S]*184\.513[\s\S]*78,38%/);
    expect(await seenText(detail)).toContain("dvc-progress-tree");
  });

  it("goes from a group's bar to its indicators", async () => {
    await page
      .getByRole("link", { name: /Số hóa hồ sơ/ })
      .first()
      .focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/#nhom-MDSH$/);
    await expect
      .poll(() => page.locator("#nhom-MDSH").evaluate((it) => it.getBoundingClientRect().top))
      .toBeLessThan(200);
  });

  it("changes to English, which stays after a reload", async () => {
    await page.getByRole("button", { name: "English" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Points by group" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Points by group" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    expect(await seenText(page.locator("main"))).toContain("59.91");
  });

  it("changes to dark colours, which stay after a reload", async () => {
    await page.getByRole("button", { name: "Chuyển sang giao diện tối" }).focus();
    await page.keyboard.press("Enter");
    await page.reload();
    await page.getByRole("button", { name: "Chuyển sang giao diện sáng" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset.mantineColorScheme)).toBe("dark");
  });

  it("follows a unit to its page, where the focus stands in the content", async () => {
    await page.getByRole("link", { name: "Sở Công Thương" }).first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Sở Công Thương" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("MAIN");
    expect(await seenText(page.locator("main"))).toContain("63,25");
  });
});
