import { describe, expect, it } from "vitest";
import { UserError } from "#terms/problem.ts";
import { ByteWindow } from "./byteWindow.ts";
import { type JsonPiece, jsonPieces } from "./jsonPieces.ts";

const RECORDS = [
  { MaHoSo: 'dấu " và \\ và \\" trong chữ', TaiLieuNop: [{ a: [1, [2]] }, {}], n: -1.5e3 },
  { MaHoSo: "}]{[,:", x: null, y: true },
  {},
];
const REQUEST = { session: "s", service: "DongBoHoSoMC", isUpdating: "False", data: RECORDS };

async function pieces(text: string, cut: number, mostWhole: number): Promise<JsonPiece[]> {
  const bytes = Buffer.from(text);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += cut) yield bytes.subarray(at, at + cut);
  }
  const found: JsonPiece[] = [];
  for await (const it of jsonPieces(new ByteWindow(chunks()), "x.json", mostWhole)) found.push(it);
  return found;
}

const values = (found: readonly JsonPiece[]) => found.map((it) => JSON.parse(it.text ?? ""));

describe("pieces of a JSON text", () => {
  it("are the same wherever the bytes are cut", async () => {
    for (const text of [JSON.stringify(REQUEST), JSON.stringify(REQUEST, null, 2)]) {
      for (let cut = 1; cut < 40; cut++) expect(values(await pieces(text, cut, 0))).toEqual(RECORDS);
    }
  });

  it("carry the fields of the request before them", async () => {
    const [first] = await pieces(JSON.stringify(REQUEST), 7, 0);
    expect(first?.envelope).toEqual({ session: "s", service: "DongBoHoSoMC", isUpdating: "False" });
  });

  it("are the elements of a bare list, and of lists within objects by their name", async () => {
    expect(values(await pieces(JSON.stringify(RECORDS), 5, 0))).toEqual(RECORDS);
    const filed = await pieces('{"LayThuTuc": {"result": [{"MATTHC": "1.001193"}]}}', 5, 0);
    expect(filed).toEqual([{ text: '{"MATTHC": "1.001193"}', envelope: { service: "LayThuTuc" } }]);
  });

  it("are whole values where those are small, several in a row too", async () => {
    const found = await pieces(`${JSON.stringify(REQUEST)}\n ${JSON.stringify(RECORDS)}`, 11, 10_000);
    expect(values(found)).toEqual([REQUEST, RECORDS]);
  });

  it.each([
    ['{"data": [{"a": 1}, {"b": 2}', "json-cut-short"],
    ['{"data": [{"a": 1}', "json-cut-short"],
    ['{"data": [{"a": "cut', "json-cut-short"],
    ['{"data": [{"a": 1} {"b": 2}]}', "broken-json"],
    ['{"data" [{"a": 1}]}', "broken-json"],
    ["{data: []}", "broken-json"],
    ["xin chào", "broken-json"],
  ])("%s is refused", async (text, code) => {
    const refused = await pieces(text, 4, 0).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UserError);
    expect(refused).toMatchObject({ problems: [{ code, at: "x.json" }] });
  });

  it("of damaged UTF-8 have no text", async () => {
    const bytes = Buffer.concat([
      Buffer.from('[{"a":"'),
      Buffer.from([0xe1, 0xba]),
      Buffer.from('"},{"b":1}]'),
    ]);
    async function* chunks() {
      yield bytes;
    }
    const found: (string | null)[] = [];
    for await (const it of jsonPieces(new ByteWindow(chunks()), "x.json", 0)) found.push(it.text);
    expect(found).toEqual([null, '{"b":1}']);
  });
});
