/** Visits each value of a JSON text where it begins, with the keys and indices that lead to it. The text has been parsed. */
export function forEachValue(json: string, visit: (keys: readonly PropertyKey[], at: number) => void): void {
  /** Of each object and list around what comes next. */
  const keys: PropertyKey[] = [];
  let isKey = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at]!;
    if (" \t\n\r:".includes(sign)) continue;
    if (sign === "}" || sign === "]") {
      keys.pop();
      isKey = false;
    } else if (sign === ",") {
      const place = keys.length - 1;
      const last = keys[place];
      if (typeof last === "number") keys[place] = last + 1;
      else isKey = true;
    } else if (isKey) {
      const end = endOf(json, at);
      keys[keys.length - 1] = JSON.parse(json.slice(at, end)) as string;
      isKey = false;
      at = end - 1;
    } else {
      visit(keys, at);
      isKey = sign === "{";
      if (isKey) keys.push("");
      else if (sign === "[") keys.push(0);
      else at = endOf(json, at) - 1;
    }
  }
}

/** Where a text, a number or a name that begins somewhere is over. */
function endOf(json: string, start: number): number {
  let end = start + 1;
  if (json[start] === '"') {
    while (json[end] !== '"') end += json[end] === "\\" ? 2 : 1;
    return end + 1;
  }
  while (end < json.length && !", \t\n\r]}".includes(json[end]!)) end++;
  return end;
}
