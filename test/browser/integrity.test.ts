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

const DISTRICT = "/tinh/H53/don-vi/000.00.31.H53?ky=2023-10";

describe("the signs in the data of a unit", () => {
  it.each([
    ["light, desktop", DESKTOP, "light"],
    ["dark, phone", PHONE, "dark"],
  ] as const)(
    "stand beside its score and can be read by everyone (%s)",
    async (name, viewport, colorScheme) => {
      const { page, faults } = await openPage(browser, { viewport, colorScheme });
      await visit(page, app.url + DISTRICT);
      const section = page.getByRole("region", { name: "Dấu hiệu dữ liệu cần kiểm tra" });
      await section.waitFor();
      await section.evaluate((it) => {
        for (const one of it.querySelectorAll("details")) one.open = true;
      });
      expect(await seenTexts(section.getByRole("heading", { level: 3 }))).toEqual([
        "Tên người xử lý là chức danh hoặc tên chung",
        "Mọi đánh giá giống nhau",
      ]);
      const text = await seenText(section);
      expect(text).toContain("không làm thay đổi điểm");
      expect(text).toContain("1 trong 7.667");
      expect(text).toContain("Ở UBND xã Tiên Thuận");
      expect(text).toContain("Không thấy: 20 dấu hiệu");
      expect(text).toContain("Quá ít để nói: 3 dấu hiệu");
      const shots = process.env.SCREENSHOTS;
      if (shots) await section.screenshot({ path: `${shots}/${name.replace(", ", "-")}.png` });
      expect({ faults, overflow: await overflow(page), found: await accessibilityFaults(page) }).toEqual({
        faults: [],
        overflow: 0,
        found: [],
      });
      await page.context().close();
    },
  );

  it("lead to the dossiers that bear them", async () => {
    const { page } = await openPage(browser);
    await visit(page, app.url + DISTRICT);
    const section = page.getByRole("region", { name: "Dấu hiệu dữ liệu cần kiểm tra" });
    await section.getByRole("link", { name: "G22.99-221025-0100261" }).click();
    await page.waitForURL(/\/tinh\/H53\/ho-so\/G22\.99-221025-0100261\?ky=2023-10/);
    await page.getByRole("heading", { level: 1, name: "G22.99-221025-0100261" }).waitFor();
    expect(await seenText(page.locator("main"))).toContain("UBND xã Long Phước");
    await page.context().close();
  });

  it("are told in English, names as they are", async () => {
    const { page } = await openPage(browser);
    await page.addInitScript(() => localStorage.setItem("minhbach-language", "en"));
    await visit(page, app.url + DISTRICT);
    const section = page.getByRole("region", { name: "Signs in the data to be checked" });
    const text = await seenText(section);
    expect(text).toContain("A handler's name names nobody");
    expect(text).toContain("1 of 7,667");
    await page.context().close();
  });
});
