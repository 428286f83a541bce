/** What an endpoint answered, or that none could be reached. */
export type EndpointAnswer<T> =
  | { readonly type: "ok"; readonly value: T }
  | { readonly type: "failed"; readonly error: string; readonly reason: string | null }
  /** No connection, a broken answer or a server that is in trouble: worth another try. */
  | { readonly type: "unreachable" };

/** Answers that say nothing about the request itself. */
const IN_TROUBLE = (status: number) => status === 429 || status >= 500;

/** Reads from an endpoint made with `defineRead`. */
export async function readEndpoint<T>(path: string): Promise<EndpointAnswer<T>> {
  return fetched(path, {}, (body) => body as T);
}

/** Sends to an endpoint made with `defineWrite`. The request goes on when the page is left. */
export async function writeEndpoint<T>(
  method: "POST" | "PUT",
  path: string,
  body: Readonly<Record<string, unknown>>,
): Promise<EndpointAnswer<T>> {
  const request = {
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    keepalive: true,
  };
  return fetched(path, request, (answer) => (answer as { value: T }).value);
}

async function fetched<T>(
  path: string,
  request: RequestInit,
  unwrap: (body: unknown) => T,
): Promise<EndpointAnswer<T>> {
  try {
    const response = await fetch(path, request);
    if (IN_TROUBLE(response.status)) return { type: "unreachable" };
    const body: unknown = await response.json();
    if (response.ok) return { type: "ok", value: unwrap(body) };
    const { error, reason } = body as { error?: string; reason?: string };
    return { type: "failed", error: error ?? "unexpected", reason: reason ?? null };
  } catch {
    return { type: "unreachable" };
  }
}
