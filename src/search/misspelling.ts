/** How many letters of a word may be wrong. */
export function slipsAllowed(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/**
 * How many letters are wrong, missing, too many or swapped between what was typed and a word or the beginning of one;
 * `Infinity` beyond a limit.
 *
 * Optimal string alignment, row by row; how the word goes on costs nothing, unless it must be whole.
 */
export function slipsBetween(typed: string, word: string, limit: number, mustBeWhole = false): number {
  if (mustBeWhole && word.length > typed.length + limit) return Infinity;
  const width = Math.min(word.length, typed.length + limit);
  if (typed.length - width > limit) return Infinity;
  let [beforeLast, last, row] = rows;
  for (let j = 0; j <= width; j++) last[j] = j;
  let least = 0;
  for (let i = 1; i <= typed.length && least <= limit; i++) {
    row[0] = least = i;
    for (let j = 1; j <= width; j++) {
      const isSame = typed[i - 1] === word[j - 1];
      const isSwapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      const cost = Math.min(at(last, j - 1) + (isSame ? 0 : 1), at(last, j) + 1, at(row, j - 1) + 1);
      row[j] = isSwapped ? Math.min(cost, at(beforeLast, j - 2) + 1) : cost;
      least = Math.min(least, at(row, j));
    }
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  const slips = mustBeWhole && least <= limit ? at(last, word.length) : least;
  return slips > limit ? Infinity : slips;
}

/** Thousands of words are compared with every key; the rows are made once. */
const rows: [number[], number[], number[]] = [[], [], []];

function at(row: readonly number[], place: number): number {
  return row[place] ?? 0;
}
