// Marks calls that make a value and do nothing else, so that bundlers leave out what nobody uses of a module.

const keepers = /(?<![\w.])(onceFor|oncePerMap)\(/g;
const parts = /(?<![\w.])(v\.\w+|object|optional|record|either|shape|requirementOf)\(/g;

export function pureCalls() {
  const marked = "/* @__PURE__ */ $1(";
  return {
    name: "pure-calls",
    transform(code, id) {
      if (/\/schema\.ts$/.test(id)) return { code: code.replace(parts, marked), map: null };
      return code.search(keepers) >= 0 ? { code: code.replace(keepers, marked), map: null } : null;
    },
  };
}
