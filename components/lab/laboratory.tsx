"use client";

import { useLocale } from "next-intl";
import { Embedded } from "../ui/embedded";
import { laboratoryOpener } from "./opener-words";

const load = () => import("./embedded-lab");

/** The laboratory inside a text, with an experiment to begin with. */
export function Laboratory(props: {
  /** Id of the experiment. */
  readonly id: string;
  readonly title: string;
  /** Its run, as an address holds it. */
  readonly run: string;
}) {
  const { id, title, run } = props;
  const locale = useLocale();
  return (
    <Embedded
      name="laboratory"
      title={laboratoryOpener.title[locale](title)}
      invitation={laboratoryOpener.invitation[locale]}
      isWide
      load={load}
    >
      {({ EmbeddedLab }) => <EmbeddedLab id={id} given={run} locale={locale} />}
    </Embedded>
  );
}
