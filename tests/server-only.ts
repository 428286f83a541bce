// Stands in for the package of that name under Vitest; see vitest.config.ts.
export {};
