import { fileURLToPath } from "node:url";

// The packages are those of the repository.
const root = fileURLToPath(new URL("../../..", import.meta.url));

export default { turbopack: { root } };
