import type { EndpointAnswer } from "./call-endpoint";

/** What came of a stream: it was read to its end, was refused, or broke off. */
export type StreamAnswer = EndpointAnswer<null>;

/**
 * Sends to an endpoint made with `defineStream`, and hands on each object that it answers with, in order.
 * When the signal aborts, the answer is "ok": nobody wanted more.
 */
export async function readLines<T>(
  path: string,
  body: Readonly<Record<string, unknown>>,
  onLine: (value: T) => void,
  signal: AbortSignal,
): Promise<StreamAnswer> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal,
    });
    if (!response.ok) return await refusalOf(response);
    if (response.body === null) return { type: "unreachable" };
    const lines = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (let part = await lines.read(); !part.done; part = await lines.read()) {
      const texts = (rest + part.value).split("\n");
      rest = texts.pop() ?? "";
      for (const text of texts) onLine(JSON.parse(text) as T);
    }
    return { type: "ok", value: null };
  } catch {
    return signal.aborted ? { type: "ok", value: null } : { type: "unreachable" };
  }
}

/** Unlike what is saved, a run that is refused is not tried again by itself: the reader should know why. */
async function refusalOf(response: Response): Promise<StreamAnswer> {
  if (response.status >= 500) return { type: "unreachable" };
  const { error, reason } = (await response.json()) as { error?: string; reason?: string };
  return { type: "failed", error: error ?? "unexpected", reason: reason ?? null };
}
