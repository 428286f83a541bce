import { mulberry32 } from "@/lib/tcp/world/mulberry32";

/**
 * A capture as other programs write them: pcap, big-endian, with nanoseconds, Ethernet, IPv4 with options of TCP,
 * hundreds of connections at once. Nothing of it is written by the site's own exporter.
 */
export function foreignCapture(octets: number, seed: number): Uint8Array {
  const random = mulberry32(seed);
  const file = new Writer(octets + 4_096);
  for (const word of [0xa1b23c4d, 0x00020004, 0, 0, 262_144, 1]) file.word(word);
  const open: Generator<Frame>[] = [];
  let port = 1_024;
  let nanoseconds = 0;
  while (file.length < octets) {
    while (open.length < AT_ONCE) open.push(connection(random, port++));
    const index = Math.floor(random() * open.length);
    const next = open[index]?.next();
    if (!next || next.done) {
      open.splice(index, 1);
      continue;
    }
    nanoseconds += Math.floor(random() * 400_000);
    writeFrame(file, next.value, nanoseconds);
  }
  return file.octets();
}

const AT_ONCE = 200;

interface Frame {
  readonly port: number;
  readonly fromServer: boolean;
  readonly seq: number;
  readonly ack: number;
  readonly flags: number;
  readonly data: number;
}

const [FIN, SYN, RST, PSH, ACK] = [1, 2, 4, 8, 16];

/** A connection from its SYN to its end, with data both ways, retransmissions, and one of four ways to close. */
function* connection(random: () => number, port: number): Generator<Frame> {
  const next = [Math.floor(random() * 2 ** 32), Math.floor(random() * 2 ** 32)] as [number, number];
  const segment = (by: 0 | 1, flags: number, data = 0): Frame => {
    const frame = { port, fromServer: by === 1, seq: next[by], ack: flags & ACK ? next[1 - by] : 0, flags, data };
    next[by] = (next[by] + data + (flags & (SYN | FIN) ? 1 : 0)) >>> 0;
    return frame as Frame;
  };
  yield segment(0, SYN);
  yield segment(1, SYN | ACK);
  yield segment(0, ACK);
  for (let left = 1 + Math.floor(random() * 8); left > 0; left--) {
    const by = random() < 0.3 ? 0 : 1;
    const sent = segment(by, PSH | ACK, 20 + Math.floor(random() ** 3 * 1_400));
    yield sent;
    if (random() < 0.03) yield sent;
    yield segment(by === 0 ? 1 : 0, ACK);
  }
  const way = random();
  const first = random() < 0.5 ? 0 : 1;
  const second = first === 0 ? 1 : 0;
  if (way < 0.1) {
    yield segment(first, RST | ACK);
    return;
  }
  const fin = segment(first, FIN | ACK);
  yield fin;
  if (way < 0.2) yield fin;
  if (way < 0.5) yield segment(second, ACK);
  yield segment(second, FIN | ACK);
  yield segment(first, ACK);
}

/** NOP, NOP, timestamps: what most segments carry. */
const OPTIONS = 12;

function writeFrame(file: Writer, frame: Frame, nanoseconds: number): void {
  const { port, fromServer, seq, ack, flags, data } = frame;
  const segment = 20 + OPTIONS + data;
  const length = 14 + 20 + segment;
  for (const word of [1_700_000_000 + Math.floor(nanoseconds / 1e9), nanoseconds % 1e9, length, length])
    file.word(word);
  file.half(0x0200).word(0x5e000001).half(0x0200).word(0x5e000002).half(0x0800);
  const [client, server] = [0x0a000000 + (port >>> 14) + 2, 0x0a010001];
  const [from, to] = fromServer ? [server, client] : [client, server];
  const ip = file.length;
  file
    .half(0x4500)
    .half(20 + segment)
    .word(0x00004000)
    .half(0x4006)
    .half(0)
    .word(from)
    .word(to);
  file.setHalf(ip + 10, checksum(file.sum(ip, 20)));
  const tcp = file.length;
  const ports = [1_024 + (port % 16_384), 443];
  const [source = 0, destination = 0] = fromServer ? ports.toReversed() : ports;
  file.half(source).half(destination).word(seq).word(ack);
  file
    .half((((20 + OPTIONS) / 4) << 12) | flags)
    .half(501)
    .half(0)
    .half(0);
  file
    .word(0x0101080a)
    .word(Math.floor(nanoseconds / 1e6))
    .word(1);
  file.zeros(data);
  const pseudo = (from >>> 16) + (from & 0xffff) + (to >>> 16) + (to & 0xffff) + 6 + segment;
  file.setHalf(tcp + 16, checksum(pseudo + file.sum(tcp, segment)));
}

function checksum(sum: number): number {
  let folded = sum;
  while (folded > 0xffff) folded = (folded & 0xffff) + Math.floor(folded / 0x10000);
  return ~folded & 0xffff;
}

/** Octets in network order. */
class Writer {
  readonly #view: DataView;
  length = 0;

  constructor(size: number) {
    this.#view = new DataView(new ArrayBuffer(size));
  }

  half(value: number): this {
    this.#view.setUint16(this.length, value);
    this.length += 2;
    return this;
  }

  word(value: number): this {
    this.#view.setUint32(this.length, value);
    this.length += 4;
    return this;
  }

  zeros(count: number): void {
    this.length += count;
  }

  setHalf(offset: number, value: number): void {
    this.#view.setUint16(offset, value);
  }

  sum(offset: number, length: number): number {
    let sum = 0;
    for (let at = offset; at + 1 < offset + length; at += 2) sum += this.#view.getUint16(at);
    return length % 2 === 0 ? sum : sum + (this.#view.getUint8(offset + length - 1) << 8);
  }

  octets(): Uint8Array {
    return new Uint8Array(this.#view.buffer, 0, this.length);
  }
}
