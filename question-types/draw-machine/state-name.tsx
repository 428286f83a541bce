import { StateGlyph } from "@/components/tcp/state-glyph";
import type { State } from "@/lib/tcp/state";

/** A state as the head of what follows. */
export function StateName({ state, id }: { readonly state: State; readonly id?: string }) {
  return (
    <span id={id} className="inline-flex items-center gap-2.5">
      <StateGlyph state={state} tone="ink" size={18} />
      <span className="state text-[16px]">{state}</span>
    </span>
  );
}
