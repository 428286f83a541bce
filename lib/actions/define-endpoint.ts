import "server-only";
import { cookies } from "next/headers";
import type { z } from "zod";
import type { Actor, MemberActor } from "@/lib/auth/actor";
import { actorOrNewGuest, findActor, requireMember } from "@/lib/auth/session";
import { siteUrl } from "@/lib/env";
import { AppError, type AppErrorCode } from "@/lib/errors";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { answerInLines } from "./lines";
import { readJsonObject } from "./read-json-object";

/** What every endpoint answers. On failure the browser shows the words for `errors.<reason or error>`. */
export type EndpointResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AppErrorCode | "unexpected"; readonly reason?: string };

const STATUS: Readonly<Record<AppErrorCode, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  "invalid-input": 400,
  "too-large": 413,
  conflict: 409,
  "too-many-requests": 429,
};

const NO_STORE = { "Cache-Control": "private, no-store" } as const;

interface RouteContext {
  /** Nothing for a route without parameters, whatever Next's types say. */
  readonly params: Promise<Record<string, string> | undefined>;
}

/** Who may call: anybody, who is made a guest if need be; those who have a row already; or members only. */
interface WriteActors {
  readonly learner: Actor;
  readonly known: Actor;
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
      const now = new Date();
      const { actor, input } = await readWrite(endpoint, request, context, now);
      return { ok: true, value: await endpoint.run(actor, input, now) };
    });
}

/**
 * Turns a command that goes on for a while into a POST handler: refuses and checks as `defineWrite` does, then
 * answers with one JSON object per line, each sent when it is there. What the command gives must end by itself;
 * `signal` aborts when the reader has gone. A slow reader does not slow it down.
 */
export function defineStream<Who extends keyof WriteActors, Input, Output>(endpoint: {
  readonly actor: Who;
  readonly input: z.ZodType<Input>;
  run(actor: WriteActors[Who], input: Input, signal: AbortSignal): Promise<AsyncIterable<Output>>;
}) {
  return (request: Request, context: RouteContext): Promise<Response> =>
    answer(async () => {
      const { actor, input } = await readWrite(endpoint, request, context, new Date());
      const gone = new AbortController();
      const signal = AbortSignal.any([request.signal, gone.signal]);
      return answerInLines(await endpoint.run(actor, input, signal), () => gone.abort());
    });
}

/** Actor and input of a write; the failures that they may have. */
async function readWrite<Who extends keyof WriteActors, Input>(
  endpoint: { readonly actor: Who; readonly input: z.ZodType<Input> },
  request: Request,
  context: RouteContext,
  now: Date,
): Promise<{ readonly actor: WriteActors[Who]; readonly input: Input }> {
  refuseOtherSites(request);
  const raw = { ...(await readJsonObject(request)), ...(await paramsOf(context)) };
  const input = endpoint.input.safeParse(raw);
  if (!input.success) throw new AppError("invalid-input", `${request.method} ${request.url}`, { cause: input.error });
  return { actor: await actorFor(endpoint.actor, now), input: input.data };
}

/** The actor of the kind that an endpoint asks for; the cast repeats what `WriteActors` says of each kind. */
async function actorFor<Who extends keyof WriteActors>(who: Who, now: Date): Promise<WriteActors[Who]> {
  if (who === "member") return (await requireMember()) as WriteActors[Who];
  if (who === "learner") return (await actorOrNewGuest(await localeOfRequest(), now)) as WriteActors[Who];
  const actor = await findActor();
  if (!actor) throw new AppError("unauthenticated", "This needs somebody for whom something was stored");
  return actor as WriteActors[Who];
}

/** What a read is asked for. */
interface ReadRequest {
  readonly actor: Actor | null;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly now: Date;
}

/** Turns a read into a GET handler. What belongs to a person is never kept by a cache. */
export function defineRead<Output>(endpoint: { run(request: ReadRequest): Promise<Output> }) {
  return async (request: Request, context: RouteContext): Promise<Response> =>
    answer(async () => endpoint.run(await readRequest(request, context)));
}

/** Turns a read into a GET handler that answers with a CSV file to keep. Failures are JSON, as everywhere. */
export function defineDownload(endpoint: {
  run(request: ReadRequest): Promise<{ readonly name: string; readonly text: string }>;
}) {
  return async (request: Request, context: RouteContext): Promise<Response> =>
    answer(async () => {
      const { name, text } = await endpoint.run(await readRequest(request, context));
      const ascii = name.replace(/[^\w.-]+/g, "-").replace(/^-+/, "");
      return new Response(text, {
        headers: {
          ...NO_STORE,
          "Content-Type": "text/csv; charset=utf-8",
          // RFC 6266: the plain name for old clients, the other one in any script.
          "Content-Disposition": `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percentEncoded)}`,
        },
      });
    });
}

async function readRequest(request: Request, context: RouteContext): Promise<ReadRequest> {
  const { searchParams } = new URL(request.url);
  return { actor: await findActor(), params: await paramsOf(context), query: searchParams, now: new Date() };
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

async function answer(work: () => Promise<unknown>): Promise<Response> {
  const headers = NO_STORE;
  try {
    const value = await work();
    return value instanceof Response ? value : Response.json(value, { headers });
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

/** No text in the database holds a NUL character, so an address with one leads nowhere. */
async function paramsOf({ params }: RouteContext): Promise<Record<string, string>> {
  const given = (await params) ?? {};
  if (Object.values(given).some((param) => param.includes("\0")))
    throw new AppError("not-found", "A NUL in the address");
  return given;
}

async function localeOfRequest(): Promise<Locale> {
  const locale = (await cookies()).get("NEXT_LOCALE")?.value;
  return isLocale(locale) ? locale : "en";
}
