import type { Instrumentation } from "next";

/** Checks the variables when the server starts: a wrong one stops it here, with its name. */
export async function register(): Promise<void> {
  if (isNode()) await import("@/lib/env");
}

/** One JSON line for every bug that was thrown while a request was answered. The address is logged without its query. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (!isNode()) return;
  const { log } = await import("@/lib/log");
  log.error(
    {
      error,
      method: request.method,
      path: request.path.split("?")[0],
      route: context.routePath,
      kind: context.routeType,
    },
    "request failed",
  );
};

function isNode(): boolean {
  // biome-ignore lint/style/noProcessEnv: Next puts the runtime here at build time, and lib/env is only for Node
  return process.env.NEXT_RUNTIME === "nodejs";
}
