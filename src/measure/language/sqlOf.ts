import type { ASTNode } from "@marcbachmann/cel-js";
import type { Fact } from "#rulebook/facts.ts";
import type { Measured } from "#rulebook/measure.ts";
import { didYouMean } from "#rulebook/nearMatches.ts";
import { COLUMNS, type FactColumn } from "./columns.ts";
import { CompileError } from "./compileError.ts";
import { FUNCTIONS, isFunctionName } from "./functions.ts";
import type { Compiled, Scope } from "./scope.ts";
import { literal, type SqlText } from "./sqlText.ts";

const COMPARISONS = { "==": "=", "!=": "<>", "<": "<", "<=": "<=", ">": ">", ">=": ">=" } as const;

/** Compiles a checked expression to SQL in three-valued logic: a fact that is NULL is unknown. Throws CompileError. */
export function sqlOf(node: ASTNode, scope: Scope): Compiled {
  switch (node.op) {
    case "&&":
      return { sql: `(${sqlOf(node.args[0], scope).sql} and ${sqlOf(node.args[1], scope).sql})` };
    case "||":
      return { sql: `(${sqlOf(node.args[0], scope).sql} or ${sqlOf(node.args[1], scope).sql})` };
    case "!_":
      return { sql: `(not ${sqlOf(node.args, scope).sql})` };
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return compared(node.op, node.args[0], node.args[1], scope);
    case "in":
      return membership(node.args[0], node.args[1], scope);
    case "?:": {
      const [when, then, otherwise] = node.args.map((it) => sqlOf(it, scope).sql);
      return { sql: `(case when ${when} then ${then} when not ${when} then ${otherwise} end)` };
    }
    case "id":
    case ".":
      return factAt(node, scope);
    case "value":
      return { sql: valueSql(node) };
    case "call":
      return called(node.args[0], node.args[1], node, scope);
    case "rcall":
      return existence(node, scope);
    case "+":
    case "-":
    case "*":
    case "/":
    case "%":
    case "-_":
    case "[]":
    case "[?]":
    case ".?":
    case "list":
    case "map":
      throw unsupported(node, `phép "${node.op}"`);
  }
}

function compared(op: keyof typeof COMPARISONS, left: ASTNode, right: ASTNode, scope: Scope): Compiled {
  const a = sqlOf(left, scope);
  const b = sqlOf(right, scope);
  checkValue(a.fact, right);
  checkValue(b.fact, left);
  return { sql: `(${a.sql} ${COMPARISONS[op]} ${b.sql})` };
}

function membership(item: ASTNode, list: ASTNode, scope: Scope): Compiled {
  const a = sqlOf(item, scope);
  if (list.op === "list") {
    for (const it of list.args) checkValue(a.fact, it);
    return { sql: `(${a.sql} in (${list.args.map((it) => sqlOf(it, scope).sql).join(", ")}))` };
  }
  const b = sqlOf(list, scope);
  if (b.fact?.type !== "list<string>") throw unsupported(list, "danh sách này");
  return { sql: `jsonb_exists(${b.sql}, ${a.sql})` };
}

/** A text held against a fact with a closed set of values must be one of them. */
function checkValue(fact: Fact | undefined, node: ASTNode): void {
  if (!fact?.values || node.op !== "value" || typeof node.args !== "string") return;
  const values = Object.keys(fact.values);
  if (values.includes(node.args)) return;
  throw new CompileError(
    "unknown-value",
    node.start,
    `"${node.args}" không phải một giá trị của ${fact.code}.`,
    didYouMean(node.args, values, `Các giá trị: ${values.join(", ")}.`),
  );
}

function factAt(node: ASTNode, scope: Scope): Compiled {
  const inside = scope.iteratedAs !== null;
  if (node.op === ".") {
    const [of, name] = node.args;
    if (of.op === "id" && of.args === scope.iteratedAs) return factNamed("dossier", name, scope);
    throw unsupported(node, "phép chọn này");
  }
  if (node.op !== "id") throw unsupported(node, "biểu thức này");
  if (inside)
    throw new CompileError(
      "fact-outside",
      node.start,
      `${node.args} không phải dữ kiện của hồ sơ đang xét.`,
      `Trong dossiers.exists hãy viết ${scope.iteratedAs}.<dữ kiện>.`,
    );
  return factNamed(scope.subject, node.args, scope);
}

function factNamed(of: Measured, name: string, scope: Scope): Compiled {
  const fact = scope.facts.find((it) => it.of === of && it.code === name);
  const columns: Readonly<Record<string, FactColumn>> = COLUMNS[of];
  const column = columns[name];
  if (fact === undefined || column === undefined) throw new Error(`fact ${name} of ${of} has no column`);
  if (scope.iteratedAs === null) scope.used.add(name);
  const mended = of === "dossier" ? scope.mended.get(name) : undefined;
  return mended === undefined ? { ...column, fact } : { sql: mended, fact };
}

function valueSql(node: ASTNode): SqlText {
  const value = node.args;
  if (typeof value === "string") return literal(value);
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  throw unsupported(node, "giá trị này");
}

function called(name: string, given: readonly ASTNode[], node: ASTNode, scope: Scope): Compiled {
  if (name === "timestamp") {
    const [text] = given;
    if (text?.op === "value" && typeof text.args === "string" && !Number.isNaN(Date.parse(text.args)))
      return { sql: `${literal(text.args)}::timestamptz` };
    throw unsupported(node, "thời điểm này");
  }
  if (!isFunctionName(name)) throw unsupported(node, `hàm ${name}`);
  return FUNCTIONS[name](
    given.map((it) => ({ node: it, compiled: () => sqlOf(it, scope) })),
    scope,
  );
}

/** `dossiers.exists(d, …)`: true when one dossier has it; unknown when none has but one might. */
function existence(node: ASTNode, scope: Scope): Compiled {
  if (node.op !== "rcall") throw unsupported(node, "biểu thức này");
  const [name, of, [variable, condition]] = node.args;
  const isExists = name === "exists" && of.op === "id" && of.args === "dossiers";
  if (!isExists || variable?.op !== "id" || condition === undefined || scope.iteratedAs !== null)
    throw unsupported(node, `hàm ${name}`);
  const { sql } = sqlOf(condition, { ...scope, iteratedAs: variable.args });
  const at = scope.exists.push(sql);
  scope.used.add("dossiers");
  return {
    sql: `(case when coalesce(e${at}.yes, 0) > 0 then true when coalesce(e${at}.unknown, 0) > 0 then null else false end)`,
  };
}

function unsupported(node: ASTNode, what: string): CompileError {
  return new CompileError(
    "unsupported",
    node.start,
    `Quy tắc không dùng được ${what}.`,
    "Dùng được: && || ! == != < <= > >= in ?: và các hàm inPeriod, beforePeriod, afterPeriod, known, firstKnown, late, dossiers.exists.",
  );
}
