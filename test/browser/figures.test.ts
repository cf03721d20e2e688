import { describe, expect, it } from "vitest";
import { addresses } from "./addresses.ts";
import { openSite } from "./app.ts";
import { openPage, seenText, visit } from "./chromium.ts";

const { app, browser } = await openSite("example");

async function textOf(path: string): Promise<string> {
  const { page } = await openPage(browser);
  await visit(page, app.url + path);
  const text = await seenText(page.locator("main"));
  await page.context().close();
  return text;
}

describe("the pages of Phú Thọ, August 2026", () => {
  it("show the province's points, its groups and what each lost", async () => {
    const text = await textOf("/tinh/H44?ky=2026-08");
    expect(text).toContain("59,91 /100 điểm");
    for (const group of ["7,96/18", "15,68/20", "8,83/12", "6,25/10", "8,22/22", "12,97/18"]) {
      expect(text).toContain(group);
    }
    expect(text).toContain("mất 13,78");
  });

  it("say that there is no earlier period instead of showing a change of zero", async () => {
    expect(await textOf("/tinh/H44?ky=2026-08")).toContain("Chưa có số liệu tháng 7/2026 để so sánh");
  });

  it("keep a department without dossiers out of the ranking", async () => {
    const text = await textOf("/tinh/H44/don-vi/H44.01?ky=2026-08");
    expect(text).toContain("15,96");
    expect(text).toContain("Không phát sinh hồ sơ, không xếp hạng");
    expect(text).not.toMatch(/Hạng \d/);
  });

  it("print a dash, never a zero, for what the source does not give", async () => {
    const { page } = await openPage(browser);
    await visit(page, `${app.url}/tinh/H44/don-vi/H44.100?ky=2026-08`);
    await page.getByText("Các chỉ tiêu của nhóm (3)").click();
    const row = page.locator("#chi-so-3\\.1 summary");
    expect(await seenText(row)).toContain("nguồn không cho biết – –/2");
    await page.context().close();
  });
});

describe("the page of a commune of Bến Cầu", () => {
  it("shows the periods gone by beside the median of its kind, each a way to that period", async () => {
    const { page } = await openPage(browser);
    await visit(page, `${app.url}/tinh/H53/don-vi/000.27.31.H53?ky=2023-10`);
    const history = page.getByRole("region", { name: "Các kỳ đã qua" });
    await history.scrollIntoViewIfNeeded();
    const row = (period: string) => history.getByRole("row", { name: period });
    expect(await seenText(row("Tháng 10/2023"))).toContain("58,80 58,13");
    expect(await seenText(row("Tháng 9/2023"))).toContain("59,62 58,26");
    await row("Tháng 9/2023").getByRole("link").click();
    await page.waitForURL(/ky=2023-09/);
    await page.context().close();
  });
});

describe("the page of an indicator", () => {
  it("shows each condition of its count in words and as computed, or why it is not counted here", async () => {
    const text = await textOf("/phuong-phap/3.6");
    expect(text).toContain("Loại ra khi Mọi khoản phí của hồ sơ bằng 0 !chargesFee");
    expect(text).toContain('paidOnline in ["portal", "gateway"]');
    expect(await textOf("/phuong-phap/2.2")).toContain("Là số trung bình, không phải tỷ lệ");
  });
});

describe("the page of a checked dispatch", () => {
  it("names the defects with place, found and expected", async () => {
    const { notice = "" } = await addresses(app);
    const text = await textOf(notice);
    expect(text).toContain("60,93");
    expect(text).toContain("000.25.331H53");
    expect(text).toContain("000.25.31.H53");
    expect(text).toContain("98,43");
  });
});

describe("files", () => {
  it("of every publication and of the unit table can be taken away", async () => {
    const { page } = await openPage(browser);
    const { notice = "", vintage = "", province = "" } = await addresses(app);
    const links: string[] = [];
    for (const path of [notice, vintage, province]) {
      await visit(page, app.url + path);
      const own = await page
        .locator("main a[download]")
        .evaluateAll((all) => all.map((it) => (it as HTMLAnchorElement).href));
      expect({ path, files: own.length > 0 }).toEqual({ path, files: true });
      links.push(...own);
    }
    for (const link of links) {
      const answer = await page.request.get(link);
      expect({ link, status: answer.status(), empty: (await answer.body()).length === 0 }).toEqual({
        link,
        status: 200,
        empty: false,
      });
    }
    await page.context().close();
  });

  it("download when clicked", async () => {
    const { page } = await openPage(browser);
    const { vintage = "" } = await addresses(app);
    await visit(page, app.url + vintage);
    const link = page.locator("main a[download]").first();
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toMatch(/\.\w+$/);
    expect(await download.failure()).toBeNull();
    await page.context().close();
  });

  it("include the API's guide and description from every footer", async () => {
    const { page } = await openPage(browser);
    await visit(page, app.url);
    const links = await page
      .locator("footer a[href^='/api']")
      .evaluateAll((all) => all.map((it) => it.getAttribute("href")));
    expect(links).toEqual(["/api/docs", "/api/openapi.json"]);
    for (const link of links) expect((await page.request.get(app.url + link)).status()).toBe(200);
    await page.context().close();
  });
});

describe("the chart library", () => {
  it("is not fetched before the distribution comes into view", async () => {
    const { page } = await openPage(browser, { viewport: { width: 1440, height: 200 } });
    const scripts: string[] = [];
    page.on("request", (it) => it.resourceType() === "script" && scripts.push(it.url()));
    await page.goto(`${app.url}/tinh/H44/dia-ban?ky=2026-08`, { waitUntil: "networkidle" });
    expect(scripts.filter((it) => it.includes("Swarm"))).toEqual([]);
    const figure = page.locator("figure").first();
    await figure.scrollIntoViewIfNeeded();
    await figure.locator("div svg").waitFor();
    expect(scripts.filter((it) => it.includes("Swarm"))).toHaveLength(1);
    await page.context().close();
  });
});
