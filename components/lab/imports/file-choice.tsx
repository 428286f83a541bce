import { type ChangeEvent, useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { labWords } from "../words";

/** A button in the words of the page; the browser's own would speak the browser's language. */
export function FileChoice(props: {
  readonly accept: string;
  readonly locale: Locale;
  readonly onFile: (file: File) => void | Promise<void>;
}) {
  const { accept, locale, onFile } = props;
  const [name, setName] = useState("");
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file === undefined) return;
    setName(file.name);
    await onFile(file);
    // The same file, changed, may be chosen again.
    target.value = "";
  };
  return (
    <p className="lab-file">
      <label className="button" data-size="small">
        <input type="file" className="sr-only" accept={accept} onChange={take} />
        {labWords[locale].chooseFile}
      </label>
      <span className="text-ink-2 text-small">{name}</span>
    </p>
  );
}
