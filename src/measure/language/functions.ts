import type { ASTNode } from "@marcbachmann/cel-js";
import { didYouMean } from "#rulebook/nearMatches.ts";
import { CompileError } from "./compileError.ts";
import type { Compiled, Scope } from "./scope.ts";
import type { SqlText } from "./sqlText.ts";

type Argument = { node: ASTNode; compiled: () => Compiled };
type Function = (given: readonly Argument[], scope: Scope) => Compiled;

/** Functions of the rule language in SQL. Their types are those of `environment.ts`, already checked. */
export const FUNCTIONS = {
  inPeriod: ([time]) => {
    const { from, until } = against(time);
    return { sql: `(${from(">=")} and ${until("<")})` };
  },
  beforePeriod: ([time]) => ({ sql: `(${against(time).from("<")})` }),
  afterPeriod: ([time]) => ({ sql: `(${against(time).until(">=")})` }),
  known: ([value]) => ({ sql: `(${compiledOf(value).sql} is not null)` }),
  firstKnown: (given) => {
    const all = given.map(compiledOf);
    const days = all.flatMap(({ day }) => day ?? []);
    const sql = `coalesce(${all.map((it) => it.sql).join(", ")})`;
    return days.length === all.length ? { sql, day: `coalesce(${days.join(", ")})` } : { sql };
  },
  late: (given, scope) => {
    const mark = given.map(({ node }) => textOf(node)).join("/");
    const [first] = given;
    if (!scope.latenessMarks.includes(mark))
      throw new CompileError(
        "unknown-lateness-rule",
        first?.node.start ?? 0,
        `Không có quy tắc quá hạn "${mark}".`,
        didYouMean(mark, scope.latenessMarks, `Các quy tắc: ${scope.latenessMarks.join(", ")}.`),
      );
    const mended = scope.mended.get("late");
    if (mended !== undefined) return { sql: mended };
    scope.late.add(mark);
    return { sql: lateSql(mark) };
  },
} as const satisfies Record<string, Function>;

export function isFunctionName(name: string): name is keyof typeof FUNCTIONS {
  return Object.hasOwn(FUNCTIONS, name);
}

/** Whether a dossier is late by a mark when judged; NULL where that cannot be told. */
export function lateSql(mark: string): SqlText {
  const at = `:${markName(mark)}::int`;
  const judged = ":judged_at::timestamptz";
  return `(d.late[${at}] @> ${judged} or nullif(d.late_unknown[${at}] @> ${judged}, true))`;
}

/** The name under which a mark's position is given to a statement. */
export function markName(mark: string): string {
  return `mark_${mark.replaceAll(/[^a-z0-9]+/g, "_")}`;
}

/** A time held against the bounds of the period: by its day where a column keeps it. */
function against(argument: Argument | undefined): Record<"from" | "until", (op: string) => SqlText> {
  const { sql, day } = compiledOf(argument);
  return day === undefined
    ? {
        from: (op) => `${sql} ${op} :starts_at::timestamptz`,
        until: (op) => `${sql} ${op} :ends_at::timestamptz`,
      }
    : { from: (op) => `${day} ${op} :from_day::date`, until: (op) => `${day} ${op} :until_day::date` };
}

function compiledOf(argument: Argument | undefined): Compiled {
  if (argument === undefined) throw new Error("the number of arguments was checked before");
  return argument.compiled();
}

function textOf(node: ASTNode): string {
  if (node.op === "value" && typeof node.args === "string") return node.args;
  throw new CompileError(
    "unsupported",
    node.start,
    "late nhận tên quy tắc viết thẳng trong ngoặc kép.",
    'Ví dụ: late("formula-document").',
  );
}
