import { escapeAttribute, escapeText, type XmlAttributes } from "../formats/xml/write-xml.js";

/** HTML that may be written as it is; text alone is never taken for it. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What lies in an element: text is escaped, and what is missing is left out. */
export type Content = Html | string | false | undefined | readonly Content[];

const withoutEnd = new Set(["meta", "link", "br", "hr"]);
/** Elements that lie inside a line; all others end one. */
const inline = new Set(["a", "bdi", "code", "em", "small", "span", "strong"]);

/** An element of HTML; an attribute that is `true` has no value, one that is missing or `false` is left out. */
export function html(name: string, attributes: XmlAttributes = {}, ...content: readonly Content[]): Html {
  const said = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined || value === false) return [];
    return value === true ? [` ${key}`] : [` ${key}="${escapeAttribute(String(value))}"`];
  });
  const opening = `<${name}${said.join("")}>`;
  const end = inline.has(name) ? "" : "\n";
  if (withoutEnd.has(name)) return new Html(opening + end);
  return new Html(`${opening}${markupOf(content)}</${name}>${end}`);
}

/** JSON inside an element `script`, whose end no text in it can be taken for. */
export function jsonScript(attributes: XmlAttributes, json: string): Html {
  return html("script", attributes, new Html(json.replace(/</g, "\\u003c")));
}

function markupOf(content: Content): string {
  if (content === undefined || content === false) return "";
  if (typeof content === "string") return escapeText(content);
  return content instanceof Html ? content.markup : content.map(markupOf).join("");
}

/** Things with something between each two. */
export function joined(items: readonly Content[], between: string): Content[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [between, item]));
}
