/** The Internet checksum (RFC 1071): the one's complement of the one's complement sum of 16-bit words. */

/** The sum of the words in `bytes`, added to `sum` and folded to 16 bits; an odd last octet is the high one. */
export function sumOf(bytes: Uint8Array, sum = 0): number {
  const even = bytes.length & ~1;
  let total = sum;
  for (let index = 0; index < even; index += 2) total += ((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0);
  if (even < bytes.length) total += (bytes[even] ?? 0) << 8;
  return folded(total);
}

/** The checksum that makes the sum of everything 0xffff. */
export function checksumOf(sum: number): number {
  return ~folded(sum) & 0xffff;
}

/** The pseudo header that TCP's checksum covers as well (RFC 9293 §3.1; RFC 8200 §8.1), as a sum. */
export function pseudoHeaderSum(from: Uint8Array, to: Uint8Array, protocol: number, length: number): number {
  return folded(sumOf(from) + sumOf(to) + protocol + (length >>> 16) + (length & 0xffff));
}

function folded(sum: number): number {
  let result = sum;
  while (result > 0xffff) result = (result % 0x1_0000) + Math.floor(result / 0x1_0000);
  return result;
}
