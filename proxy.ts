import createMiddleware from "next-intl/middleware";
import { routing } from "./lib/i18n/routing";

/** `/` goes to the reader's language; paths without a language get one. */
export default createMiddleware(routing);

export const config = {
  matcher: ["/((?!api|_next|_vercel|.*\\..*).*)"],
};
