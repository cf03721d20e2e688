import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";

/** What a picture that was taken away is like. @property colours how many there are in it; a blank one has one */
export type Picture = { name: string; isPng: boolean; width: number; height: number; colours: number };

/** Takes the picture that a button gives away. */
export async function takePicture(page: Page, button: Locator): Promise<Picture> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const bytes = await readFile(await download.path());
  const isPng = bytes.subarray(0, 8).equals(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"));
  const seen = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const { width, height } = image;
    const pen = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
    pen?.drawImage(image, 0, 0);
    const dots = new Uint32Array(pen?.getImageData(0, 0, width, height).data.buffer ?? new ArrayBuffer(0));
    return { width, height, colours: new Set(dots).size };
  }, bytes.toString("base64"));
  return { name: download.suggestedFilename(), isPng, ...seen };
}
