import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { Locale } from "@/lib/i18n/locales";
import type { Trace } from "@/lib/tcp/trace";
import { LadderSvg } from "../tcp/ladder-svg";
import { layoutLadder, momentAfter } from "../tcp/layout-ladder";

/** The drawing that the laboratory shows, as a file. Styles are written into it, so that it looks the same elsewhere. */

const STYLES = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linejoin",
  "stroke-linecap",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "font-stretch",
  "letter-spacing",
  "text-anchor",
  "opacity",
  "display",
] as const;

/** No browser paints a higher picture everywhere, px. */
const HIGHEST = 16_000;

/** What is shown, and when in the run. */
export interface Drawing {
  /** Something in the laboratory whose drawing is meant: a page may have several. */
  readonly within: Element | null;
  readonly trace: Trace;
  readonly position: number;
  readonly locale: Locale;
  readonly title: string;
}

/** SVG text; null if nothing is drawn. */
export function drawingAsSvg(drawing: Drawing): string | null {
  return withDrawing(drawing, styled);
}

/** The same as a picture of twice the size, or as large as a browser can paint it; null if it would not be legible. */
export async function drawingAsPng(drawing: Drawing): Promise<Blob | null> {
  const made = withDrawing(drawing, (svg) => ({ text: styled(svg), size: svg.getBoundingClientRect() }));
  if (made === null) return null;
  const { width, height } = made.size;
  const scale = Math.min(2, HIGHEST / height);
  if (scale < 0.5) return null;
  const image = new Image(width, height);
  // Not as a blob: the site's policy lets no image come from one.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(made.text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = scale * width;
  canvas.height = scale * height;
  const context = canvas.getContext("2d");
  if (context === null) return null;
  context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/** The state diagram as it stands in the page; a ladder, of which only a part stands there, is drawn whole for this. */
function withDrawing<Result>(drawing: Drawing, use: (svg: SVGSVGElement) => Result): Result | null {
  const place = drawing.within?.closest(".lab")?.querySelector("[data-lab-drawing]");
  const frame = place?.querySelector(".tcp-scrolled");
  if (!place || !frame) {
    const drawings = [...(place?.querySelectorAll<SVGSVGElement>("svg.tcp-svg") ?? [])];
    const shown = drawings.find((svg) => svg.getBoundingClientRect().width > 0);
    return shown === undefined ? null : use(shown);
  }
  const { trace, position, locale, title } = drawing;
  const size = frame.querySelector("svg.tcp-wide") === null ? "narrow" : "wide";
  const layout = layoutLadder(trace, { size, locale });
  const unseen = document.createElement("div");
  unseen.className = "lab-unseen";
  place.append(unseen);
  const root = createRoot(unseen);
  try {
    flushSync(() => root.render(<LadderSvg layout={layout} moment={momentAfter(layout, position)} title={title} />));
    const svg = unseen.querySelector("svg");
    return svg === null ? null : use(svg);
  } finally {
    root.unmount();
    unseen.remove();
  }
}

function styled(shown: SVGSVGElement): string {
  const copy = shown.cloneNode(true) as SVGSVGElement;
  const originals = [shown, ...shown.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll("*")];
  for (const [index, element] of copies.entries()) {
    const original = originals[index];
    if (original === undefined) continue;
    const computed = getComputedStyle(original);
    element.setAttribute("style", STYLES.map((name) => `${name}:${computed.getPropertyValue(name)}`).join(";"));
  }
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.style.background = getComputedStyle(document.documentElement).backgroundColor;
  return new XMLSerializer().serializeToString(copy);
}
