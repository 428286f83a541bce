"use client";

import { useLayoutEffect } from "react";
import { THEME_KEY } from "@/components/site/theme";

/** A page that the browser draws after a failure does not run the script in its head; the chosen theme is set here. */
export function KeepTheme() {
  useLayoutEffect(() => {
    try {
      const theme = localStorage.getItem(THEME_KEY);
      if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    } catch {
      // Private windows may refuse; the system's choice then holds.
    }
  }, []);
  return null;
}
