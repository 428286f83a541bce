import type { MetadataRoute } from "next";
import { siteUrl } from "@/lib/env";

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/api/", "/*/account", "/*/teach/", "/*/quiz/*/attempt/"] },
    sitemap: `${siteUrl}/sitemap.xml`,
  };
}
