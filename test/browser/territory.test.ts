import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { minhbach } from "../app/minhbach.ts";
import { openSite } from "./app.ts";
import { accessibilityFaults, DESKTOP, openPage, overflow, PHONE, seenText, visit } from "./chromium.ts";
import { takePicture } from "./picture.ts";

const MAP = "test/fixtures/maps/ben-cau-muoi-o-bia.geojson";
const TERRITORY = "/tinh/H53/dia-ban?ky=2023-10";

const { app, browser } = await openSite("own example");
beforeAll(async () => {
  const loaded = await minhbach("map", "load", MAP, "--authority", "H53", "--data", app.data);
  expect(loaded.code).toBe(0);
});

const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true }).first();

describe.each([
  ["desktop", DESKTOP],
  ["phone", PHONE],
] as const)("a leader on a %s", (screen, viewport) => {
  it("goes from the units of a district to one indicator, who stands out in it, and a unit", async () => {
    const { page, faults } = await openPage(browser, { viewport });
    const sound = async () =>
      expect({ overflow: await overflow(page), found: await accessibilityFaults(page), faults }).toEqual({
        overflow: 0,
        found: [],
        faults: [],
      });
    await visit(page, app.url + TERRITORY);
    await section(page, "Bản đồ").locator("svg text").first().waitFor();
    await section(page, "Xu hướng").getByText("59,86").waitFor();
    await sound();
    const [first] = await page.getByRole("table", { name: /^Hạng/ }).locator("tbody tr").all();
    expect(first && (await seenText(first))).toMatch(/^1 UBND thị trấn Bến Cầu .*lên 1 hạng.*59,68/);
    expect(await seenText(section(page, "Bản đồ"))).toContain("An Thạnh");
    // Every unit with a shape stands on the map with its figure.
    expect(await section(page, "Bản đồ").locator("svg text", { hasText: "59,68" }).count()).toBe(1);

    const line = page.locator("[data-freshness]");
    expect(await seenText(line)).toMatch(/^Số liệu đã cũ: nhận lần cuối .* ngày trước$/);

    if (screen === "desktop") {
      for (const name of ["Bản đồ", "Xu hướng"]) {
        const figure = await section(page, name).locator("figure").boundingBox();
        const button = section(page, name).getByRole("button", { name: `Tải PNG: ${name}` });
        const { width, height, colours, ...picture } = await takePicture(page, button);
        expect(picture).toEqual({ name: `${name}.png`, isPng: true });
        // Twice as sharp as on the page, with a margin and a line of words; and something is on it.
        expect(width / 2 - (figure?.width ?? 0)).toBeCloseTo(32, -1);
        expect(height / 2 - (figure?.height ?? 0)).toBeCloseTo(60, -1);
        expect(colours).toBeGreaterThan(20);
      }
      const cells = page.getByRole("table", { name: /^Mỗi ô/ });
      await cells.getByRole("link", { name: /An Thạnh, 3\.1 .*: chưa có số liệu/ }).waitFor();
      await cells.getByRole("link", { name: /An Thạnh, 4\.1 .*30,38% \(89\/293\)/ }).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/don-vi\/000\.21\.31\.H53\?ky=2023-10#chi-so-4\.1$/);
      await page.getByRole("link", { name: "So chỉ số 4.1 ở mọi đơn vị" }).waitFor();
      await page.goBack();
      await cells.getByRole("link", { name: "4.1", exact: true }).click();
    } else {
      await section(page, "Bảng nhiệt đơn vị × chỉ số").getByLabel("Xem theo").selectOption("4.1");
      await page.getByRole("link", { name: "Xem chỉ số 4.1 ở mọi đơn vị" }).click();
    }
    await page.waitForURL(/chi-so\/4\.1/);
    const funnel = section(page, "Biểu đồ phễu");
    await funnel.scrollIntoViewIfNeeded();
    await funnel.locator("svg text").first().waitFor();
    const said = await seenText(funnel);
    expect(said).toContain("UBND xã An Thạnh: 30,38% (89/293), ngoài giới hạn 99,8%");
    expect(said).not.toContain("Long Chữ");
    await section(page, "Từng đơn vị").getByText("tháng 9/2023: 67,91%").waitFor({ state: "attached" });
    await sound();

    const byPoints = page.getByRole("button", { name: "Điểm" });
    await byPoints.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.locator("th[aria-sort=ascending]").waitFor();
    await page.getByRole("link", { name: "Không đạt 204" }).click();
    await page.waitForURL(/000\.21\.31\.H53\/ho-so\?.*rule=4\.1&answer=no/);
    await page.context().close();
  });
});

describe("the territory of the Portal's figures", () => {
  it("is whole without a map, and calls nobody with five dossiers best or worst", async () => {
    const { page, faults } = await openPage(browser);
    await visit(page, `${app.url}/tinh/H44/dia-ban?loai=department`);
    const text = await seenText(page.locator("main"));
    expect(text).toContain("Chưa có bản đồ");
    expect(text).toContain("minhbach map load");
    expect(text).toMatch(/Không xếp hạng.*Sở Dân Tộc và Tôn Giáo ít quá, không kết luận 5 hồ sơ/);
    await page.getByRole("tab", { name: /Xã, phường/ }).click();
    await page.getByText("UBND xã Xuân Lũng").first().waitFor();
    await page.waitForLoadState("networkidle");
    expect({ faults, found: await accessibilityFaults(page) }).toEqual({ faults: [], found: [] });
    await page.context().close();
  });

  it("draws dots and says why there are no limits where the source gives only points", async () => {
    const { page, faults } = await openPage(browser);
    await visit(page, `${app.url}/tinh/H44/chi-so/4.6`);
    expect(await seenText(page.locator("main"))).toContain("Không vẽ giới hạn: nguồn cho điểm");
    expect({ faults, found: await accessibilityFaults(page) }).toEqual({ faults: [], found: [] });
    await page.context().close();
  });
});
