import type { AttemptResult, AttemptSheet, SaveOutcome } from "@/lib/wire/attempts";

/** One browser's cookies and requests, without the browser. */
export interface ApiClient {
  /** Answers with status and parsed body; throws when the site is gone. */
  send(method: "GET" | "POST" | "PUT", path: string, body?: unknown): Promise<ApiAnswer>;
  /** Sends octets as they are, and calls them what it is told to, or nothing. */
  sendRaw(method: "POST" | "PUT", path: string, body: Uint8Array, contentType: string | null): Promise<ApiAnswer>;
  /** The header that makes a request this person's. */
  cookie(): string;
  /** The same person, served from another address. */
  at(url: string): ApiClient;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** One answer to one question of an attempt, as the page sends it. */
export interface Save {
  readonly attemptQuestionId: string;
  readonly answer: unknown;
  readonly idempotencyKey: string;
  readonly baseRevision: number;
}

/** A reader of whom nothing is known yet; the first write makes them a guest. */
export function newReader(url: string, cookies = new Map<string, string>()): ApiClient {
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const ask = async (method: string, path: string, body: Uint8Array | null, contentType: string | null) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        cookie: cookie(),
        ...(contentType === null ? {} : { "content-type": contentType }),
      },
      ...(body === null ? {} : { body: Buffer.from(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name && value !== undefined) cookies.set(name, value);
    }
    return { status: response.status, body: await response.json() };
  };
  return {
    send: (method, path, body) =>
      body === undefined
        ? ask(method, path, null, null)
        : ask(method, path, Buffer.from(JSON.stringify(body)), "application/json"),
    sendRaw: ask,
    cookie,
    at: (other) => newReader(other, cookies),
  };
}

export async function startAttempt(reader: ApiClient, quiz: string): Promise<AttemptSheet> {
  const { id } = resultOf<{ id: string }>(await reader.send("POST", `/api/quizzes/${quiz}/attempts`, {}));
  return readAttempt(reader, id);
}

export async function readAttempt(reader: ApiClient, attempt: string): Promise<AttemptSheet> {
  const { status, body } = await reader.send("GET", `/api/attempts/${attempt}`);
  if (status !== 200) throw new Error(`GET attempt: ${status}`);
  return body as AttemptSheet;
}

export async function save(reader: ApiClient, attempt: string, request: Save): Promise<SaveOutcome> {
  return resultOf<SaveOutcome>(await reader.send("PUT", `/api/attempts/${attempt}/responses`, request));
}

export async function submit(reader: ApiClient, attempt: string): Promise<AttemptResult> {
  return resultOf<AttemptResult>(await reader.send("POST", `/api/attempts/${attempt}/submit`, {}));
}

function resultOf<T>({ status, body }: ApiAnswer): T {
  const result = body as { ok: boolean; value: T };
  if (status !== 200 || !result.ok) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return result.value;
}
