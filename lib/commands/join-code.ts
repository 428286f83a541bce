import "server-only";

/** Gives this many random octets; `randomBytes` of Node's crypto outside of tests. */
export type RandomOctets = (count: number) => Uint8Array;

/** No 0 and O, 1, I and L: codes are read aloud and copied from a board. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH = 8;

/** Eight letters and digits, each equally likely: 31⁸ codes, so that none is found by trying. */
export function newJoinCode(random: RandomOctets): string {
  let code = "";
  while (code.length < LENGTH) {
    for (const octet of random(LENGTH)) {
      // The octets beyond the last full round would make the first letters likelier.
      if (octet < 256 - (256 % ALPHABET.length) && code.length < LENGTH) code += ALPHABET[octet % ALPHABET.length];
    }
  }
  return code;
}

/** A code as it was typed: in small letters, with spaces or hyphens. */
export function normalJoinCode(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, "");
}

/** A few tries are plenty: two classrooms meet on one code once in 10¹¹. */
export async function withFreshCode<T>(random: RandomOctets, tryCode: (code: string) => Promise<T | null>): Promise<T> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const taken = await tryCode(newJoinCode(random));
    if (taken !== null) return taken;
  }
  throw new Error("Five fresh join codes were all in use: is the source of chance broken?");
}
