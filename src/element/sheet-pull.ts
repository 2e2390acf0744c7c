/** How details can lie over a narrow picture: by their title alone, over the lower half, or over most of it. */
const rests = ["low", "half", "tall"] as const;

/** Pixels after which a pointer pulls, and does not tap. */
const slop = 6;
/** Milliseconds for which a pull goes on by itself when it is let go. */
const swing = 120;

/** Lets a pointer that was put on the grip pull the details; let go, they come to rest at the nearest of three heights. */
export function pullSheet(press: PointerEvent, settled: (isHigh: boolean) => void): void {
  const grip = press.currentTarget as HTMLElement;
  const sheet = grip.parentElement;
  if (!sheet || press.button !== 0) return;
  const height = sheet.offsetHeight;
  let heights: readonly number[] | undefined;
  let [last, speed] = [press, 0];
  const pull = (event: PointerEvent): void => {
    if (!heights && Math.abs(event.clientY - press.clientY) < slop) return;
    heights ??= heightsOf(sheet, grip);
    speed = (last.clientY - event.clientY) / Math.max(1, event.timeStamp - last.timeStamp);
    last = event;
    const wanted = height + press.clientY - event.clientY;
    sheet.style.height = `${String(Math.min(Math.max(wanted, heights[0] ?? 0), heights[2] ?? 0))}px`;
  };
  const rest = ({ timeStamp }: Event): void => {
    grip.removeEventListener("pointermove", pull);
    if (!heights) return;
    const from = sheet.offsetHeight;
    const wanted = from + (timeStamp - last.timeStamp < swing ? speed * swing : 0);
    const at = heights.map((each) => Math.abs(each - wanted));
    const index = at.indexOf(Math.min(...at));
    sheet.style.height = "";
    lay(sheet, grip, rests[index]);
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const frames = { height: [`${String(from)}px`, `${String(heights[index])}px`] };
    sheet.animate(frames, { duration: isCalm ? 0 : 160, easing: "ease-out" }).onfinish = () => {
      settled(index > 0);
    };
    swallowClick(grip);
  };
  grip.setPointerCapture(press.pointerId);
  grip.addEventListener("pointermove", pull);
  grip.addEventListener("lostpointercapture", rest, { once: true });
}

/** What each would be, with what is there to be read; leaves the details tall. */
function heightsOf(sheet: HTMLElement, grip: Element): number[] {
  return rests.map((rest) => {
    lay(sheet, grip, rest);
    return sheet.offsetHeight;
  });
}

function lay(sheet: HTMLElement, grip: Element, rest: (typeof rests)[number] | undefined): void {
  grip.ariaExpanded = String(rest !== "low");
  sheet.toggleAttribute("data-tall", rest === "tall");
}

/** A mouse clicks after it has pulled. */
function swallowClick(grip: HTMLElement): void {
  const swallow = (event: Event): void => {
    event.stopImmediatePropagation();
  };
  grip.addEventListener("click", swallow, { capture: true });
  setTimeout(() => {
    grip.removeEventListener("click", swallow, { capture: true });
  });
}
