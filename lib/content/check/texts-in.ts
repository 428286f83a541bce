import type { Localized } from "@/lib/i18n/locales";

/** Every text in both languages that stands anywhere in a value. */
export function textsIn(value: unknown): Localized[] {
  if (typeof value !== "object" || value === null) return [];
  if ("en" in value && "zh-CN" in value) return [{ en: String(value.en), "zh-CN": String(value["zh-CN"]) }];
  return Object.values(value).flatMap(textsIn);
}
