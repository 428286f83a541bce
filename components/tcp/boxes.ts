/** A point, in px. */
export type Point = readonly [x: number, y: number];

/** A rectangle around a text, turned by `angle` degrees about its centre. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
}

/** Whether two boxes share more than a hair. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return Math.abs(a.y - b.y) < rise(a) + rise(b) && polygonsOverlap(corners(a), corners(b));
}

/** Whether a straight line runs through a box. */
export function lineCrosses(box: Box, from: Point, to: Point): boolean {
  const [top, bottom] = [box.y - rise(box), box.y + rise(box)];
  if (Math.max(from[1], to[1]) < top || Math.min(from[1], to[1]) > bottom) return false;
  return polygonsOverlap(corners(box), [from, to]);
}

/** The box of a text that stands upright, given its baseline. */
export function textBox(
  x: number,
  baseline: number,
  width: number,
  size: number,
  anchor: "start" | "middle" | "end",
): Box {
  const shift = anchor === "start" ? width / 2 : anchor === "end" ? -width / 2 : 0;
  return { x: x + shift, y: baseline - size * 0.26, width, height: size, angle: 0 };
}

/** How far a turned box reaches up and down from its centre; most pairs are told apart by this alone. */
function rise({ width, height, angle }: Box): number {
  const turn = (angle * Math.PI) / 180;
  return (width * Math.abs(Math.sin(turn)) + height * Math.abs(Math.cos(turn))) / 2;
}

function corners(box: Box): readonly Point[] {
  const cos = Math.cos((box.angle * Math.PI) / 180);
  const sin = Math.sin((box.angle * Math.PI) / 180);
  const [w, h] = [box.width / 2 - 0.25, box.height / 2 - 0.25];
  const signs: readonly Point[] = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ];
  return signs.map(([sx, sy]): Point => [box.x + sx * w * cos - sy * h * sin, box.y + sx * w * sin + sy * h * cos]);
}

/** Separating axes: two convex shapes are apart if some edge's normal keeps them apart. */
function polygonsOverlap(a: readonly Point[], b: readonly Point[]): boolean {
  for (const [nx, ny] of [...normals(a), ...normals(b)]) {
    const [aLow, aHigh] = extent(a, nx, ny);
    const [bLow, bHigh] = extent(b, nx, ny);
    if (aHigh <= bLow || bHigh <= aLow) return false;
  }
  return true;
}

function normals(shape: readonly Point[]): readonly Point[] {
  return shape.map(([x, y], i): Point => {
    const [nextX, nextY] = shape[(i + 1) % shape.length] ?? [x, y];
    return [y - nextY, nextX - x];
  });
}

function extent(shape: readonly Point[], nx: number, ny: number): readonly [number, number] {
  const along = shape.map(([x, y]) => x * nx + y * ny);
  return [Math.min(...along), Math.max(...along)];
}
