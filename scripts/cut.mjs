// Takes out of a module what a build never comes to: functions that nobody calls, and branches that nobody takes.

/**
 * The code without what is `unused` (methods, and members of a list by their names), with functions emptied that are `idle`,
 * and with `facts` put in the place of expressions, so that a minifier drops what can then not be reached.
 *
 * What is named and is not there is told to `fail`: another version of the code is to be read anew. Lines keep their numbers.
 */
export function cut(code, tree, { unused = [], idle = [], facts = {} }, fail) {
  const missing = new Set([...unused, ...idle, ...Object.keys(facts)]);
  const take = (names, name) => names.includes(name) && (missing.delete(name), true);
  const text = ({ start, end }) => plain(code.slice(start, end));
  const known = new Map(Object.entries(facts).map(([expression, value]) => [plain(expression), [expression, value]]));
  const changes = [];

  const visit = (node) => {
    if (take(unused, partName(node, text))) {
      const isStatement = node.type === "ExpressionStatement";
      changes.push(isStatement ? [node, ";"] : [{ start: node.start, end: afterComma(code, node.end) }, ""]);
      return;
    }
    if (take(idle, functionName(node, text))) {
      changes.push([functionOf(node).body, "{}"]);
      return;
    }
    for (const child of children(node)) {
      const fact = isValue(child, node) && known.get(text(child));
      if (!fact) {
        visit(child);
        continue;
      }
      missing.delete(fact[0]);
      // A case that never comes goes, where it does not lead on into the next one.
      changes.push(node.type === "SwitchCase" && fact[1] === false ? [node, ""] : [child, String(fact[1])]);
    }
  };
  visit(tree);
  for (const name of missing) fail(name);
  return changed(code, changes);
}

function children(node) {
  return Object.values(node)
    .flat()
    .filter((child) => typeof child?.type === "string");
}

/** The name of a method, of what is defined by a call that is given its name first, or of a member of a list. */
function partName(node, text) {
  if (node.type === "Property" && functionOf(node)) return text(node.key);
  if (node.type === "ObjectExpression") return node.properties.find(({ key }) => key?.name === "name")?.value.value;
  if (node.type !== "ExpressionStatement") return undefined;
  const { left, arguments: given } = node.expression;
  return left?.type === "MemberExpression" ? text(left.property) : given?.[0]?.value;
}

function functionName(node, text) {
  const name = node.type === "AssignmentExpression" ? (node.left.property ?? node.left) : node.id;
  return name && functionOf(node) && text(name);
}

/** The function, or the call that makes one, that is given a name here. */
function functionOf(node) {
  const given = node.right ?? node.value ?? node.init ?? node;
  return /Function|CallExpression/.test(given.type) ? given : undefined;
}

/** Is this read, and not a name or what is written to? */
function isValue(node, parent) {
  if (/Identifier|Literal/.test(node.type)) return parent.test === node;
  return /Expression$/.test(node.type) && !(parent.type === "AssignmentExpression" && parent.left === node);
}

function afterComma(code, end) {
  return end + /^\s*,?/.exec(code.slice(end))[0].length;
}

/** Expressions are told apart by what they say, however they are spaced. */
function plain(text) {
  return text.replace(/\s+/g, " ").replace(/(?<=[([]) | (?=[)\]])/g, "");
}

function changed(code, changes) {
  let [text, done] = ["", 0];
  for (const [{ start, end }, instead] of changes.sort(([a], [b]) => a.start - b.start)) {
    text += code.slice(done, start) + instead + code.slice(start, end).replace(/[^\n]/g, "");
    done = end;
  }
  return text + code.slice(done);
}
