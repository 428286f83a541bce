// `npm start`: from a fresh clone to a running site. Safe to repeat; what is up to date is skipped.
import { build, fail, generate, install, mustStep, requireNode, serve } from "./steps.mjs";

requireNode();
install();
generate();
mustStep("Preparing the database", process.execPath, ["scripts/run.mjs", "scripts/prepare.ts"]);
build();

const host = process.env.HOST || "127.0.0.1";
const port = Number(process.env.PORT || 3000);
const address = (process.env.SITE_URL || `http://${host}:${port}`).replace(/\/$/, "");

console.log("\n── Starting");
const server = serve({ host, port, env: {} });
let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    stopping = true;
    server.kill(signal);
  });
}
server.on("exit", (code, signal) => {
  if (stopping) console.log("Stopped.");
  process.exit(stopping ? 0 : (code ?? (signal ? 1 : 0)));
});

await answers(`http://${host.includes(":") ? `[${host}]` : host}:${port}/en`);
console.log(`\nFour Waves is at ${address} (Ctrl-C stops it)`);
if (!process.env.DATABASE_URL || process.env.DEMO === "1") {
  console.log(`
Demo log-ins, all with the password "four waves demo":
  teacher  lin.teacher@example.org
  teacher  okafor.teacher@example.org
  learner  demo.learner@example.org`);
}

async function answers(url) {
  for (let attempt = 0; attempt < 300; attempt++) {
    try {
      const response = await fetch(url);
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  server.kill();
  fail(`The site did not answer at ${url} within a minute.`);
}
