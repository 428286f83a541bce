import type { WorldOptions } from "../world";
import { type OldDuplicateOptions, oldDuplicates } from "./old-duplicates";
import { type ReliableCloseOptions, reliableClose } from "./reliable-close";
import { type UntimedOptions, untimed } from "./untimed";

/** A world as plain data: what a trace must say of it so that it can be built again. */
export type WorldSpec =
  | { readonly kind: "old-duplicates"; readonly options: OldDuplicateOptions }
  | { readonly kind: "reliable-close"; readonly options: ReliableCloseOptions }
  | { readonly kind: "untimed"; readonly options: UntimedOptions };

export function worldOf(spec: WorldSpec): WorldOptions {
  switch (spec.kind) {
    case "old-duplicates":
      return oldDuplicates(spec.options);
    case "reliable-close":
      return reliableClose(spec.options);
    case "untimed":
      return untimed(spec.options);
  }
}
