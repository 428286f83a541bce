"use client";

import { useLocale } from "next-intl";
import type { Story } from "@/lib/kernel/story";
import { Embedded } from "../ui/embedded";
import { watchOpener } from "./opener-words";

const load = async () => {
  const [{ KernelWatch }, { loadRecordedStories }] = await Promise.all([
    import("./kernel-watch"),
    import("@/lib/content/load-recorded-stories"),
  ]);
  return { KernelWatch, recorded: await loadRecordedStories() };
};

/** Watching a kernel, inside a text. */
export function WatchKernel({ story }: { readonly story?: Story }) {
  const locale = useLocale();
  return (
    <Embedded
      name="kernel-watch"
      title={watchOpener.title[locale]}
      invitation={watchOpener.invitation[locale]}
      isWide
      load={load}
    >
      {({ KernelWatch, recorded }) => <KernelWatch locale={locale} recorded={recorded} startsWith={story} />}
    </Embedded>
  );
}
