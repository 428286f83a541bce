"use client";

import { Menu, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import { usePathname } from "@/lib/i18n/routing";
import { AccountLink } from "./account-link";
import { SiteNav } from "./site-nav";

/** The same places on a narrow screen. The browser's own dialog keeps the focus inside and gives it back. */
export function SiteMenu() {
  const t = useTranslations("site");
  const path = usePathname();
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu, that is all the path is for
  useEffect(() => dialog.current?.close(), [path]);

  return (
    <>
      <button
        type="button"
        className="grid size-11 place-items-center sm:hidden"
        aria-label={t("menu.open")}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        <Menu aria-hidden="true" size={20} strokeWidth={1.5} />
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={title}
        className="fixed inset-0 size-full max-h-none max-w-none overflow-y-auto bg-paper px-4 pb-8 text-ink sm:hidden"
      >
        <div className="flex h-14 items-center justify-between">
          <h2 id={title} className="font-semibold">
            {t("menu.open")}
          </h2>
          <button
            type="button"
            className="grid size-11 place-items-center"
            aria-label={t("menu.close")}
            onClick={() => dialog.current?.close()}
          >
            <X aria-hidden="true" size={20} strokeWidth={1.5} />
          </button>
        </div>
        <nav aria-label={t("nav.label")} className="starts text-h3">
          <SiteNav stacked />
          <div className="mt-4">
            <AccountLink />
          </div>
        </nav>
      </dialog>
    </>
  );
}
