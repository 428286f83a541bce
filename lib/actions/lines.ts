import "server-only";
import { log } from "@/lib/log";

/** Neither our own compression nor a proxy may hold lines back until there are more. */
const HEADERS = {
  "Content-Type": "application/x-ndjson; charset=utf-8",
  "Cache-Control": "private, no-store, no-transform",
  "X-Accel-Buffering": "no",
} as const;

/**
 * Answers with one JSON object per line, each sent when it is there. A slow reader does not slow the events
 * down, so there must be an end to them; `onGone` is told when the reader has gone.
 */
export function answerInLines(events: AsyncIterable<unknown>, onGone: () => void): Response {
  return new Response(linesOf(events, onGone), { headers: HEADERS });
}

function linesOf(events: AsyncIterable<unknown>, onGone: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isWanted = true;
  const send = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    for await (const event of events) {
      if (!isWanted) return;
      controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`));
    }
    if (isWanted) controller.close();
  };
  return new ReadableStream({
    start(controller) {
      send(controller).catch((error: unknown) => {
        // The answer has begun, so that Next does not hear of it.
        log.error({ error }, "stream failed");
        if (isWanted) controller.error(error);
      });
    },
    cancel() {
      isWanted = false;
      onGone();
    },
  });
}
