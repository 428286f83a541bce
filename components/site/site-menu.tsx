"use client";

import { Menu, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog } from "radix-ui";
import { useEffect, useState } from "react";
import { usePathname } from "@/lib/i18n/routing";
import { AccountLink } from "./account-link";
import { SiteNav } from "./site-nav";

/** The same places on a narrow screen. */
export function SiteMenu() {
  const t = useTranslations("site");
  const path = usePathname();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu, that is all the path is for
  useEffect(() => setOpen(false), [path]);

  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger className="grid size-11 place-items-center sm:hidden" aria-label={t("menu.open")}>
        <Menu aria-hidden="true" size={20} strokeWidth={1.5} />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-0 z-40 overflow-y-auto bg-paper px-4 pb-8 sm:hidden"
        >
          <div className="flex h-14 items-center justify-between">
            <Dialog.Title className="font-semibold">{t("menu.open")}</Dialog.Title>
            <Dialog.Close className="grid size-11 place-items-center" aria-label={t("menu.close")}>
              <X aria-hidden="true" size={20} strokeWidth={1.5} />
            </Dialog.Close>
          </div>
          <nav aria-label={t("nav.label")} className="starts text-h3">
            <SiteNav stacked />
            <div className="mt-4">
              <AccountLink />
            </div>
          </nav>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
