import { fillRegister } from "#db/queries/question-wordings";
import { anyQuestionnaire, insertPublishedQuestionnaires } from "#db/queries/questionnaires";
import type { Store } from "#db/store";
import { newId } from "~/domain/id";
import { STARTER_LIBRARY, type StarterQuestionnaire } from "~/domain/starter-library";

/** Gives a database without questionnaires the starter ones, published; any other is left as its people made it. */
export async function installStarterLibrary(
  store: Store,
  now: Date,
  library: readonly StarterQuestionnaire[] = STARTER_LIBRARY,
): Promise<void> {
  if (await anyQuestionnaire(store.read)) return;
  const added = library.map(({ key, channels, content }) => ({
    key,
    name: content.title.nl,
    channels,
    versionId: newId(),
    content,
  }));
  await store.write(async (tx) => {
    await insertPublishedQuestionnaires(tx, added, now);
    await fillRegister(tx);
  });
}
