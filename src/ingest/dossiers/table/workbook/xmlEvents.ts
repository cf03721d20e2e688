import { SaxesParser } from "saxes";

/** What a streaming XML reader calls back with; names are without their prefix. */
export type XmlHandler = {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

/** Reads XML as its bytes come in, giving control back after each part of it. Throws on XML that is not well formed. */
export async function* xmlParts(bytes: AsyncIterable<Buffer>, handler: XmlHandler): AsyncGenerator<void> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => handler.open?.(localName(name), attributes));
  parser.on("text", (text) => handler.text?.(text));
  parser.on("cdata", (text) => handler.text?.(text));
  parser.on("closetag", ({ name }) => handler.close?.(localName(name)));
  for await (const chunk of bytes) {
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  parser.write(decoder.decode()).close();
}

/** Reads all of a small XML part. */
export async function readXml(bytes: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  for await (const _ of xmlParts(bytes, handler));
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
