"use client";

import { Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { THEME_KEY } from "./theme";

/** Turns the page to the other theme and remembers the choice on this device. */
export function ThemeSwitch() {
  const t = useTranslations("site.theme");

  function switchTheme() {
    const root = document.documentElement;
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    const next = dark ? "light" : "dark";
    root.dataset.theme = next;
    try {
      localStorage.setItem(THEME_KEY, next);
    } catch {
      // Private windows may refuse; the choice then lasts as long as the page.
    }
  }

  return (
    <button type="button" onClick={switchTheme} aria-label={t("switch")} className="grid size-11 place-items-center">
      <Sun aria-hidden="true" size={18} strokeWidth={1.5} className="theme-light-only" />
      <Moon aria-hidden="true" size={18} strokeWidth={1.5} className="theme-dark-only" />
    </button>
  );
}
