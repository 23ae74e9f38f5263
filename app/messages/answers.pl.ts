import type { answersNl } from "./answers.nl";
import type { SameKeys } from "./translate";

export const answersPl: SameKeys<typeof answersNl> = {
  "wrongMethod.title": "Tutaj tego nie można zrobić",
  "wrongMethod.text": "Tę stronę można tylko obejrzeć albo wysłać jako formularz.",
  "readOnly.title": "Tutaj nie można nic wysłać",
  "readOnly.text": "Tę stronę można tylko obejrzeć. Nic nie zostało przetworzone.",
  "crossSite.title": "Ten formularz nie został przyjęty",
  "crossSite.text":
    "Pochodził z innej strony internetowej. Proszę otworzyć właściwą stronę i wypełnić go tam.",
  "tooManyLinks.title": "Proszę chwilę poczekać",
  "tooManyLinks.text":
    "Z Państwa sieci próbowano otworzyć zbyt wiele linków, które nie istnieją. Proszę sprawdzić link i spróbować ponownie za 15 minut.",
  "tooLarge.title": "Za dużo danych",
  "tooLarge.text": "To, co Państwo wysłali, jest za duże. Nie zostało przyjęte.",
  "noLength.title": "Nie przyjęto",
  "noLength.text": "Państwa program nie podał, ile wysłał.",
  "badAddress.title": "Ten adres jest niepoprawny",
  "badAddress.text": "Proszę sprawdzić adres strony.",
  "diskFull.title": "Teraz nie można niczego zapisać",
  "diskFull.text":
    "Dysk serwera jest pełny. Nic nie zostało zapisane w połowie. Proszę powiadomić administratora i spróbować później.",
  "diskFull.resident":
    "Nie możemy teraz zapisać Państwa odpowiedzi. To nasza wina. Proszę spróbować później: link będzie nadal działał.",
  "failed.title": "Coś się nie udało",
  "failed.text": "Błąd został zapisany. Proszę spróbować później.",
};
