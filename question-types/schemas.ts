import { z } from "zod";
import type { MisconceptionId } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import { localizedText } from "@/lib/i18n/localized-text";

/** Why a wrong choice is wrong, and the belief that leads to it if it has a number. */
export interface Distractor {
  readonly misconception?: MisconceptionId;
  readonly why: Localized;
}

/** A text with an id that never changes; responses and keys name the id, never the text or its place. */
export interface Item {
  readonly id: string;
  readonly text: Localized;
}

export const misconceptionId = z.templateLiteral(["M", z.int().positive()]);

export const distractor = z.strictObject({ misconception: z.exactOptional(misconceptionId), why: localizedText });

export const itemId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "is not a kebab-case id");

export const item = z.strictObject({ id: itemId, text: localizedText });

/** A list in which no id stands twice. */
export function withUniqueIds<T extends { readonly id: string }>(one: z.ZodType<T>, atLeast: number) {
  return z
    .array(one)
    .min(atLeast)
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, "names an id twice");
}

/** One of the ids of these items. */
export const idOf = (items: readonly { readonly id: string }[]) => z.enum(items.map(({ id }) => id));

/** Ids of these items, none twice. */
export function idsOf(items: readonly { readonly id: string }[]) {
  return z.array(idOf(items)).refine((ids) => new Set(ids).size === ids.length, "names an id twice");
}

/**
 * Entries for some of these ids, and for nothing else. A `z.record` would drop a field `__proto__` without a word;
 * this refuses it.
 */
export function someOf<T>(ids: readonly string[], entry: z.ZodType<T>) {
  return z.strictObject(Object.fromEntries(ids.map((id) => [id, z.exactOptional(entry)])));
}

export const distractors = z.record(z.string(), distractor);

/** Whether a record has an entry for each of these ids and for no other. */
export function namesExactly(record: Readonly<Record<string, unknown>>, ids: readonly string[]): boolean {
  return Object.keys(record).length === ids.length && ids.every((id) => Object.hasOwn(record, id));
}

/** The remark on a wrong choice. A key that passed its schema has one for each. */
export function distractorOf(
  key: { readonly distractors: Readonly<Record<string, Distractor>> },
  id: string,
): Distractor {
  const found = Object.hasOwn(key.distractors, id) ? key.distractors[id] : undefined;
  if (!found) throw new Error(`No distractor "${id}" in the key`);
  return found;
}

/** Each misconception once, in the order in which they were met. */
export function misconceptionsOf(
  remarks: readonly { readonly misconception?: MisconceptionId | undefined }[],
): MisconceptionId[] {
  return [...new Set(remarks.flatMap(({ misconception }) => misconception ?? []))];
}
