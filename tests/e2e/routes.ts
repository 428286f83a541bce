import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./site-process";

const APP = join(root, "app");

/** Every page, as its folder under `app/[locale]` names it: `/learn/[course]/[lesson]`. */
export function listPages(): string[] {
  return filesCalled("page.tsx", join(APP, "[locale]"));
}

/** Every endpoint with its method: `PUT /api/attempts/[attempt]/responses`. */
export function listEndpoints(): string[] {
  return filesCalled("route.ts", join(APP, "api")).flatMap((path) => {
    const source = readFileSync(join(APP, "api", path, "route.ts"), "utf8");
    const methods = new Set(source.match(/\b(GET|POST|PUT|PATCH|DELETE)\b/g));
    return [...methods].map((method) => `${method} /api${path}`);
  });
}

/** Every server action that a browser can call, by name, with the id it is called by; from the build. */
export function listActions(): ReadonlyMap<string, string> {
  const manifest = JSON.parse(readFileSync(join(root, ".next/server/server-reference-manifest.json"), "utf8"));
  const node = manifest.node as Readonly<Record<string, { readonly exportedName: string }>>;
  return new Map(Object.entries(node).map(([id, { exportedName }]) => [exportedName, id]));
}

function filesCalled(name: string, folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file === name || file.endsWith(`/${name}`))
    .map((file) => `/${file.slice(0, -name.length)}`.replace(/(.)\/$/, "$1"))
    .sort();
}
