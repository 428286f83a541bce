// `npm run dev`: as `npm start`, but unbuilt and reloading.
import { spawn } from "node:child_process";
import { binary, generate, install, mustStep, requireNode, root } from "./steps.mjs";

requireNode();
install();
generate();
mustStep("Preparing the database", process.execPath, ["scripts/run.mjs", "scripts/prepare.ts"]);

const server = spawn(binary("next"), ["dev", "-H", process.env.HOST || "127.0.0.1", "-p", process.env.PORT || "3000"], {
  cwd: root,
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));
