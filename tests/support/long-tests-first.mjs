import { BaseSequencer } from "vitest/node";

/** What takes minutes, a good part of it waiting; the longest first. */
const LONG = [
  "tests/flow/outbox-crash.test.ts",
  "tests/journeys/office-accessibility.test.ts",
  "tests/journeys/office-accessibility-results.test.ts",
  "tests/journeys/resident-everyone.test.ts",
  "tests/journeys/questionnaires.test.ts",
  "tests/journeys/results.test.ts",
  "tests/journeys/demonstration.test.ts",
  "tests/demo/truth.test.ts",
  "tests/journeys/resident-adapted.test.ts",
  "tests/journeys/resident-pictures.test.ts",
  "tests/journeys/mail-scanner.test.ts",
];
/** Journeys wait for browsers; the tests in the source, short and many, fill what is left of each worker's time. */
const PROJECTS = ["journeys", "postgresql", "sqlite"];

const placeIn = (list, isIt) => {
  const place = list.findIndex(isIt);
  return place < 0 ? list.length : place;
};

/**
 * What takes longest begins first: on a new machine vitest knows nothing of how long a file took. Else the files of a
 * project stay together, as a worker keeps its modules only from one file to the next of the same project.
 */
export class LongTestsFirst extends BaseSequencer {
  async sort(files) {
    const place = ({ moduleId }) => placeIn(LONG, (name) => moduleId.endsWith(name));
    const project = (file) => placeIn(PROJECTS, (name) => file.project.name === name);
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => place(one) - place(other) || project(one) - project(other));
  }
}
