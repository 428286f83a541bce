import type { SackBlock, Segment, SegmentOptions } from "../segment";

/** TCP options between octets and fields (RFC 9293 §3.2; RFC 7323; RFC 2018), in the order of the wire. */

export type TcpOption =
  | { readonly kind: "eol" }
  | { readonly kind: "nop" }
  | { readonly kind: "mss"; readonly value: number }
  | { readonly kind: "wscale"; readonly value: number }
  | { readonly kind: "sackOK" }
  | { readonly kind: "sack"; readonly blocks: readonly SackBlock[] }
  | { readonly kind: "timestamps"; readonly value: number; readonly echo: number }
  | { readonly kind: "unknown"; readonly number: number; readonly body: Uint8Array };

const KIND = { eol: 0, nop: 1, mss: 2, wscale: 3, sackOK: 4, sack: 5, timestamps: 8 } as const;

/** Options of a header, at most 40 octets. Reading stops at one that is cut or whose length is impossible. */
export function readOptions(octets: Uint8Array): TcpOption[] {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const options: TcpOption[] = [];
  for (let at = 0; at < octets.length; ) {
    const kind = view.getUint8(at);
    if (kind === KIND.eol) return [...options, { kind: "eol" }];
    if (kind === KIND.nop) {
      options.push({ kind: "nop" });
      at += 1;
      continue;
    }
    const length = at + 1 < octets.length ? view.getUint8(at + 1) : 0;
    if (length < 2 || at + length > octets.length) return options;
    options.push(readOption(kind, new DataView(view.buffer, view.byteOffset + at + 2, length - 2)));
    at += length;
  }
  return options;
}

function readOption(kind: number, body: DataView): TcpOption {
  if (kind === KIND.mss && body.byteLength === 2) return { kind: "mss", value: body.getUint16(0) };
  if (kind === KIND.wscale && body.byteLength === 1) return { kind: "wscale", value: body.getUint8(0) };
  if (kind === KIND.sackOK && body.byteLength === 0) return { kind: "sackOK" };
  if (kind === KIND.timestamps && body.byteLength === 8) {
    return { kind: "timestamps", value: body.getUint32(0), echo: body.getUint32(4) };
  }
  if (kind === KIND.sack && body.byteLength > 0 && body.byteLength % 8 === 0) {
    return { kind: "sack", blocks: sackBlocks(body) };
  }
  return { kind: "unknown", number: kind, body: new Uint8Array(body.buffer, body.byteOffset, body.byteLength) };
}

function sackBlocks(body: DataView): SackBlock[] {
  return Array.from({ length: body.byteLength / 8 }, (_, index) => ({
    start: body.getUint32(8 * index),
    end: body.getUint32(8 * index + 4),
  }));
}

/** The fields of options in wire order; what the model does not know is left out. Undefined if none remain. */
export function fieldsOf(options: readonly TcpOption[]): SegmentOptions | undefined {
  let fields: SegmentOptions | undefined;
  for (const option of options) {
    if (option.kind === "mss") fields = { ...fields, mss: option.value };
    else if (option.kind === "wscale") fields = { ...fields, windowScale: option.value };
    else if (option.kind === "sackOK") fields = { ...fields, sackPermitted: true };
    else if (option.kind === "timestamps") {
      fields = { ...fields, timestamps: { value: option.value, echo: option.echo } };
    } else if (option.kind === "sack") fields = { ...fields, sack: option.blocks };
  }
  return fields;
}

const NOP: TcpOption = { kind: "nop" };

/**
 * Options in the order and with the padding Linux gives them (net/ipv4/tcp_output.c, seen in every
 * recording): on a SYN mss, sackOK, TS, nop, wscale; elsewhere nop, nop, TS and nop, nop, sack.
 */
export function laidOut(segment: Segment): TcpOption[] {
  const { mss, sackPermitted, timestamps, windowScale, sack } = segment.options ?? {};
  const list: TcpOption[] = [];
  if (mss !== undefined) list.push({ kind: "mss", value: mss });
  // Two octets of sackOK take the place of the two NOPs that would stand before the timestamps.
  if (sackPermitted) list.push(...(timestamps ? [] : [NOP, NOP]), { kind: "sackOK" });
  if (timestamps) list.push(...(sackPermitted ? [] : [NOP, NOP]), { kind: "timestamps", ...timestamps });
  if (windowScale !== undefined) list.push(NOP, { kind: "wscale", value: windowScale });
  if (sack && sack.length > 0) list.push(NOP, NOP, { kind: "sack", blocks: sack });
  return list;
}

/** The octets of options, filled up to a multiple of 4. Throws RangeError above the 40 that a header can hold. */
export function writeOptions(options: readonly TcpOption[]): Uint8Array {
  const octets = options.flatMap(optionOctets);
  while (octets.length % 4 !== 0) octets.push(KIND.eol);
  if (octets.length > 40) throw new RangeError(`${octets.length} octets of TCP options`);
  return Uint8Array.from(octets);
}

function optionOctets(option: TcpOption): number[] {
  switch (option.kind) {
    case "eol":
      return [KIND.eol];
    case "nop":
      return [KIND.nop];
    case "mss":
      return [KIND.mss, 4, ...word(option.value).slice(2)];
    case "wscale":
      return [KIND.wscale, 3, option.value & 0xff];
    case "sackOK":
      return [KIND.sackOK, 2];
    case "timestamps":
      return [KIND.timestamps, 10, ...word(option.value), ...word(option.echo)];
    case "sack":
      return [
        KIND.sack,
        2 + 8 * option.blocks.length,
        ...option.blocks.flatMap(({ start, end }) => [...word(start), ...word(end)]),
      ];
    case "unknown":
      return [option.number, 2 + option.body.length, ...option.body];
  }
}

function word(value: number): number[] {
  return [(value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}
