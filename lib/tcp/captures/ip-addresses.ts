/** IPv4 and IPv6 addresses between octets and text; IPv6 in the form of RFC 5952, as tcpdump prints it. */

/** The text of 4 or 16 octets. */
export function addressText(octets: Uint8Array): string {
  const [a, b, c, d] = octets;
  if (octets.length === 4) return `${a}.${b}.${c}.${d}`;
  const groups = Array.from(
    { length: 8 },
    (_, index) => ((octets[2 * index] ?? 0) << 8) | (octets[2 * index + 1] ?? 0),
  );
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return `::ffff:${octets.subarray(12).join(".")}`;
  const { start, length } = longestZeros(groups);
  const hex = groups.map((group) => group.toString(16));
  if (length < 2) return hex.join(":");
  return `${hex.slice(0, start).join(":")}::${hex.slice(start + length).join(":")}`;
}

/** The first of the longest runs of zero groups. */
function longestZeros(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  let start = 0;
  groups.forEach((group, index) => {
    if (group !== 0) start = index + 1;
    else if (index + 1 - start > best.length) best = { start, length: index + 1 - start };
  });
  return best;
}

/** The octets of an address: 4 or 16. Throws RangeError for anything else. */
export function addressOctets(text: string): Uint8Array {
  const octets = text.includes(":") ? ipv6Octets(text) : ipv4Octets(text);
  if (!octets) throw new RangeError(`no IP address: ${text.slice(0, 60)}`);
  return octets;
}

function ipv4Octets(text: string): Uint8Array | null {
  const parts = text.split(".");
  const isValid = parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256);
  return isValid ? Uint8Array.from(parts, Number) : null;
}

function ipv6Octets(text: string): Uint8Array | null {
  const [head = "", tail, ...more] = text.split("::");
  if (more.length > 0) return null;
  const before = groupsIn(head, tail === undefined);
  const after = tail === undefined ? [] : groupsIn(tail, true);
  if (!before || !after) return null;
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [...before, ...Array.from({ length: missing }, () => 0), ...after];
  return Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 0xff]));
}

/** The 16-bit groups between colons; at the end of an address the last may be an IPv4 address, which is two. */
function groupsIn(text: string, isEnd: boolean): readonly number[] | null {
  if (text === "") return [];
  const groups: number[] = [];
  const parts = text.split(":");
  for (const [index, part] of parts.entries()) {
    const dotted = isEnd && index === parts.length - 1 && part.includes(".") ? ipv4Octets(part) : null;
    if (dotted) groups.push(...[0, 2].map((at) => ((dotted[at] ?? 0) << 8) | (dotted[at + 1] ?? 0)));
    else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16));
    else return null;
  }
  return groups;
}
