/** What stands after `--name=` on the command line; nothing where it does not. */
export function option(name) {
  const start = `--${name}=`;
  return process.argv.find((argument) => argument.startsWith(start))?.slice(start.length);
}

/** `--map=khan`: only the maps whose name contains the word. */
export function isWanted(map) {
  return map.includes(option("map") ?? "");
}

/** `--quick`: everything once on the smallest of inputs, to see that it runs. */
export const isQuick = process.argv.includes("--quick");
