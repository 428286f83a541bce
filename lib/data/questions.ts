import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { prisma } from "./prisma";

/** A question as it was at some time; `hash` names exactly this text, key and explanation. */
export interface QuestionVersion {
  readonly hash: string;
  readonly questionId: string;
  readonly type: string;
  readonly content: VersionContent;
}

export interface VersionContent {
  readonly prompt: unknown;
  readonly key: unknown;
  readonly explanation: unknown;
  readonly targets: readonly string[];
  /** Of a generated question, whose sources are those of its kind; any other's stand in the content. */
  readonly sources?: readonly string[];
}

/** The columns of a version, for the `select` of rows that refer to one. */
export const versionColumns = { hash: true, questionId: true, type: true, content: true } as const;

/** Keeps these versions for good; one that is already kept stays as it is. */
export async function keepVersions(versions: readonly QuestionVersion[]): Promise<void> {
  await (await prisma()).questionVersion.createMany({
    data: versions.map(({ content, ...version }) => ({ ...version, content: json(content) })),
    skipDuplicates: true,
  });
}

/** A version as the database gives it; only `keepVersions` writes the column, so its shape is known. */
export function versionOf(row: { hash: string; questionId: string; type: string; content: unknown }): QuestionVersion {
  return { ...row, content: row.content as VersionContent };
}

/** A value that came from JSON or goes there; Prisma cannot know that `unknown` holds nothing else. */
export function json(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}
