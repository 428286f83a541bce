/** Name of an asked call: its place among them, from 1 on. */
export const callId = (place: number): string => `c${place}`;
