/** The drawing that the laboratory shows now, as a file. Styles are written into it, so that it looks the same elsewhere. */

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

function shownDrawing(): SVGSVGElement | null {
  const drawings = document.querySelectorAll<SVGSVGElement>("[data-lab-drawing] svg.tcp-svg");
  return [...drawings].find((svg) => svg.getBoundingClientRect().width > 0) ?? null;
}

/** SVG text; null if nothing is drawn. */
export function drawingAsSvg(): string | null {
  const shown = shownDrawing();
  if (shown === null) return null;
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

/** The same as a picture of twice the size. */
export async function drawingAsPng(): Promise<Blob | null> {
  const shown = shownDrawing();
  const text = drawingAsSvg();
  if (shown === null || text === null) return null;
  const { width, height } = shown.getBoundingClientRect();
  const image = new Image(width, height);
  // Not as a blob: the site's policy lets no image come from one.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * width;
  canvas.height = 2 * height;
  const context = canvas.getContext("2d");
  if (context === null) return null;
  context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
