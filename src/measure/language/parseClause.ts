import { type ASTNode, type Environment, ParseError, TypeError as TypeProblem } from "@marcbachmann/cel-js";
import { didYouMean } from "#rulebook/nearMatches.ts";
import { CompileError } from "./compileError.ts";
import { isFunctionName } from "./functions.ts";
import type { Scope } from "./scope.ts";

/** Parses an expression and checks its types; it must be a condition. Throws CompileError. */
export function parseClause(
  text: string,
  environment: Environment,
  scope: Pick<Scope, "facts" | "subject">,
): ASTNode {
  const parsed = parse(text, environment);
  checkNames(parsed.ast, scope);
  const { valid, type, error } = parsed.check();
  if (!valid)
    throw new CompileError(
      "wrong-type",
      error?.range?.start ?? 0,
      `Biểu thức sai kiểu: ${error?.summary ?? ""}.`,
      "Hãy xem kiểu của từng dữ kiện trong rules/facts.yaml; chỉ so sánh được hai giá trị cùng kiểu.",
    );
  if (type !== "bool")
    throw new CompileError(
      "not-a-condition",
      0,
      `Biểu thức cho giá trị kiểu ${type}, không phải đúng hoặc sai.`,
      "Hãy viết một điều kiện, ví dụ so sánh dữ kiện với một giá trị.",
    );
  return parsed.ast;
}

function parse(text: string, environment: Environment) {
  try {
    return environment.parse(text);
  } catch (error) {
    if (!(error instanceof ParseError) && !(error instanceof TypeProblem)) throw error;
    throw new CompileError(
      "syntax",
      error.range?.start ?? 0,
      `Biểu thức CEL viết sai: ${error.summary}.`,
      'Ví dụ một điều kiện đúng: inPeriod(receivedAt) && channel == "online".',
    );
  }
}

/** Names are looked at before types, so that a misspelt one is told by its nearest fact. */
function checkNames(node: ASTNode, scope: Pick<Scope, "facts" | "subject">, iterated: string | null = null) {
  if (node.op === "value" && node.args === null)
    throw new CompileError(
      "null-comparison",
      node.start,
      "Không so sánh với null: dữ kiện chưa biết luôn cho kết quả chưa biết.",
      "Hãy dùng known(x) để hỏi đã biết hay chưa, hoặc firstKnown(a, b).",
    );
  if (node.op === "id") {
    const known = scope.facts.filter((it) => it.of === scope.subject).map((it) => it.code);
    if (node.args !== iterated && !known.includes(node.args) && node.args !== "dossiers")
      throw unknownFact(node, node.args, known);
    return;
  }
  if (node.op === "." && node.args[0].op === "id" && node.args[0].args === iterated) {
    const known = scope.facts.filter((it) => it.of === "dossier").map((it) => it.code);
    if (!known.includes(node.args[1])) throw unknownFact(node, node.args[1], known);
    return;
  }
  if (node.op === "call" && node.args[0] !== "timestamp" && !isFunctionName(node.args[0]))
    throw new CompileError(
      "unknown-function",
      node.start,
      `Không có hàm ${node.args[0]}.`,
      didYouMean(node.args[0], FUNCTION_NAMES, `Các hàm: ${FUNCTION_NAMES.join(", ")}.`),
    );
  const variable = node.op === "rcall" && node.args[2][0]?.op === "id" ? node.args[2][0].args : iterated;
  for (const it of children(node)) checkNames(it, scope, variable);
}

const FUNCTION_NAMES = [
  "inPeriod",
  "beforePeriod",
  "afterPeriod",
  "known",
  "firstKnown",
  "late",
  "timestamp",
];

function unknownFact(node: ASTNode, name: string, known: readonly string[]): CompileError {
  return new CompileError(
    "unknown-fact",
    node.start,
    `Không có dữ kiện "${name}".`,
    didYouMean(name, known, `Các dữ kiện: ${known.join(", ")}.`),
  );
}

function children(node: ASTNode): ASTNode[] {
  const isNode = (it: unknown): it is ASTNode => typeof it === "object" && it !== null && "op" in it;
  const args: readonly unknown[] = Array.isArray(node.args) ? node.args : [node.args];
  return args.flat().filter(isNode);
}
