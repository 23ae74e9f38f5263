// `npm run db:backup -- FILE`: a consistent copy of the database, while it is in use.
import { statSync } from "node:fs";
import { BackupError, backUp } from "#db/backup";
import { EnvError, env } from "~/env.server";

async function main(): Promise<void> {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new BackupError("Name the file to write: npm run db:backup -- FILE");
  await backUp(env().DATABASE_URL, file);
  process.stdout.write(`${file}: ${(statSync(file).size / 1e6).toFixed(1)} MB\n`);
}

main().catch((error: Error) => {
  const expected = error instanceof BackupError || error instanceof EnvError;
  process.stderr.write(`${expected ? error.message : error.stack}\n`);
  process.exit(1);
});
