import { show, showPlace } from "../../model/error.js";

const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
// Taken bit by bit: one pattern for a whole text would overflow the engine's stack on a long one.
const bitOfText = /[^"\\\0-\x1f]{1,1000}|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/**
 * Where a text stops being JSON, and what stands there; nothing where it is JSON to its end.
 *
 * Engines say this each in their own way, and the commonest slips without a line.
 */
export function jsonFault(json: string): string | undefined {
  const closers: ("}" | "]")[] = [];
  let at = 0;
  let inText = false;

  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(json)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const takeSign = (pattern: RegExp): boolean => {
    while (" \t\n\r".includes(json[at] ?? "-")) at++;
    return take(pattern);
  };
  const takeText = (): boolean => {
    if (!takeSign(/"/y)) return false;
    while (take(bitOfText));
    inText = !take(/"/y);
    return !inText;
  };
  const instead = (awaited: string): string => {
    const lines = json.slice(0, at).split("\n");
    const place = showPlace({ line: lines.length, column: lines.at(-1)!.length + 1 });
    // No more of what stands there than its line holds.
    const found = at < json.length ? show(json.slice(at, at + 12).replace(/(.)[\r\n].*/s, "$1")) : "the end";
    return `${place} has ${found} instead of ${inText ? "the rest of a text" : awaited + remedyAt(json, at)}`;
  };

  for (;;) {
    const isOpened = takeSign(/[{[]/y);
    if (isOpened) closers.push(json[at - 1] === "{" ? "}" : "]");
    else if (!takeText() && !take(scalar)) return instead("a value");
    let isClosed = !isOpened;
    while (closers.length > 0 && takeSign(closers.at(-1) === "}" ? /\}/y : /\]/y)) {
      closers.pop();
      isClosed = true;
    }
    if (closers.length === 0) return takeSign(/$/y) ? undefined : instead("nothing more");
    const closer = closers.at(-1)!;
    if (isClosed && !takeSign(/,/y)) return instead(`"," or "${closer}"`);
    if (closer === "]") continue;
    if (!takeText()) return instead("a key in double quotes");
    if (!takeSign(/:/y)) return instead('":"');
  }
}

/** What to do about the slips of those who write JSON by hand. */
function remedyAt(json: string, at: number): string {
  const rest = json.slice(at, at + 2);
  if (/^[}\]]/.test(rest) && json.slice(0, at).trimEnd().endsWith(",")) return "; take out the comma before it";
  if (/^(\/[/*]|#)/.test(rest)) return "; JSON has no comments";
  return /^['‘’“”]/.test(rest) ? "; only straight double quotes will do" : "";
}
