import { DOMParser } from "@xmldom/xmldom";

/** An XML element without namespaces: local name, attributes by local name, child elements, and its own text. */
export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlElement[];
  text: string;
};

/** Parses one part of an Office file. Throws on XML that is not well-formed. */
export function parseXml(source: string): XmlElement {
  const fail = (message: string) => {
    throw new Error(message);
  };
  const parser = new DOMParser({ errorHandler: { warning: () => undefined, error: fail, fatalError: fail } });
  return simplified(parser.parseFromString(source, "text/xml").documentElement);
}

function simplified(element: Element): XmlElement {
  const children: XmlElement[] = [];
  let text = "";
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node)) children.push(simplified(node));
    else if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE)
      text += node.nodeValue;
  }
  const attributes = Object.fromEntries(
    Array.from(element.attributes, (it) => [localName(it.name), it.value]),
  );
  return { name: localName(element.nodeName), attributes, children, text };
}

/** All elements of a name below one, in document order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((it) => [...(it.name === name ? [it] : []), ...descendants(it, name)]);
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((it) => it.name === name);
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
