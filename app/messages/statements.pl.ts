import type { statementsNl } from "./statements.nl";
import type { SameKeys } from "./translate";

export const statementsPl: SameKeys<typeof statementsNl> = {
  "privacy.title": "Prywatność",
  "privacy.intro": "Pytamy o opinię o kontakcie z gminą. Tak postępujemy z Państwa danymi.",
  "privacy.anonymous.title": "Państwa odpowiedzi nie są połączone z nazwiskiem",
  "privacy.anonymous":
    "Przy odpowiedziach zapisujemy tylko: rodzaj kontaktu, temat, zespół, dzień kontaktu, Państwa język oraz to, czy dostali Państwo e-mail czy SMS. Nie zapisujemy nazwiska, adresu ani tego, którego linku Państwo użyli. Nie zapisujemy też, kiedy Państwo odpowiedzieli i na jakim urządzeniu.\nCzy formularz wygląda na wysłany przez komputer? Wtedy przechowujemy go osobno, także bez nazwiska i adresu, i nie jest on liczony.",
  "privacy.address.title": "Państwa adres e-mail lub numer telefonu",
  "privacy.address":
    "Używamy go tylko po to, aby wysłać Państwu jedno pytanie. Potem usuwamy go z tego systemu.\nZostawiamy zaszyfrowany kod Państwa adresu. Dzięki niemu wiemy, że niedawno już Państwa pytaliśmy albo że się Państwo wypisali. Z kodu nie można odczytać adresu.",
  "privacy.text.title": "To, co Państwo sami napiszą",
  "privacy.text":
    "Prosimy nie wpisywać nazwisk, numerów ani adresów. A jeśli to się zdarzy? Wtedy usuwamy te dane, zanim zapiszemy tekst:\n- numer identyfikacyjny (BSN)\n- numer telefonu\n- adres e-mail\n- numer konta (IBAN)",
  "privacy.contact.title": "Jeśli mamy zadzwonić lub napisać",
  "privacy.contact":
    "Po wypełnieniu mogą Państwo poprosić, żebyśmy zadzwonili lub napisali. Wtedy przechowujemy imię i nazwisko, numer telefonu lub adres e-mail, temat i dzień. Te dane są oddzielone od Państwa odpowiedzi: nie możemy ich połączyć. Po kontakcie usuwamy te dane.",
  "privacy.rights.title": "Co mogą Państwo zrobić",
  "privacy.rights":
    "- Zobaczyć lub usunąć swoje odpowiedzi: kodem, który pojawia się po wypełnieniu, albo linkiem z naszej wiadomości.\n- Wypisać się: linkiem na dole naszej wiadomości.\n- Nic nie robić: udział nie jest obowiązkowy.",
  "privacy.pages.title": "Ta strona internetowa",
  "privacy.pages":
    "Te strony nie zapisują plików cookie i Państwa nie śledzą. Nic nie jest pobierane z innych stron internetowych.",
  "privacy.figures.title": "Nasze wyniki",
  "privacy.figures":
    "Pokazujemy wyniki tylko wtedy, gdy jest dość odpowiedzi. Dzięki temu nikogo nie można rozpoznać, także pracowników.",

  "accessibility.title": "Dostępność",
  "accessibility.intro":
    "Każdy powinien móc odpowiedzieć na nasze pytania. Te strony są zrobione według europejskiej normy EN 301 549 i WCAG 2.2, poziom AA.",
  "accessibility.made.title": "Jak zrobiono te strony",
  "accessibility.made":
    "- Działają bez JavaScriptu, także na starym telefonie i w przeglądarce tekstowej.\n- Wszystko można zrobić klawiaturą.\n- Stronę można powiększyć do 400%.\n- Kolory zmieniają się, gdy urządzenie ma tryb ciemny lub wysoki kontrast.\n- Błędy są pokazane na górze i przy pytaniu. To, co Państwo wpisali, zostaje.",
  "accessibility.tested.title": "Co sprawdzono i jak",
  "accessibility.tested":
    "Każda nowa wersja ankiety i stron wokół niej jest sprawdzana automatycznie. W przeglądarce Chromium:\n- testami axe, na każdej stronie: pustej, z błędami, po wysłaniu i gdy link już nie działa\n- samą klawiaturą i bez JavaScriptu\n- to, co czytnik ekranu dostaje od przeglądarki: każde pytanie, każda odpowiedź i każdy błąd\n- na ekranie o szerokości 320 pikseli, w powiększeniu 400% i z większymi odstępami między literami i wierszami\n- z wysokim kontrastem, w trybie ciemnym, z mniejszym ruchem i na papierze\n- od prawej do lewej, po arabsku\n- w wolnej sieci i na wolnym telefonie\n- tak, jak pokazuje stronę stara przeglądarka, i bez stylów\nA w przeglądarkach tekstowych Lynx i w3m wypełniana jest cała ankieta.",
  "accessibility.not.title": "Czego jeszcze nie sprawdzono",
  "accessibility.not":
    "Stron nie badał jeszcze niezależny ekspert. Nie sprawdzały ich jeszcze osoby z niepełnosprawnościami, nie użyto też prawdziwego czytnika ekranu ani innych przeglądarek niż wymienione wyżej.",
  "accessibility.help.title": "Czy coś u Państwa nie działa?",
  "accessibility.help":
    "Prosimy nam o tym powiedzieć. Prosimy napisać, która to była strona i co poszło źle. Wspólnie znajdziemy inny sposób. W ciągu 5 dni roboczych potwierdzimy, że zgłoszenie dotarło. W ciągu 3 tygodni powiemy, co zrobimy.",
  "accessibility.complain":
    "Nasza odpowiedź nie pomaga albo nie przychodzi na czas? Wtedy można złożyć skargę do krajowego rzecznika praw obywatelskich (Nationale ombudsman): nationaleombudsman.nl.",
  "statement.contact": "Można się z nami skontaktować tak: {contact}",
  "statement.noContact": "Można się z nami skontaktować przez stronę internetową lub numer telefonu gminy.",
};
