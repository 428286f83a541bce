/** A frame that shows part of something higher, px. */
export interface Scrolled {
  /** What stands at the top of the frame. */
  readonly top: number;
  /** Height of the frame. */
  readonly height: number;
  /** Height of all there is. */
  readonly whole: number;
}

/** Where what is looked at stands in a frame that has moved: past the middle, since what led to it stands above. */
const PLACE = 0.6;
const [HIGHEST, LOWEST] = [0.25, 0.85];

/** Where a frame has to be scrolled to so that `y` is well in sight; nowhere else if it is already. */
export function followScroll({ top, height, whole }: Scrolled, y: number): number {
  const place = (y - top) / height;
  const wanted = place >= HIGHEST && place <= LOWEST ? top : y - height * PLACE;
  return Math.round(Math.max(0, Math.min(wanted, whole - height)));
}
