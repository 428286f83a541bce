import { defineRead } from "@/lib/actions/define-endpoint";

/** Who is looking at the page; asked once by every static page. */
export const GET = defineRead({
  async run({ actor }) {
    if (!actor) return { kind: "nobody" };
    return actor.kind === "guest" ? { kind: "guest" } : { kind: "member", name: actor.name };
  },
});
