/** Computes again only when what it is given differs from the last time. */
export function remember<P extends readonly unknown[], R>(compute: (...given: P) => R): (...given: P) => R {
  let last: { readonly given: P; readonly answer: R } | undefined;
  return (...given) => {
    if (!last || given.some((value, place) => !Object.is(value, last?.given[place])))
      last = { given, answer: compute(...given) };
    return last.answer;
  };
}
