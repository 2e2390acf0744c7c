/** What happens to a canvas from outside. */
export interface CanvasWatcher {
  /** It has another size, or the pixels of another screen. */
  readonly onResize: () => void;
  /** It came into sight, or out of it. */
  readonly onSeen: (isSeen: boolean) => void;
  /** The page wears other colours or letters. */
  readonly onRestyle: () => void;
}

const schemes = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"];

/** Tells of all that until what is answered is called. */
export function watchCanvas(
  container: Element,
  host: Element,
  { onResize, onSeen, onRestyle }: CanvasWatcher,
): () => void {
  const watch = new AbortController();
  const { signal } = watch;
  const size = new ResizeObserver(onResize);
  size.observe(container);
  size.observe(host);
  const sight = new IntersectionObserver((entries) => {
    onSeen(entries.at(-1)?.isIntersecting ?? true);
  });
  sight.observe(container);
  for (const scheme of schemes) matchMedia(scheme).addEventListener("change", onRestyle, { signal });
  document.fonts.addEventListener("loadingdone", onRestyle, { signal });
  watchPixelRatio(onResize, signal);
  return () => {
    watch.abort();
    size.disconnect();
    sight.disconnect();
  };
}

/** A canvas that was sized for another screen, or another zoom of the page, looks blurred. */
function watchPixelRatio(onChange: () => void, signal: AbortSignal): void {
  matchMedia(`(resolution: ${String(devicePixelRatio)}dppx)`).addEventListener(
    "change",
    () => {
      onChange();
      watchPixelRatio(onChange, signal);
    },
    { once: true, signal },
  );
}
