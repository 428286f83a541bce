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

/** The heights that a box reaches over. */
export function heightsOf(box: Box): readonly [top: number, bottom: number] {
  return [box.y - rise(box), box.y + rise(box)];
}

/** Less than this much of a box, px at each side, may be covered: a hair. */
const HAIR = 0.25;

/** Whether two boxes share more than a hair: not if the direction of some side keeps them apart. */
export function boxesOverlap(a: Box, b: Box): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  if (Math.abs(dy) >= rise(a) + rise(b)) return false;
  const turn = radians(b.angle - a.angle);
  const [along, across] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
  return !isApart(a, b, dx, dy, along, across) && !isApart(b, a, dx, dy, along, across);
}

/** Whether the sides of `box` keep `other` apart, whose centre lies `dx`, `dy` away and whose sides are turned so far. */
function isApart(box: Box, other: Box, dx: number, dy: number, along: number, across: number): boolean {
  const [cos, sin] = [Math.cos(radians(box.angle)), Math.sin(radians(box.angle))];
  const [w, h] = [box.width / 2 - HAIR, box.height / 2 - HAIR];
  const [otherW, otherH] = [other.width / 2 - HAIR, other.height / 2 - HAIR];
  return (
    Math.abs(dx * cos + dy * sin) >= w + otherW * along + otherH * across ||
    Math.abs(dy * cos - dx * sin) >= h + otherW * across + otherH * along
  );
}

/** Whether a straight line runs through a box. */
export function lineCrosses(box: Box, from: Point, to: Point): boolean {
  const [top, bottom] = heightsOf(box);
  if (Math.max(from[1], to[1]) < top || Math.min(from[1], to[1]) > bottom) return false;
  // Seen from the box, upright and about its centre.
  const [cos, sin] = [Math.cos(radians(box.angle)), Math.sin(radians(box.angle))];
  const [w, h] = [box.width / 2 - HAIR, box.height / 2 - HAIR];
  const [fromX, fromY] = [from[0] - box.x, from[1] - box.y];
  const [toX, toY] = [to[0] - box.x, to[1] - box.y];
  const [x, y] = [fromX * cos + fromY * sin, fromY * cos - fromX * sin];
  const [endX, endY] = [toX * cos + toY * sin, toY * cos - toX * sin];
  if (Math.max(x, endX) <= -w || Math.min(x, endX) >= w) return false;
  if (Math.max(y, endY) <= -h || Math.min(y, endY) >= h) return false;
  const [normalX, normalY] = [endY - y, x - endX];
  return Math.abs(normalX * x + normalY * y) < w * Math.abs(normalX) + h * Math.abs(normalY);
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
  const turn = radians(angle);
  return (width * Math.abs(Math.sin(turn)) + height * Math.abs(Math.cos(turn))) / 2;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
