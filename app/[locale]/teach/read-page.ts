import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/auth/actor";
import { findActor } from "@/lib/auth/session";
import { readClassroom } from "@/lib/commands/read-classroom";
import { AppError } from "@/lib/errors";

/**
 * What a page shows to whoever is asking. Somebody who is not signed in is sent to sign in
 * and comes back; what is not there or not theirs is "not found", one like the other.
 */
export async function readPage<T>(path: string, locale: string, read: (actor: Actor | null) => Promise<T>): Promise<T> {
  const actor = await findActor();
  try {
    return await read(actor);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code !== "unauthenticated") notFound();
  }
  const door = actor?.kind === "guest" ? "register" : "sign-in";
  redirect(`/${locale}/${door}?${new URLSearchParams({ to: `/${locale}${path}` })}`);
}

/** The classroom of a page, read once for its layout, its title and itself. */
export const readHead = cache(async (id: string) => readClassroom(await findActor(), id));

/** The title of a page of a classroom; none for those who may not know its name. */
export async function classroomName(id: string): Promise<string | null> {
  try {
    return (await readHead(id)).name;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
