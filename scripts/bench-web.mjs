// `npm run bench:web -- bytes`: what the pages weigh.
import { main as bytes } from "../bench/web/bytes.mjs";
import { fail } from "./steps.mjs";

const MEASUREMENTS = { bytes };

const [name = ""] = process.argv.slice(2);
const measure = MEASUREMENTS[name] ?? fail(`Usage: npm run bench:web -- ${Object.keys(MEASUREMENTS).join(" | ")}`);
await measure();
