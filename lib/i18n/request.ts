import { getRequestConfig } from "next-intl/server";
import { isLocale } from "./locales";
import { messages } from "./messages";
import { routing } from "./routing";

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = isLocale(requested) ? requested : routing.defaultLocale;
  return {
    locale,
    messages: messages[locale],
    timeZone: "UTC",
    // A missing word is a bug that a test must see, not a key that a reader sees.
    onError(error) {
      throw error;
    },
  };
});
