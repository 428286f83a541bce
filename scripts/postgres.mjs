// A real PostgreSQL for the tests: the one given, or a private one that ends with the tests.
import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPackage } from "./debian.mjs";

/** { url, stop } of a server to test on, or null where there is none to be had. */
export async function startPostgres() {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL, stop() {} };

  const folder = programs() ?? (installPackage("postgresql") ? programs() : null);
  if (!folder) return null;

  // initdb refuses to run as root; any other user will do.
  const owner = process.getuid?.() === 0 ? (userId("postgres") ?? userId("nobody")) : null;
  const home = mkdtempSync(join(tmpdir(), "four-waves-postgres-"));
  if (owner) chownSync(home, owner.uid, owner.gid);
  const data = join(home, "data");
  const port = await freePort();
  const run = (program, args) => {
    const { status, stderr, stdout } = spawnSync(join(folder, program), args, {
      ...(owner ?? {}),
      cwd: home,
      encoding: "utf8",
      // pg_ctl's server keeps these open; with pipes we would wait for it for ever.
      stdio: program === "pg_ctl" ? "ignore" : "pipe",
      env: { ...process.env, LC_ALL: "C.UTF-8" },
    });
    if (status !== 0) throw new Error(`${program} failed:\n${stdout ?? ""}${stderr ?? ""}`);
  };

  run("initdb", ["-D", data, "-U", "test", "--auth=trust", "--encoding=UTF8", "--no-sync"]);
  const settings = `-h 127.0.0.1 -p ${port} -k ${home} -c max_connections=200`;
  run("pg_ctl", ["-D", data, "-w", "-l", join(home, "log"), "-o", settings, "start"]);
  let stopped = false;
  return {
    url: `postgresql://test@127.0.0.1:${port}/postgres`,
    stop() {
      if (stopped) return;
      stopped = true;
      run("pg_ctl", ["-D", data, "-m", "immediate", "stop"]);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Folder of initdb and pg_ctl: on the PATH, or where Debian keeps them. */
function programs() {
  const folders = (process.env.PATH ?? "").split(":");
  const debian = "/usr/lib/postgresql";
  if (existsSync(debian)) {
    folders.push(
      ...readdirSync(debian)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(debian, version, "bin")),
    );
  }
  return (
    folders.find((folder) => folder && ["initdb", "pg_ctl"].every((name) => existsSync(join(folder, name)))) ?? null
  );
}

function userId(name) {
  const [uid, gid] = ["-u", "-g"].map((flag) => Number(spawnSync("id", [flag, name], { encoding: "utf8" }).stdout));
  return uid ? { uid, gid } : null;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
