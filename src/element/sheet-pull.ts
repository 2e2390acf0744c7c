/** Pixels after which a pointer pulls, and does not tap. */
const slop = 6;
/** Milliseconds for which a pull goes on by itself when it is let go. */
const swing = 120;

/**
 * Lets a pointer that was put on the grip pull the details over a narrow picture; let go, they come to rest at the nearest
 * of three heights: by their title alone, over the lower half, over most of it.
 */
export function pullSheet(press: PointerEvent, settled: (isHigh: boolean) => void): void {
  const grip = press.currentTarget as HTMLElement;
  const sheet = grip.parentElement!;
  const height = sheet.offsetHeight;
  let heights: readonly number[] | undefined;
  let [last, speed] = [press, 0];
  const lay = (rest: number): number => {
    grip.ariaExpanded = String(rest > 0);
    sheet.toggleAttribute("data-tall", rest > 1);
    return sheet.offsetHeight;
  };
  const pull = (event: PointerEvent): void => {
    const way = press.clientY - event.clientY;
    if (!heights && Math.abs(way) < slop) return;
    // It is tall now, so that there is something to be pulled.
    heights ??= [0, 1, 2].map(lay);
    speed = (last.clientY - event.clientY) / Math.max(1, event.timeStamp - last.timeStamp);
    last = event;
    sheet.style.height = pixels(Math.min(Math.max(height + way, heights[0]!), heights[2]!));
  };
  const rest = ({ timeStamp }: Event): void => {
    grip.removeEventListener("pointermove", pull);
    if (!heights) return;
    const from = sheet.offsetHeight;
    const wanted = from + (timeStamp - last.timeStamp < swing ? speed * swing : 0);
    const away = heights.map((each) => Math.abs(each - wanted));
    const nearest = away.indexOf(Math.min(...away));
    sheet.style.height = "";
    const duration = matchMedia("(prefers-reduced-motion: reduce)").matches ? 1 : 160;
    sheet.animate({ height: [pixels(from), pixels(lay(nearest))] }, duration).onfinish = () => {
      settled(nearest > 0);
    };
  };
  if (press.button !== 0) return;
  grip.setPointerCapture(press.pointerId);
  grip.addEventListener("pointermove", pull);
  grip.addEventListener("lostpointercapture", rest, { once: true });
}

function pixels(height: number): string {
  return `${String(height)}px`;
}
