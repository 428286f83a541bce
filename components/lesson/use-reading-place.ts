import { type RefObject, useEffect } from "react";
import { writeEndpoint } from "@/lib/client/call-endpoint";

/** How long the reader stays in one place before it is worth remembering, milliseconds. */
const STAY = 2_000;

/** How authors write anchors; the ids that React makes look different. */
const ANCHOR = /^[a-z0-9-]+$/;

/** Remembers the heading that was last on screen, for a reader of whom something is stored anyway. */
export function useReadingPlace(lesson: string, text: RefObject<HTMLElement | null>, isKnown: boolean): void {
  useEffect(() => {
    if (!isKnown) return;
    let remembered: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const remember = () => {
      clearTimeout(timer);
      const anchor = text.current && headingOnScreen(text.current);
      if (!anchor || anchor === remembered) return;
      remembered = anchor;
      void writeEndpoint("POST", `/api/lessons/${lesson}/progress`, { anchor });
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(remember, STAY);
    };

    later();
    addEventListener("scroll", later, { passive: true });
    addEventListener("pagehide", remember);
    return () => {
      removeEventListener("scroll", later);
      removeEventListener("pagehide", remember);
      clearTimeout(timer);
    };
  }, [lesson, text, isKnown]);
}

/** The last heading above the middle of the window; exercises and figures have headings of their own, which do not count. */
function headingOnScreen(text: HTMLElement): string | null {
  const headings = [...text.querySelectorAll<HTMLElement>(":is(h2, h3)[id]")].filter(({ id }) => ANCHOR.test(id));
  return headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 2)?.id ?? null;
}
