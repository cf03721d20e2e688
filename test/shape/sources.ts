import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

export type Exported = { file: string; name: string };

/** Files anywhere under some folders of the project whose path fits, sorted. */
export function filesUnder(dirs: readonly string[], form: RegExp): string[] {
  return dirs
    .flatMap((dir) => readdirSync(dir, { recursive: true, withFileTypes: true }))
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath, it.name))
    .filter((it) => form.test(it))
    .sort();
}

/** Source files that are no tests. */
export function sourceFiles(dirs: readonly string[]): string[] {
  return filesUnder(dirs, /\.tsx?$/).filter((it) => !/\.test\.tsx?$/.test(it));
}

/** Every name the sources of some folders export. */
export function exportedNames(dirs: readonly string[]): Exported[] {
  return sourceFiles(dirs).flatMap((file) => namesIn(parse(file)).map((name) => ({ file, name })));
}

export function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
}

function namesIn(source: ts.SourceFile): string[] {
  const names = source.statements.flatMap((it) => (isExported(it) ? declaredNames(it) : []));
  return [...new Set(names)];
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some((it) => it.kind === ts.SyntaxKind.ExportKeyword) === true
  );
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap((it) =>
      ts.isIdentifier(it.name) ? [it.name.text] : [],
    );
  }
  const named =
    ts.isTypeAliasDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement);
  return named && statement.name !== undefined ? [statement.name.text] : [];
}

/** The words of a camelCase, PascalCase or UPPER_CASE name, lower case. */
export function wordsOf(name: string): string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map((it) => it.toLowerCase());
}
