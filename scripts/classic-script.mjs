// The one file for pages opened from a disk, where modules do not load.

/**
 * Emits a module once more as a classic script that sets a global.
 *
 * What differs stands before the first line of code and after the last, so that both files share one source map.
 */
export function classicScript({ name, fileName }) {
  return {
    name: "classic-script",
    generateBundle(_options, files) {
      const [{ code }] = Object.values(files);
      this.emitFile({ type: "asset", fileName, source: asClassicScript(code, name) });
    },
  };
}

const moduleParts = /^(\/\*!.*?\*\/)\n([^]*)export\s*\{([^{}]*)\};?(\s*\/\/# sourceMappingURL=\S+)?\s*$/;

export function asClassicScript(code, name) {
  const parts = moduleParts.exec(code);
  if (!parts) throw new Error("the module does not begin with a notice in one line and end with its exports");
  const [, notice, body, exported, sourceMap = ""] = parts;
  const properties = exported.split(",").map((each) => {
    const [local, outer = local] = each.trim().split(" as ");
    return `${outer}:${local}`;
  });
  return `${notice}var ${name}=(()=>{"use strict";\n${body}return{${properties.join(",")}}})();${sourceMap}\n`;
}
