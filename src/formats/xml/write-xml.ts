/** What XML 1.0 cannot hold, whatever its form. */

const forbidden =
  /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** A text for an attribute of XML or HTML; what XML cannot hold becomes U+FFFD. */
export function escapeAttribute(text: string): string {
  return text.replace(forbidden, "\ufffd").replace(/[&<>"'\t\n\r]/g, (mark) => escapes[mark]!);
}

/** A text between the tags of XML or HTML. */
export function escapeText(text: string): string {
  return text.replace(forbidden, "\ufffd").replace(/[&<>]/g, (mark) => escapes[mark]!);
}

export type XmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** One element; without children it closes itself, with a text alone it stays on its line. */
export function xml(name: string, attributes: XmlAttributes = {}, children: readonly string[] | string = []): string {
  const said = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const opening = `<${name}${said.map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`).join("")}`;
  if (typeof children === "string") return `${opening}>${escapeText(children)}</${name}>`;
  if (children.length === 0) return `${opening}/>`;
  return `${opening}>\n${children.map(indented).join("\n")}\n</${name}>`;
}

/** Lines between tags move in; a text keeps its own breaks, so it is never indented. */
function indented(element: string): string {
  return element.replace(/^(?=<)/gm, "  ");
}

export const xmlHeader = '<?xml version="1.0" encoding="UTF-8"?>\n';
