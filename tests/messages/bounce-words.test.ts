import { expect, test } from "vitest";
import { bounceCause } from "~/messages/bounce-words";

test.each([
  ["5.1.1", "het adres of nummer bestaat niet (5.1.1)"],
  ["5.1.10", "het adres of nummer bestaat niet (5.1.10)"],
  ["550", "de mailserver kent dit adres niet (550)"],
  ["5.4.4", "het domein van dit adres bestaat niet (5.4.4)"],
  ["5.2.2", "het postvak is vol (5.2.2)"],
  ["5.7.26", "de ontvangende server weigerde het bericht, misschien als spam (5.7.26)"],
  ["4.4.7", "het lukte niet binnen de tijd dat het is geprobeerd (4.4.7)"],
  ["554", "de ontvangende server weigerde het bericht (554)"],
  ["absent", "de telefoon was niet bereikbaar"],
  ["unknown_number", "het nummer bestaat niet of is niet meer in gebruik"],
  ["delivered", ""],
  ["iets", "iets"],
  ["", ""],
  [null, ""],
])("%s says %s", (status, said) => {
  expect(bounceCause(status)).toBe(said);
});
