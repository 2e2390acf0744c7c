// Takes out of Lit's templates what only the readers of the source need, for the build that is one file.

export function leanTemplates() {
  return {
    name: "lean-templates",
    transform(code, id) {
      if (!id.includes("/src/element/")) return null;
      const lean = code
        .replace(/\bcss`[^`]*`/g, leanStyles)
        // A line's end stays, and is a space wherever it is seen.
        .replace(/\s*\n\s+/g, "\n");
      return { code: lean, map: null };
    },
  };
}

function leanStyles(text) {
  return text
    .replace(/\/\*[^]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};]) ?/g, "$1")
    .replace(/([:,]) /g, "$1")
    .replaceAll(";}", "}");
}
