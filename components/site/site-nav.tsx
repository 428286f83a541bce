"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { Link, usePathname } from "@/lib/i18n/routing";

const PLACES = [
  { href: "/learn", word: "learn" },
  { href: "/lab", word: "lab" },
  { href: "/interview", word: "interview" },
  { href: "/teach", word: "teach" },
] as const;

/** Links to the parts of the site; the one the reader is in is marked. */
export function SiteNav({ stacked = false }: { readonly stacked?: boolean }) {
  const t = useTranslations("site.nav");
  const path = usePathname();
  return (
    <ul className={stacked ? "" : "flex gap-6.5"}>
      {PLACES.map(({ href, word }) => (
        <li key={href}>
          <PlaceLink
            href={href}
            aria-current={path === href || path.startsWith(`${href}/`) ? "page" : undefined}
            className={
              stacked
                ? "flex min-h-11 items-center border-rule border-b no-underline aria-[current]:font-semibold"
                : "block border-transparent border-b-2 py-2.5 no-underline hover:border-ink aria-[current]:border-ink"
            }
          >
            {t(word)}
          </PlaceLink>
        </li>
      ))}
    </ul>
  );
}

/** The page behind it is fetched once the reader turns to it: the laboratory alone is heavier than any lesson. */
function PlaceLink(props: ComponentProps<typeof Link>) {
  const [isWanted, setWanted] = useState(false);
  const want = () => setWanted(true);
  return <Link {...props} prefetch={isWanted ? null : false} onPointerEnter={want} onFocus={want} />;
}
