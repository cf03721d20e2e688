import { describe, expect, it } from "vitest";
import { openSite } from "./app.ts";
import { accessibilityFaults, openPage, seenText } from "./chromium.ts";

const { app, browser } = await openSite("empty");

describe("a server without figures", () => {
  it("says so and names the command that imports them", async () => {
    const { page, faults } = await openPage(browser);
    await page.goto(app.url);
    await page.getByRole("heading", { name: "Chưa có số liệu" }).waitFor();
    expect(await seenText(page.locator("main pre"))).toContain("minhbach import portal-answers");
    expect(faults).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });

  it("shows the API's problem with its remedy on a page that needs figures", async () => {
    const { page } = await openPage(browser);
    await page.goto(`${app.url}/tinh/H44`);
    const alert = page.getByRole("alert");
    await alert.waitFor();
    const { problems } = await page.request
      .get(`${app.url}/api/authorities/H44/scorecard`)
      .then((it) => it.json());
    expect(await seenText(alert)).toContain(problems[0].says);
    expect(await seenText(alert)).toContain(problems[0].remedy);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });

  it("offers the tour as soon as there is something to see", async () => {
    const { page, faults } = await openPage(browser);
    await page.goto(`${app.url}/lam-quen`);
    await page.getByRole("heading", { name: "Chưa có trang nào để xem" }).waitFor();
    expect(await seenText(page.locator("main pre"))).toBe("npm start");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("says how publications get here", async () => {
    const { page } = await openPage(browser);
    await page.goto(`${app.url}/cong-bo`);
    await page.getByRole("heading", { name: "Chưa có bản công bố" }).waitFor();
    await page.context().close();
  });
});

describe("a network that fails", () => {
  it("is told apart from a refusal, and trying again helps", async () => {
    const { page } = await openPage(browser);
    await page.route("**/api/rulebooks", (it) => it.abort());
    await page.goto(`${app.url}/phuong-phap`);
    await page.getByRole("heading", { name: "Chưa kết nối được với máy chủ" }).waitFor();
    await page.unroute("**/api/rulebooks");
    await page.getByRole("button", { name: "Thử lại" }).click();
    await page.getByRole("heading", { level: 1, name: "Cách tính" }).waitFor();
    await page.context().close();
  });

  it("is marked on a page that still stands, until the server answers again", async () => {
    const { page } = await openPage(browser);
    await page.goto(`${app.url}/tinh/H44/nguon-so-lieu`);
    const line = page.locator("[data-freshness]");
    await line.getByText("Chưa có nguồn nào đưa số liệu").waitFor();
    await page.route("**/api/**", (it) => it.abort());
    await page.getByRole("link", { name: "Địa bàn" }).click();
    await line.getByText(/^Mất kết nối với máy chủ/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.unroute("**/api/**");
    await line.getByText("Chưa có nguồn nào đưa số liệu").waitFor();
    await page.context().close();
  });

  it("that garbles an answer is not believed", async () => {
    const { page } = await openPage(browser);
    await page.route("**/api/rulebooks", (it) => it.fulfill({ json: [{ id: 1 }] }));
    await page.goto(`${app.url}/phuong-phap`);
    await page.getByRole("heading", { name: "Trang này gặp lỗi" }).waitFor();
    await page.context().close();
  });
});
