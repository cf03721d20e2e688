import { describe, expect, it } from "vitest";
import { openSite } from "./app.ts";
import { accessibilityFaults, DESKTOP, openPage, overflow, PHONE, seenText, visit } from "./chromium.ts";
import { STORY, tellStory } from "./storyOfADossier.ts";

const { app, browser } = await openSite("empty", tellStory);

const DOSSIER = `/tinh/H44/ho-so/${STORY}?ky=2026-08`;

async function textOf(path: string, place = "main"): Promise<string> {
  const { page } = await openPage(browser);
  await visit(page, app.url + path);
  const text = await seenText(page.locator(place));
  await page.context().close();
  return text;
}

describe("a dossier that was told three times", () => {
  it.each([
    ["light, desktop", DESKTOP, "light"],
    ["dark, phone", PHONE, "dark"],
  ] as const)(
    "shows its time as a picture with pause, promise and end (%s)",
    async (_, viewport, colorScheme) => {
      const { page, faults } = await openPage(browser, { viewport, colorScheme });
      await visit(page, app.url + DOSSIER);
      const picture = page.getByRole("img", {
        name: /Hẹn trả 07\/08\/2026 17h00; Có kết quả 12\/08\/2026 10h15/,
      });
      await picture.waitFor();
      const width = (part: string) =>
        picture.locator(`[class*=_${part}_]`).evaluate((it) => it.getBoundingClientRect().width);
      expect(await width("late")).toBeGreaterThan(10);
      expect(await width("pause")).toBeGreaterThan(10);
      expect(await width("handled")).toBeGreaterThan(await width("late"));
      expect(await seenText(page.locator("main"))).toContain(
        "Chờ bổ sung giấy tờ: 05/08/2026 09h00 – 06/08/2026 14h00",
      );
      await page.evaluate(() => {
        for (const it of document.querySelectorAll("details")) it.open = true;
      });
      expect({ faults, overflow: await overflow(page), found: await accessibilityFaults(page) }).toEqual({
        faults: [],
        overflow: 0,
        found: [],
      });
      await page.context().close();
    },
  );

  it("says how late it is in working time, and by which reading", async () => {
    const text = await textOf(DOSSIER);
    expect(text).toContain("Trễ 2 ngày 2 giờ 45 phút");
    expect(text).toMatch(/công thức tính chỉ số 2\.1 Quá hạn/);
  });

  it("tells what each version said otherwise", async () => {
    const text = await textOf(DOSSIER);
    expect(text).toMatch(
      /Phiên bản 3 đang dùng .* Trạng thái hồ sơ yêu cầu bổ sung giấy tờ → đã trả kết quả/,
    );
    expect(text).toMatch(/Phiên bản 2 đã thay .* Trạng thái hồ sơ đang xử lý → yêu cầu bổ sung giấy tờ/);
  });

  it("is as it was known at an instant: waiting, and not late", async () => {
    const then = await textOf(`${DOSSIER}&knownAt=2026-08-06T08:00%2B07:00`);
    expect(then).toContain("Chờ bổ sung giấy tờ: 05/08/2026 09h00 – đến nay");
    expect(then).not.toContain("Phiên bản 3");
    expect(then).not.toMatch(/Quá hạn/);
  });

  it("was not known before it was told", async () => {
    const { page } = await openPage(browser);
    await page.goto(`${app.url}${DOSSIER}&knownAt=2026-08-01T08:00%2B07:00`);
    expect(await seenText(page.getByRole("alert"))).toContain("Lúc đó chưa có hồ sơ nào");
    await page.context().close();
  });
});

describe("an authority with the Portal's answers and dossiers", () => {
  it("shows the Portal's figures first and changes to those of dossiers, which stay in the address", async () => {
    const { page } = await openPage(browser);
    await visit(page, `${app.url}/tinh/H44/don-vi/H44.100?ky=2026-08`);
    const sources = page.getByRole("navigation", { name: "Nguồn số liệu" });
    expect(await seenText(sources.locator("[aria-current]"))).toBe("Cổng");
    await sources.getByRole("link", { name: "Hồ sơ" }).click();
    await page.waitForURL(/source=dossiers/);
    await page.getByText("điểm của phần đã biết").first().waitFor();
    expect(await seenText(page.locator("#chi-so-2\\.1 summary"))).toContain("50,00%");
    await page.locator("#chi-so-2\\.1 summary").click();
    await page.getByRole("link", { name: "Không đạt 1" }).click();
    await page.getByRole("link", { name: STORY }).waitFor();
    await page.context().close();
  });

  it("counts by what was known at an instant", async () => {
    const text = await textOf(
      "/tinh/H44/don-vi/H44.100?ky=2026-08&knownAt=2026-08-04T19:00%2B07:00",
      "#chi-so-2\\.1",
    );
    expect(text).toContain("100,00%");
  });
});
