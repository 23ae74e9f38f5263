// `npm run db:restore -- FILE`: puts a backup in the place of the database. Weerklank has to be stopped.
import { BackupError, restore } from "#db/backup";
import { NewerDatabaseError } from "#db/store";
import { EnvError, env } from "~/env.server";

async function main(): Promise<void> {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new BackupError("Name the file to restore: npm run db:restore -- FILE");
  const kept = await restore(env().DATABASE_URL, file);
  process.stdout.write(`Restored ${file}.${kept === null ? "" : ` What was there is kept as ${kept}.`}\n`);
}

main().catch((error: Error) => {
  const expected =
    error instanceof BackupError || error instanceof EnvError || error instanceof NewerDatabaseError;
  process.stderr.write(`${expected ? error.message : error.stack}\n`);
  process.exit(1);
});
