import { countSql } from "./countSql.ts";
import { markName } from "./language/functions.ts";
import { forPsql, namesIn, quote, type SqlText } from "./language/sqlText.ts";
import { listSql } from "./list/listSql.ts";
import type { Predicate } from "./predicate.ts";
import { whySql } from "./why/whyDossier.ts";

/** Values the script starts with; anyone changes them in the file or with psql -v after taking the line out. */
const DEFAULTS: Readonly<Record<string, string>> = {
  authority: "H53",
  from_day: "2023-10-01",
  until_day: "2023-11-01",
  starts_at: "2023-10-01T00:00:00+07:00",
  ends_at: "2023-11-01T00:00:00+07:00",
  judged_at: "2023-10-31T23:59:59.999+07:00",
  units: "[]",
  code: "G22.99-221025-0100261",
  row_limit: "50",
};

const FIRST_PAGE = {
  answer: "no",
  sort: "code",
  descending: false,
  search: null,
  procedure: null,
  after: null,
  limit: 50,
} as const;

const IN_ORDER = { knowledge: "now", ofAgencies: false, way: "in-order", part: "known" } as const;

/**
 * The statements a rule comes to, as a script for psql: its count, the list of those that miss it and, for one dossier, why.
 * They are the very texts that run here, with psql variables for the values.
 */
export function psqlScript(predicate: Predicate, title: string): string {
  const statements: [string, SqlText][] = [
    [
      "Đếm theo đơn vị: n1 đạt, n2 không đạt, n3 tất cả (gồm cả chưa rõ)",
      countSql(predicate.of, [predicate], "now", false).text,
    ],
    ...(predicate.of === "dossier"
      ? ([
          ["Danh sách hồ sơ không đạt", listSql(predicate, IN_ORDER, FIRST_PAGE)],
          ["Vì sao, một hồ sơ", whySql([predicate], "now")],
        ] as [string, SqlText][])
      : []),
  ];
  const names = namesIn(statements.map(([, text]) => text).join("\n"));
  const marks = predicate.late.map(markSet);
  const sets = names.flatMap((it) => {
    const value = DEFAULTS[it];
    return value === undefined ? [] : [`\\set ${it} ${quote(value)}`];
  });
  const bodies = statements.map(([says, text]) => `-- ${says}\n${forPsql(text)};`);
  return `${[`-- ${title}`, ...sets, ...marks, "", bodies.join("\n\n")].join("\n")}\n`;
}

/** The newest position of a mark of lateness, whose hash the script cannot know. */
function markSet(mark: string): string {
  const [rule = "", cause] = mark.split("/");
  const ofCause = cause === undefined ? "cause is null" : `cause = ${quote(cause)}`;
  return `select coalesce(max(position), 0) as ${markName(mark)} from lateness_mark where rule = ${quote(rule)} and ${ofCause} \\gset`;
}
