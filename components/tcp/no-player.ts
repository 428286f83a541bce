/** What a browser gets for `#drawing-player`: nothing, since the drawing is there already. */
export const TracePlayer = null;
