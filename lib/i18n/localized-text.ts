import { z } from "zod";

/**
 * Checks a text that must exist, and not be empty, in every language. Not beside the languages themselves: every page
 * needs those in the browser, none needs this.
 */
export const localizedText = z.strictObject({ en: z.string().min(1), "zh-CN": z.string().min(1) });
