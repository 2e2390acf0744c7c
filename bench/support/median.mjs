/** The middle time in milliseconds of several runs, after some to warm up, and what the last run gave; `before` is not timed. */
export function timed(run, { runs = 5, warmUp = 2, before = () => {} } = {}) {
  for (let i = 0; i < warmUp; i++) {
    before();
    run();
  }
  const times = [];
  let result;
  for (let i = 0; i < runs; i++) {
    before();
    const start = performance.now();
    result = run();
    times.push(performance.now() - start);
  }
  return { ms: medianOf(times), result };
}

export function medianOf(times) {
  return [...times].sort((a, b) => a - b)[times.length >> 1];
}
