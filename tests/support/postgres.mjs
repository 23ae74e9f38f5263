// A throw-away PostgreSQL for tests. `node tests/support/postgres.mjs COMMAND …` runs a command with one at hand:
// its address is in TEST_POSTGRES_URL.
import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "./free-port.mjs";

const DEBIAN = "/usr/lib/postgresql";
const isRoot = process.getuid?.() === 0;

/** The folder with initdb and pg_ctl: the newest that the package manager installed, else one on the PATH. */
export function postgresPrograms() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return folders.find((folder) => folder !== "" && existsSync(join(folder, "initdb"))) ?? null;
}

/** initdb and postgres refuse to run as root: then they run as the account that the package made. */
function account() {
  if (!isRoot) return {};
  const id = (flag) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }).trim());
  return { uid: id("-u"), gid: id("-g") };
}

/** Starts a cluster that lives in a temporary folder on a loopback port, without waiting for the disk. `extra`: options of the server. */
export async function startPostgres(extra = []) {
  const programs = postgresPrograms();
  if (programs === null) throw new Error("PostgreSQL (initdb) was not found.");
  const as = account();
  const folder = mkdtempSync(join(tmpdir(), "weerklank-postgres-"));
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid);
  const options = { cwd: folder, stdio: ["ignore", "ignore", "pipe"], ...as };
  const data = join(folder, "data");
  execFileSync(
    join(programs, "initdb"),
    ["-D", data, "-U", "weerklank", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    options,
  );
  const port = await freePort();
  const settings = [
    `-p ${port}`,
    "-c listen_addresses=127.0.0.1",
    "-c unix_socket_directories=''",
    "-c fsync=off -c synchronous_commit=off -c full_page_writes=off",
    "-c max_connections=300",
    // No copies of it are kept, and its hundreds of short-lived databases need no tidying up.
    "-c wal_level=minimal -c max_wal_senders=0 -c autovacuum=off",
    ...extra,
  ].join(" ");
  execFileSync(
    join(programs, "pg_ctl"),
    ["-D", data, "-w", "-l", join(folder, "log"), "-o", settings, "start"],
    {
      ...options,
      // The server inherits these: a pipe would keep the caller waiting for as long as it lives.
      stdio: "ignore",
    },
  );
  const stop = () => {
    if (!existsSync(folder)) return;
    try {
      execFileSync(join(programs, "pg_ctl"), ["-D", data, "-m", "immediate", "-w", "stop"], {
        ...options,
        stdio: "ignore",
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  return { url: `postgres://weerklank@127.0.0.1:${port}/postgres`, stop };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [command = "true", ...args] = process.argv.slice(2);
  const cluster = await startPostgres();
  process.once("exit", cluster.stop);
  const child = spawn(command, args, {
    stdio: "inherit",
    env: { ...process.env, TEST_POSTGRES_URL: cluster.url },
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.once("exit", (code) => process.exit(code ?? 1));
}
