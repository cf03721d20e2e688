import { listDossiers } from "#measure/list/listDossiers.ts";
import type { ListWish } from "#measure/list/listWish.ts";
import type { Question } from "#measure/question.ts";
import { rowsOf } from "#store/statement.ts";
import type { Source } from "../engines/source.ts";
import type { Measured } from "../measured.ts";
import { dossierRules, NOW } from "../questions.ts";
import { AUTHORITY } from "../sample/sample.ts";
import { timed } from "../timing.ts";

const PAGE = 50;
const LATE = "2.1";

/** Row 6: the first page of dossiers that miss an indicator, of a middling unit and of the province. */
export async function listRows({ name, database, progress }: Source): Promise<Measured[]> {
  progress("6 danh sách hồ sơ");
  const rule = dossierRules().find(({ id }) => id === LATE);
  if (rule === undefined) throw new Error(`no indicator ${LATE}`);
  const [middle] = await rowsOf<{ agency: string }>(
    database.sql,
    `select agency from dossier where authority = :authority and agency is not null
group by agency order by count(*), agency offset (select count(distinct agency) / 2 from dossier where authority = :authority) limit 1`,
    { authority: AUTHORITY },
  );
  const wish: ListWish = {
    answer: "no",
    sort: "dueAt",
    descending: false,
    search: null,
    procedure: null,
    after: null,
    limit: PAGE,
  };
  const unit: Question = { ...NOW, agencies: [middle?.agency ?? AUTHORITY] };
  const results: Measured[] = [];
  for (const [whose, question] of [
    ["một đơn vị", unit],
    ["cả tỉnh", NOW],
  ] as const) {
    const { median } = await timed(() => listDossiers(database, rule.predicate, question, wish));
    results.push({
      what: `6 trang 50 hồ sơ quá hạn, ${whose}`,
      engine: name,
      value: median,
      unit: "ms",
      target: { most: 10 },
    });
  }
  return results;
}
