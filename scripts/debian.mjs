import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Installs a Debian package if this is Debian and we are root; says whether it did. */
export function installPackage(name) {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return false;
  console.log(`   installing Debian's package ${name}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) => spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
  return (apt("update", "-qq") || true) && apt("install", "-y", "-qq", "--no-install-recommends", name);
}
