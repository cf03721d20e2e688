import { describe, expect, it } from "vitest";
import { only, readAll, syncDossier } from "./testing/exampleProvince.ts";

const request = (data: unknown[], over: object = {}) =>
  JSON.stringify({
    session: "SECRET",
    madonvi: "H99",
    service: "DongBoHoSoMC",
    isUpdating: "False",
    data,
    ...over,
  });

describe("dossiers in JSON", () => {
  it("are read alike from a request, a bare list, one value a line and a single record", async () => {
    const dossiers = [syncDossier(), syncDossier({ MaHoSo: "H99.20-260302-0008" })];
    const shapes = {
      "request.json": request(dossiers),
      "list.json": `\ufeff${JSON.stringify(dossiers, null, 2)}`,
      "records.ndjson": dossiers.map((it) => JSON.stringify(it)).join("\r\n\r\n"),
      "requests.txt": dossiers.map((it) => request([it])).join("\n"),
    };
    const read = await Promise.all(
      Object.entries(shapes).map(async ([name, text]) =>
        only(await readAll({ [name]: text }), "version").map((it) => it.version),
      ),
    );
    expect(read[0]?.map((it) => it.facts.code)).toEqual(["H99.20-260302-0007", "H99.20-260302-0008"]);
    for (const versions of read) expect(versions).toEqual(read[0]);
    const single = only(await readAll({ "one.json": JSON.stringify(syncDossier()) }), "version");
    expect(single.map((it) => it.version)).toEqual(read[0]?.slice(0, 1));
  });

  it("have the same hash however they are laid out, and another when any field differs", async () => {
    const [a] = only(await readAll({ "a.json": JSON.stringify([syncDossier()]) }), "version");
    const turned = Object.fromEntries(Object.entries(syncDossier()).reverse());
    const [b] = only(await readAll({ "b.json": JSON.stringify([turned], null, 4) }), "version");
    const [c] = only(
      await readAll({ "c.json": JSON.stringify([syncDossier({ GhiChu: "khác" })]) }),
      "version",
    );
    expect(b?.version.rawHash).toBe(a?.version.rawHash);
    expect(c?.version.rawHash).not.toBe(a?.version.rawHash);
    expect(c?.version.facts).toEqual(a?.version.facts);
    expect(JSON.parse(c?.raw.text ?? "")).toEqual(syncDossier({ GhiChu: "khác" }));
  });

  it("keep names, ids and phones of citizens, and sessions, out of the facts", async () => {
    const records = await readAll({ "a.json": request([syncDossier()]) });
    const withoutRaw = JSON.stringify(records.map((it) => ("raw" in it ? { ...it, raw: null } : it)));
    for (const secret of ["Người Ví Dụ", "099000000011", "0000000001"])
      expect(withoutRaw).not.toContain(secret);
    expect(JSON.stringify(records)).not.toContain("SECRET");
  });

  it("are rejected with every bad field, and nothing else is lost", async () => {
    const bad = syncDossier({
      MaHoSo: "H99.20-260302-0009",
      NgayHenTra: "20260231170000",
      KenhThucHien: "7",
    });
    const records = await readAll({ "a.json": request([syncDossier(), bad, syncDossier({ MaHoSo: "" })]) });
    expect(only(records, "version")).toHaveLength(1);
    expect(only(records, "rejection").map((it) => it.rejection)).toMatchObject([
      { file: "a.json", line: 2, code: "H99.20-260302-0009", field: "KenhThucHien", value: "7" },
      { file: "a.json", line: 2, code: "H99.20-260302-0009", field: "NgayHenTra", value: "20260231170000" },
      { file: "a.json", line: 3, code: null, field: "MaHoSo", value: "" },
    ]);
  });

  it("reject a broken line alone, with its number", async () => {
    const text = [
      JSON.stringify(syncDossier()),
      '{"MaHoSo": "x',
      JSON.stringify(syncDossier({ MaHoSo: "H99.20-260302-0008" })),
    ];
    const records = await readAll({ "a.ndjson": text.join("\n") });
    expect(only(records, "version").map((it) => it.place.line)).toEqual([1, 3]);
    expect(only(records, "rejection").map((it) => it.place)).toEqual([
      { file: "a.ndjson", line: 2, counts: "line" },
    ]);
  });

  it("of one damaged file are a problem, and the next file is read", async () => {
    const records = await readAll({
      "a.json": request([syncDossier()]).slice(0, -9),
      "b.json": request([syncDossier()]),
    });
    expect(only(records, "problem").map((it) => [it.problem.code, it.problem.at])).toEqual([
      ["json-cut-short", "a.json"],
    ]);
    expect(only(records, "version").map((it) => it.place.file)).toEqual(["b.json"]);
  });

  it("take the record's own time before the request's", async () => {
    const own = syncDossier({ NgayCapNhat: "20260306080000" });
    const records = await readAll({
      "a.json": request([own, syncDossier()], { NgayDongBo: "20260307080000" }),
    });
    expect(only(records, "version").map((it) => it.version.sourceTime)).toEqual([
      "2026-03-06T01:00:00.000Z",
      "2026-03-07T01:00:00.000Z",
    ]);
  });

  it("that are said to be gone are tombstones", async () => {
    const [found] = only(
      await readAll({ "a.json": request([syncDossier({ IsDeleted: "True" })]) }),
      "version",
    );
    expect(found?.version).toMatchObject({
      deleted: true,
      facts: { code: "H99.20-260302-0007", state: null },
    });
  });

  it("tell waiting for a supplement, papers taken back, results without a file", async () => {
    const dossier = syncDossier({
      DanhSachHoSoBoSung: [{ NgayBoSung: "20260303080000", NgayTiepNhanBoSung: "" }],
      TaiLieuNop: [
        { IsDeleted: "True", DuocSoHoa: "1" },
        { MaThanhPhanHoSo: "KQ.1", DuongDanTaiTepTin: "" },
      ],
      DanhSachGiayToKetQua: [{ MaKetQua: "KQ.2", DuongDanTepTinKetQua: "" }, { TenGiayTo: "x" }],
      MaHoSoKhac: "G22.99-260302-0001; H99.20-260302-0007",
    });
    const [found] = only(await readAll({ "a.json": request([dossier]) }), "version");
    expect(found?.version.facts).toMatchObject({
      pauses: [{ kind: "supplement", from: "2026-03-03T01:00:00.000Z", until: null }],
      components: [{ code: "KQ.1", hasFile: false, digitised: null, reused: null, fromStore: null }],
      results: [
        { code: "KQ.2", hasFile: false },
        { code: null, hasFile: null },
      ],
      otherCodes: ["G22.99-260302-0001"],
    });
  });
});

