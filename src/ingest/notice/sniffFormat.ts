/** What a file is by its first bytes, or by its text, whatever its name says. */
export type BinaryForm = "zip" | "ole" | "pdf" | "rtf" | "image";
export type TextForm = "html" | "json" | "spreadsheet-xml" | "markdown" | "delimited";

const SIGNATURES: readonly [BinaryForm, readonly number[]][] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["ole", [0xd0, 0xcf, 0x11, 0xe0]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
];

/** The form of a binary file, or null for text. */
export function sniffBinary(bytes: Uint8Array): BinaryForm | null {
  return SIGNATURES.find(([, signature]) => signature.every((it, index) => bytes[index] === it))?.[0] ?? null;
}

/** The form of a text; the name decides only between Markdown and delimited values. */
export function sniffText(text: string, name: string): TextForm {
  const start = text.slice(0, 4000).trimStart();
  if (/^<\?xml[^>]*>[\s\S]*urn:schemas-microsoft-com:office:spreadsheet/i.test(start))
    return "spreadsheet-xml";
  if (/^(<!doctype html|<html|<head|<body|<meta|<table|<style|<div|<p[\s>]|<\?xml[\s\S]*<html)/i.test(start))
    return "html";
  if (/^[[{]/.test(start) && parses(text)) return "json";
  if (/\.(md|markdown)$/i.test(name)) return "markdown";
  if (/\.(csv|tsv)$/i.test(name)) return "delimited";
  return looksDelimited(text) ? "delimited" : "markdown";
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Most lines hold the same separator; prose and Markdown do not. */
function looksDelimited(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((it) => it.trim() !== "");
  return [";", "\t"].some(
    (it) => lines.filter((line) => line.split(it).length > 2).length * 3 > lines.length * 2,
  );
}
