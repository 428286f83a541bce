import "server-only";
import { cookies } from "next/headers";
import type { z } from "zod";
import type { Actor, MemberActor } from "@/lib/auth/actor";
import { actorOrNewGuest, findActor, requireMember } from "@/lib/auth/session";
import { siteUrl } from "@/lib/env";
import { AppError, type AppErrorCode } from "@/lib/errors";
import { isLocale, type Locale } from "@/lib/i18n/locales";

/** What every endpoint answers. On failure the browser shows the words for `errors.<reason or error>`. */
export type EndpointResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AppErrorCode | "unexpected"; readonly reason?: string };

const STATUS: Readonly<Record<AppErrorCode, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  "invalid-input": 400,
  conflict: 409,
  "too-many-requests": 429,
};

/** Largest body that any endpoint takes, octets. */
const MAX_BODY = 64 * 1024;

interface RouteContext {
  readonly params: Promise<Record<string, string>>;
}

/** Who may call: anybody who has a row or gets one now, or members only. */
interface WriteActors {
  readonly learner: Actor;
  readonly member: MemberActor;
}

/**
 * Turns a command into a POST or PUT handler: refuses other sites, finds the actor,
 * checks the input (body and path parameters together), passes the clock, and gives
 * expected failures their status. Bugs are thrown on to `instrumentation.ts`.
 */
export function defineWrite<Who extends keyof WriteActors, Input, Output>(endpoint: {
  readonly actor: Who;
  readonly input: z.ZodType<Input>;
  run(actor: WriteActors[Who], input: Input, now: Date): Promise<Output>;
}) {
  return (request: Request, context: RouteContext): Promise<Response> =>
    answer(async () => {
      refuseOtherSites(request);
      const raw = { ...(await readJson(request)), ...(await context.params) };
      const input = endpoint.input.safeParse(raw);
      if (!input.success)
        throw new AppError("invalid-input", `${request.method} ${request.url}`, { cause: input.error });
      const now = new Date();
      const actor =
        endpoint.actor === "member" ? await requireMember() : await actorOrNewGuest(await localeOfRequest(), now);
      return { ok: true, value: await endpoint.run(actor as WriteActors[Who], input.data, now) };
    });
}

/** Turns a read into a GET handler. What belongs to a person is never kept by a cache. */
export function defineRead<Output>(endpoint: {
  run(request: {
    readonly actor: Actor | null;
    readonly params: Readonly<Record<string, string>>;
    readonly now: Date;
  }): Promise<Output>;
}) {
  return async (_request: Request, context: RouteContext): Promise<Response> =>
    answer(async () => endpoint.run({ actor: await findActor(), params: await context.params, now: new Date() }));
}

async function answer(work: () => Promise<unknown>): Promise<Response> {
  const headers = { "Cache-Control": "private, no-store" };
  try {
    return Response.json(await work(), { headers });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const failure: EndpointResult<never> = {
      ok: false,
      error: error.code,
      ...(error.reason ? { reason: error.reason } : {}),
    };
    return Response.json(failure, { status: STATUS[error.code], headers });
  }
}

/** A cookie is not proof of intent: the browser must say that the request comes from one of our own pages. */
function refuseOtherSites(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  if (site === "same-origin") return;
  const origin = request.headers.get("origin");
  if (site === null && (origin === null || origin === siteUrl || origin === new URL(request.url).origin)) return;
  throw new AppError("forbidden", `Cross-site ${request.method} from ${origin ?? site}`);
}

async function readJson(request: Request): Promise<Record<string, unknown>> {
  if (!request.headers.get("content-type")?.startsWith("application/json")) {
    throw new AppError("invalid-input", "The body is not JSON");
  }
  const text = await request.text();
  if (text.length > MAX_BODY) throw new AppError("invalid-input", `A body of ${text.length} characters`);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (cause) {
    throw new AppError("invalid-input", "The body is not JSON", { cause });
  }
  throw new AppError("invalid-input", "The body is not an object");
}

async function localeOfRequest(): Promise<Locale> {
  const locale = (await cookies()).get("NEXT_LOCALE")?.value;
  return isLocale(locale) ? locale : "en";
}
