/** A text that may not be found before it is earned. */
export interface Secret {
  /** Whose it is, for the report. */
  readonly of: string;
  readonly text: string;
}

export interface Leak {
  readonly where: string;
  readonly of: string;
  readonly found: string;
}

/** Shorter pieces are words that anybody may use; a Chinese character says as much as three letters. */
const SHORTEST = { latin: 24, han: 9 };
const PREFIX = 8;

/** Looks for every sentence of every secret, however the place where it stands writes it down. */
export class SecretSearch {
  private readonly pieces = new Map<string, { readonly piece: string; readonly of: string }[]>();
  /** Whether a piece may begin with these letters: one look for most places of a body, instead of a text for each. */
  private readonly beginnings = new Uint8Array(2 ** 16);
  private readonly owning = new Set<string>();
  readonly size: number;

  /** What `published` says is no secret: a lesson may say the same as an explanation. */
  constructor(secrets: readonly Secret[], published = "") {
    const open = normal(published);
    const known = new Set<string>();
    for (const { of, text } of secrets) {
      for (const piece of sentencesOf(text)) {
        if (open.includes(piece)) continue;
        // Questions of one kind may share what is said about them: it is looked for once, and belongs to all.
        this.owning.add(of);
        if (known.has(piece)) continue;
        known.add(piece);
        const prefix = piece.slice(0, PREFIX);
        this.beginnings[beginning(piece, 0)] = 1;
        this.pieces.set(prefix, [...(this.pieces.get(prefix) ?? []), { piece, of }]);
      }
    }
    this.size = known.size;
  }

  /** The owners of all secrets that can be looked for. */
  owners(): ReadonlySet<string> {
    return this.owning;
  }

  find(where: string, body: string): Leak[] {
    const bare = withoutTags(body);
    const readings = bare === body ? [normal(body)] : [normal(body), normal(bare)];
    const leaks = new Map<string, Leak>();
    for (const text of readings) {
      for (let at = 0; at + PREFIX <= text.length; at++) {
        if (this.beginnings[beginning(text, at)] === 0) continue;
        const candidates = this.pieces.get(text.slice(at, at + PREFIX));
        for (const { piece, of } of candidates ?? []) {
          if (text.startsWith(piece, at)) leaks.set(piece, { where, of, found: piece });
        }
      }
    }
    return [...leaks.values()];
  }
}

/** A number for three of the first letters that stand there, 0 … 2^16 − 1. */
function beginning(text: string, at: number): number {
  return (text.charCodeAt(at) ^ (text.charCodeAt(at + 3) << 5) ^ (text.charCodeAt(at + 6) << 9)) & 0xffff;
}

function sentencesOf(text: string): string[] {
  return normal(text)
    .split(/(?<=[.;:?!]) |(?<=[。；：？！])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= (/\p{Script=Han}/u.test(sentence) ? SHORTEST.han : SHORTEST.latin));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** A text as it is read: without the escapes of JSON, JavaScript and HTML, and without marks for code. */
function normal(body: string): string {
  let text = body;
  // Data for React stands in HTML as JSON within a string: escaped twice.
  for (let depth = 0; depth < 2; depth++) {
    text = text
      .replaceAll(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replaceAll(/\\[nrt]/g, " ")
      .replaceAll(/\\(["'\\/`])/g, "$1");
  }
  return text
    .replaceAll(/&#x([0-9a-fA-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&([a-z]+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replaceAll("`", "")
    .replaceAll(/\s+/g, " ");
}

function withoutTags(html: string): string {
  return html.replaceAll(/<!--.*?-->/g, "").replaceAll(/<\/?[a-zA-Z][^<>]*>/g, "");
}
