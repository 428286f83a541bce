import { useState } from "react";
import { FormattedText } from "@/components/ui/formatted-text";

/** The last rung of some hints: worked out, and said, only when it is asked for. */
export function SaidOnRequest({ label, say }: { readonly label: string; say(): string }) {
  const [said, setSaid] = useState<string | null>(null);
  return (
    <div className="mt-3">
      <p aria-live="polite" className="text-[15px] leading-6">
        {said !== null && <FormattedText text={said} />}
      </p>
      {said === null && (
        <button type="button" className="button" data-variant="quiet" onClick={() => setSaid(say())}>
          {label}
        </button>
      )}
    </div>
  );
}
