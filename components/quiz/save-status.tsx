"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LocalTime } from "@/components/ui/local-time";
import type { SaveQueue } from "@/lib/client/save-queue";
import { Link } from "@/lib/i18n/routing";

/** Whether the answers are safe, in words. A screen reader hears changes of state, not every attempt to save. */
export function SaveStatus({ queue, savedAt }: { readonly queue: SaveQueue; readonly savedAt: string | null }) {
  const t = useTranslations("quiz.save");
  const isSaving = queue.drafts.length > 0;
  const isInTrouble = queue.stopped !== null || (queue.failures > 0 && isSaving);
  return (
    <div className="text-[14.5px] text-ink-2">
      <p role="status" className={isSaving ? "sr-only" : "flex items-center gap-2"}>
        {!isInTrouble && (savedAt ? <Saved at={savedAt} /> : t("none"))}
      </p>
      {isSaving && !isInTrouble && <p aria-hidden="true">{t("saving")}</p>}
    </div>
  );
}

/** What keeps answers from being saved; empty, but there, while nothing does. */
export function SaveTrouble({ queue, reviewHref }: { readonly queue: SaveQueue; readonly reviewHref: string }) {
  const t = useTranslations("quiz.save");
  return (
    <div role="alert">
      {queue.stopped === null && queue.failures > 0 && queue.drafts.length > 0 && <Trouble>{t("unreachable")}</Trouble>}
      {queue.stopped === "denied" && <Trouble>{t("denied")}</Trouble>}
      {queue.stopped === "submitted" && (
        <Trouble>
          {t("submitted")}{" "}
          <Link href={reviewHref} className="font-semibold">
            {t("review")}
          </Link>
        </Trouble>
      )}
    </div>
  );
}

function Trouble({ children }: { readonly children: ReactNode }) {
  return <p className="mt-3 max-w-[70ch] border-l-4 border-no pl-4 text-[15px] text-pretty">{children}</p>;
}

function Saved({ at }: { readonly at: string }) {
  const t = useTranslations("quiz.save");
  return (
    <>
      <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 fill-none stroke-current stroke-[1.8]">
        <path d="M2.5 8.5l3.500 3.700L13.500 4" />
      </svg>
      <span>{t.rich("saved", { time: () => <LocalTime at={at} style="time" /> })}</span>
    </>
  );
}
