import { useEffect, useState } from "react";

/** Whether the reader has asked for less motion; null until the browser has said so. */
export function useReducedMotion(): boolean | null {
  const [isReduced, setReduced] = useState<boolean | null>(null);
  useEffect(() => {
    const query = window.matchMedia("(prefers-reduced-motion: reduce)");
    const read = () => setReduced(query.matches);
    read();
    query.addEventListener("change", read);
    return () => query.removeEventListener("change", read);
  }, []);
  return isReduced;
}
