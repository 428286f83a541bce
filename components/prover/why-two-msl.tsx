"use client";

import { useLocale } from "next-intl";
import { Embedded } from "../ui/embedded";
import { proverOpener } from "./opener-words";

const load = () => import("./prover");

/** The prover inside a text. */
export function WhyTwoMsl() {
  const locale = useLocale();
  return (
    <Embedded name="prover" title={proverOpener.title[locale]} invitation={proverOpener.invitation[locale]} load={load}>
      {({ Prover }) => <Prover locale={locale} />}
    </Embedded>
  );
}