describe("the agency of a dossier", () => {
  const agencyOf = async (over: object) => {
    const records = await readAll({ "a.json": request([syncDossier(over as Record<string, unknown>)]) });
    return {
      agency: only(records, "version")[0]?.version.facts.agency,
      unknown: only(records, "note").flatMap(({ note }) =>
        note.about === "unknown-agencies" ? note.agencies : [],
      ),
    };
  };

  it("is told by name, alias or code, never by the prefix of the dossier's code", async () => {
    expect((await agencyOf({ MaHoSo: "G22.99-260302-0001" })).agency).toBe("H99.20");
    expect((await agencyOf({ DonViXuLy: "Ủy ban nhân dân xã Đồi Ví Dụ" })).agency).toBe("H99.21");
    expect((await agencyOf({ DonViXuLy: "Bộ phận Một cửa xã Suối" })).agency).toBe("H99.20");
    expect((await agencyOf({ DonViXuLy: "", MaCoQuan: "H99.21" })).agency).toBe("H99.21");
    expect((await agencyOf({ DonViXuLy: "", MaCoQuan: "" })).agency).toBeNull();
  });

  it("is its id where no code is confirmed", async () => {
    expect((await agencyOf({ DonViXuLy: "UBND xã Đá Ví Dụ" })).agency).toBe("H99~da");
  });

  it("is the one that bore the name on the day of reception; later the successor is suggested", async () => {
    const khe = { DonViXuLy: "UBND xã Khe Ví Dụ", NgayHenTra: "" };
    expect(await agencyOf({ ...khe, NgayTiepNhan: "20250630160000" })).toEqual({
      agency: "H99.22",
      unknown: [],
    });
    expect(await agencyOf({ ...khe, NgayTiepNhan: "20250701080000" })).toEqual({
      agency: null,
      unknown: [{ name: "UBND xã Khe Ví Dụ", records: 1, suggestions: ["H99.20"] }],
    });
  });

  it("when not known is counted by name, not for records that were rejected", async () => {
    const dossiers = ["0001", "0002", "0003"].map((it) =>
      syncDossier({
        MaHoSo: `H99-260302-${it}`,
        DonViXuLy: "UBND xã Suốj Ví Dụ",
        KenhThucHien: it === "0003" ? "9" : "1",
      }),
    );
    const notes = only(await readAll({ "a.json": request(dossiers) }), "note");
    expect(notes.map((it) => it.note)).toEqual([
      {
        about: "unknown-agencies",
        agencies: [{ name: "UBND xã Suốj Ví Dụ", records: 2, suggestions: ["H99.20"] }],
      },
    ]);
  });
});
