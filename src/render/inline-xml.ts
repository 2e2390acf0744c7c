import { xml, type XmlAttributes } from "../formats/xml/write-xml.js";

/** An element with nothing between its children, where a space would be drawn. */
export function inlineXml(name: string, attributes: XmlAttributes, children: readonly string[]): string {
  const end = `</${name}>`;
  return xml(name, attributes, "").slice(0, -end.length) + children.join("") + end;
}
