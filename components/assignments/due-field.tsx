"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useFieldAnswer } from "@/components/ui/action-form";
import { FieldFrame } from "@/components/ui/form-field";

/** The two clocks of the field: what it shows before the page's script runs, and after. */
const inUtc = (instant: Date) => instant.toISOString().slice(0, 16);
const inZone = (instant: Date) => inUtc(new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000));

/**
 * Date and time in the reader's time zone, sent as an instant. Without script it is in UTC, as its hint
 * says, and the browser sends what the field shows.
 */
export function DueField({ at }: { readonly at: string | null }) {
  const t = useTranslations("assignments.form");
  const [zone, setZone] = useState("UTC");
  const input = useRef<HTMLInputElement>(null);
  const { kept } = useFieldAnswer("due");
  const first = useRef(kept ?? (at ? inUtc(new Date(at)) : ""));

  useEffect(() => {
    const field = input.current;
    const form = field?.form;
    if (!field || !form) return;
    setZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
    // What was typed before the script ran is left alone.
    if (first.current && field.value === first.current) field.value = inZone(new Date(`${first.current}Z`));

    const sendInstant = ({ formData }: FormDataEvent) => {
      // Half a date has no value, and must not be taken for none.
      const sent = field.validity.badInput ? "incomplete" : field.value && new Date(field.value).toISOString();
      formData.set("due", sent);
    };
    form.addEventListener("formdata", sendInstant);
    return () => form.removeEventListener("formdata", sendInstant);
  }, []);

  return (
    <FieldFrame name="due" label={t("due")} hint={t("dueHint", { zone })}>
      {(described) => (
        <input
          ref={input}
          type="datetime-local"
          name="due"
          className="field"
          defaultValue={first.current}
          {...described}
        />
      )}
    </FieldFrame>
  );
}
