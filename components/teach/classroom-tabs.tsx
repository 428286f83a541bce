"use client";

import { useTranslations } from "next-intl";
import { Link, usePathname } from "@/lib/i18n/routing";

const TABS = ["overview", "assignments", "questions", "roster"] as const;

/** The parts of a classroom; each is a page of its own. */
export function ClassroomTabs({ id }: { readonly id: string }) {
  const t = useTranslations("teach.classroom.tabs");
  const path = usePathname();
  // Every page of the classroom is below the overview, which says nothing about where one is.
  const isAbove = (tab: (typeof TABS)[number], href: string) => tab !== "overview" && path.startsWith(`${href}/`);
  return (
    <nav aria-label={t("label")} className="mt-6 border-rule border-b">
      <ul className="flex gap-6.5 max-sm:gap-4">
        {TABS.map((tab) => {
          const href = tab === "overview" ? `/teach/${id}` : `/teach/${id}/${tab}`;
          return (
            <li key={tab}>
              <Link
                href={href}
                aria-current={path === href ? "page" : isAbove(tab, href) ? "true" : undefined}
                className="-mb-px block border-transparent border-b-2 py-2.5 no-underline hover:border-ink aria-[current]:border-ink aria-[current]:font-semibold"
              >
                {t(tab)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
