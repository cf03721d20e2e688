import type { Page } from "playwright-core";
import { RULEBOOK } from "../questions.ts";
import { AUTHORITY } from "../sample/sample.ts";

const MONTH = "2026-09";
const ASKED = `?ky=${MONTH}&bo=${RULEBOOK}`;
const OF_PLACE = `/tinh/${AUTHORITY}`;
const OF_WHOLE = `${OF_PLACE}/don-vi/${AUTHORITY}`;

/**
 * Something a finger does to a page, and the first frame has to answer.
 * @property key pressed instead of a tap, where the browser's own control would open a list that is not part of the page
 */
export type Tap = { name: string; on: string; key?: string };

/** @property leaves the last tap: the page is gone after it @property isFirst one of those whose first paint is promised */
export type TappedPage = { name: string; path: string; isFirst?: true; taps: readonly Tap[]; leaves: Tap };

const COLOURS: Tap = { name: "đổi màu", on: "header button >> nth=-1" };
const PERIOD: Tap = { name: "chọn kỳ", on: "main select >> nth=0", key: "ArrowDown" };
const MORE: Tap = { name: "xem thêm dòng", on: "main button:has-text('Xem thêm')" };
const KIND: Tap = { name: "đổi loại đơn vị", on: "main [role=tab][aria-selected=false]" };
const place = (name: string): Tap => ({
  name: `sang ${name}`,
  on: `nav[aria-label='Các trang của cơ quan này'] a:has-text('${name}')`,
});

/** The pages an officer, a leader and a newcomer open, each with what is tapped there. */
export const TAPPED_PAGES: readonly TappedPage[] = [
  {
    name: "trang đầu",
    path: "/",
    isFirst: true,
    taps: [COLOURS, { name: "đổi ngôn ngữ", on: "header button >> nth=0" }],
    leaves: { name: "mở một tỉnh", on: `main a[href^='${OF_PLACE}']` },
  },
  {
    name: "trang tỉnh",
    path: OF_PLACE + ASKED,
    isFirst: true,
    taps: [
      COLOURS,
      { name: "mở một chỉ số", on: "main li details summary >> nth=6" },
      KIND,
      { name: "tìm đơn vị", on: "main input[type=search]", key: "x" },
      PERIOD,
    ],
    leaves: place("Địa bàn"),
  },
  {
    name: "địa bàn",
    path: `${OF_PLACE}/dia-ban${ASKED}`,
    taps: [
      COLOURS,
      MORE,
      { name: "chọn chỉ số", on: "main select >> nth=2", key: "ArrowDown" },
      KIND,
      PERIOD,
    ],
    leaves: place("So sánh"),
  },
  {
    name: "một chỉ số",
    path: `${OF_PLACE}/chi-so/4.1${ASKED}`,
    taps: [
      COLOURS,
      { name: "sắp xếp bảng", on: "main th button >> nth=0" },
      MORE,
      KIND,
      { ...PERIOD, on: "main select >> nth=1" },
    ],
    leaves: { name: "mở một đơn vị", on: `main table a[href*='/don-vi/${AUTHORITY}.']` },
  },
  {
    name: "sổ điểm mất",
    path: `${OF_WHOLE}/so-diem-mat${ASKED}`,
    taps: [COLOURS, MORE, { name: "mở phần gập", on: "main summary" }],
    leaves: { name: "mở hồ sơ của một nguyên nhân", on: "main a[href*='so-diem-mat/ho-so']" },
  },
  {
    name: "việc cần làm",
    path: `${OF_WHOLE}/viec-can-lam?ky=2026-10&knownAt=${encodeURIComponent("2026-10-20T08:00+07:00")}`,
    taps: [
      COLOURS,
      { name: "mở phần dự báo", on: "main summary" },
      { name: "chọn một loại việc", on: "main a[href*='kind=']" },
    ],
    leaves: { name: "mở một hồ sơ", on: "main table a[href*='/ho-so/']" },
  },
  {
    name: "thử phương án",
    path: `${OF_WHOLE}/phuong-an${ASKED}`,
    taps: [COLOURS, MORE, { name: "đánh dấu một việc", on: "main input[type=checkbox]" }],
    leaves: place("Hôm nay"),
  },
  {
    name: "so sánh",
    path: `${OF_PLACE}/so-sanh${ASKED}`,
    taps: [
      COLOURS,
      { name: "sắp xếp bảng", on: "main th button >> nth=0" },
      { name: "mở phần gập", on: "main summary >> nth=-1" },
      PERIOD,
    ],
    leaves: place("Nguồn số liệu"),
  },
  {
    name: "hôm nay",
    path: `${OF_PLACE}/hom-nay`,
    taps: [COLOURS, { name: "từ thứ Hai", on: "main a[href*='since=monday']" }],
    leaves: { name: "mở một đơn vị", on: `main a[href*='/don-vi/${AUTHORITY}.']` },
  },
  {
    name: "làm quen",
    path: "/lam-quen",
    taps: [COLOURS],
    leaves: { name: "bước đầu", on: "main a[href*='so-diem-mat']" },
  },
];

/** How long what is scrolled to may take to come. */
const SETTLED_MS = 700;

/** Does it where a finger would; that what is below has to be scrolled to first takes no part in the time. */
export async function tapOn(page: Page, { on, key }: Tap): Promise<void> {
  const place = page.locator(on).first();
  await place.scrollIntoViewIfNeeded();
  if (key !== undefined) await place.focus();
  await page.waitForTimeout(SETTLED_MS);
  await page.waitForFunction(() => document.querySelector("main [data-loading]") === null);
  await page.waitForTimeout(SETTLED_MS);
  await place.scrollIntoViewIfNeeded();
  if (key !== undefined) return page.keyboard.press(key);
  const box = await place.boundingBox();
  if (box === null) throw new Error(`${page.url()}: nothing to tap at ${on}`);
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}
