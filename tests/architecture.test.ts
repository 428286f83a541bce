import { expect, test } from "vitest";

/**
 * Who may import whom. A folder may import itself, what is listed here, and
 * nothing else of ours. Read it from the bottom up: each line stands on those below.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  app: [
    "components",
    "content",
    "lib/actions",
    "lib/auth",
    "lib/commands",
    "lib/content",
    "lib/data",
    "lib/env",
    "lib/errors",
    "lib/i18n",
    "lib/loopback",
    "lib/tcp",
    "lib/wire",
    "question-types",
  ],
  components: [
    "lib/actions",
    "lib/client",
    "lib/content",
    "lib/errors",
    "lib/grading",
    "lib/i18n",
    "lib/kernel",
    "lib/review",
    "lib/tcp",
    "lib/wire",
    "question-types",
  ],
  "lib/client": ["lib/wire"],
  "lib/actions": ["lib/auth", "lib/commands", "lib/env", "lib/errors", "lib/i18n", "lib/log"],
  "lib/commands": [
    "lib/auth",
    "lib/content",
    "lib/data",
    "lib/errors",
    "lib/grading",
    "lib/i18n",
    "lib/kernel",
    "lib/loopback",
    "lib/review",
    "lib/wire",
    "question-types",
    "content",
  ],
  "lib/auth": ["lib/data", "lib/env", "lib/errors", "lib/i18n", "lib/log"],
  // Of lib/auth only the type of the actor; see the test on lib/data below.
  "lib/data": ["generated", "lib/auth", "lib/env", "lib/errors", "lib/grading", "lib/i18n", "lib/wire"],
  prisma: ["generated", "content", "lib/auth", "lib/content", "lib/grading", "lib/i18n", "question-types"],
  // The kernel that we run on; `lib/kernel` is what can be said about it without asking it.
  "lib/loopback": ["lib/kernel"],
  "lib/content": ["content", "lib/grading", "lib/i18n", "lib/kernel", "lib/tcp", "question-types"],
  content: ["lib/content", "lib/grading", "lib/tcp", "question-types"],
  "question-types": ["components", "lib/grading", "lib/i18n", "lib/tcp"],
  "lib/wire": ["lib/grading", "lib/i18n", "question-types"],
  "lib/env": [],
  "lib/log": ["lib/env"],
  "lib/errors": [],
  "lib/review": [],
  "lib/kernel": ["lib/tcp"],
  "lib/tcp": ["lib/i18n"],
  "lib/grading": ["lib/i18n"],
  "lib/i18n": [],
};

/** Packages that only the named folders may import. */
const OWNED_PACKAGES: Record<string, readonly string[]> = {
  "@prisma": ["lib/data"],
  "@electric-sql": ["lib/data"],
  "next-auth": ["lib/auth", "app", "components"],
  "@node-rs/argon2": ["lib/auth"],
  jose: ["lib/auth"],
  "ts-fsrs": ["lib/review"],
};

const sources = import.meta.glob<string>("/{app,components,content,lib,prisma,question-types}/**/*.{ts,tsx}", {
  eager: true,
  query: "?raw",
  import: "default",
});
const files = Object.entries(sources).filter(([path]) => !path.includes(".test.") && !path.endsWith(".d.ts"));

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;]*?from\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|(?:^|\n)import\s+["']([^"']+)["']/g;

function specifiersOf(source: string): string[] {
  return [...source.matchAll(IMPORT)].map(([, one, two, three]) => one ?? two ?? three ?? "");
}

function folderOf(path: string): string {
  const [first = "", second = ""] = path.replace(/^\//, "").split("/");
  return first === "lib" ? `lib/${second.replace(/\.ts$/, "")}` : first;
}

function resolve(specifier: string, from: string): string | null {
  if (specifier.startsWith("@/")) return specifier.slice(1);
  if (specifier.startsWith(".")) return new URL(specifier, `file://${from}`).pathname;
  return null;
}

test("the rules speak of every folder there is", () => {
  expect(files.map(([path]) => folderOf(path)).filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
});

test("the table and the sources are read", () => {
  expect(files.length).toBeGreaterThan(150);
  expect(specifiersOf('import { a } from "../grading/score";\nimport "x";\nconst y = import("z");')).toEqual([
    "../grading/score",
    "x",
    "z",
  ]);
});

/** Every file that `breaks` finds something in, with what it found. */
function offenders(breaks: (path: string, source: string) => readonly string[], chosen = files): string[] {
  return chosen.flatMap(([path, source]) => breaks(path, source).map((what) => `${path}: ${what}`));
}

const inFolders = (pattern: RegExp) => files.filter(([path]) => pattern.test(path));
const has = (source: string, pattern: RegExp) => source.match(pattern)?.slice(0, 1) ?? [];

test("every file imports only from folders it may", () => {
  const found = offenders((path, source) => {
    const allowed = [folderOf(path), ...(MAY_IMPORT[folderOf(path)] ?? [])];
    return specifiersOf(source)
      .map((specifier) => resolve(specifier, path))
      .filter((target) => target !== null)
      .filter((target) => !allowed.includes(folderOf(target)));
  });

  expect(found).toEqual([]);
});

test("packages are left to the folders that own them", () => {
  const found = offenders((path, source) =>
    specifiersOf(source).filter((specifier) =>
      Object.entries(OWNED_PACKAGES).some(
        ([name, owners]) =>
          (specifier === name || specifier.startsWith(`${name}/`)) && !owners.includes(folderOf(path)),
      ),
    ),
  );

  expect(found).toEqual([]);
});

test("the pure folders take time and chance as arguments", () => {
  const impure = /new Date\(\)|Date\.now|Math\.random|performance\.now|process\./;

  expect(offenders((_, source) => has(source, impure), inFolders(/^\/lib\/(kernel|tcp|grading|review)\//))).toEqual([]);
});

test("data and commands are told what time it is", () => {
  expect(
    offenders((_, source) => has(source, /new Date\(\)|Date\.now/), inFolders(/^\/lib\/(data|commands)\//)),
  ).toEqual([]);
});

test("data, commands, accounts and sockets stay on the server", () => {
  const found = inFolders(/^\/lib\/(data|commands|auth|loopback)\//)
    .filter(([path, source]) => !/\/(actor|safe-path)\.ts$/.test(path) && !/^import "server-only";/m.test(source))
    .map(([path]) => path);

  expect(found).toEqual([]);
});

test("data knows of accounts only who is asking", () => {
  const found = offenders(
    (_, source) => specifiersOf(source).filter((name) => name.startsWith("@/lib/auth") && name !== "@/lib/auth/actor"),
    inFolders(/^\/lib\/data\//),
  );

  expect(found).toEqual([]);
});

test("pages are thin: they find, authorise and render", () => {
  const found = offenders(
    (_, source) => [
      ...has(source, /from "zod"|generated\/prisma|await prisma\(\)/),
      ...(source.split("\n").length > 90 ? [`${source.split("\n").length} lines`] : []),
    ],
    inFolders(/^\/app\/.*\/(page|layout)\.tsx$/),
  );

  expect(found).toEqual([]);
});
