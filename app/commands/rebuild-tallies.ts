// `npm run results:rebuild`: counts all answers, invitations, callback requests and service norms anew. They are counted as they come in;
// this is for after a repair by hand, best while nothing comes in.
import { rebuildCallbackTallies } from "#db/queries/callback-tallies";
import { rebuildInvitationTallies } from "#db/queries/invitation-counts";
import { rebuildTallies } from "#db/queries/tallies";
import { countNormsAnew } from "~/flow/count-norms.server";
import { workUpAll, workUpAnew } from "~/flow/work-up.server";
import { startRuntime } from "~/runtime.server";

async function main(): Promise<void> {
  const { store, now } = await startRuntime();
  await store.write(async (tx) => {
    await rebuildTallies(tx);
    await rebuildInvitationTallies(tx);
    await rebuildCallbackTallies(tx);
  });
  await countNormsAnew(store, now());
  await workUpAnew(store);
  await workUpAll(store);
  await store.close();
  process.stdout.write("Counted anew.\n");
}

main().catch((error: Error) => {
  const expected = error.name === "EnvError" || error.name === "NewerDatabaseError";
  process.stderr.write(`${expected ? error.message : error.stack}\n`);
  process.exit(1);
});
