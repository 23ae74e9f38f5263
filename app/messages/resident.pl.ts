import type { residentNl } from "./resident.nl";
import type { SameKeys } from "./translate";

export const residentPl: SameKeys<typeof residentNl> = {
  "page.title": "{title} · {organisation}",
  "page.titleWithErrors": "Błąd: {title} · {organisation}",
  "page.skip": "Przejdź do treści",
  "page.languages": "Język",
  "page.privacy": "Prywatność",
  "page.accessibility": "Dostępność",
  "page.figures": "Nasze wyniki",
  "page.home": "Strona główna",
  "page.about": "O tych pytaniach",
  "page.question": "Mają Państwo pytanie? {contact}",
  "page.demo": "To jest przykład. Gmina i odpowiedzi są zmyślone.",

  "about.phone": "Państwa rozmowa telefoniczna z gminą, {day}",
  "about.counter": "Państwa wizyta w urzędzie gminy, {day}",
  "about.email": "Państwa e-mail do gminy, {day}",
  "about.contact_form": "Państwa formularz kontaktowy do gminy, {day}",
  "about.e_service": "Państwa sprawa załatwiona w gminie przez internet, {day}",
  "about.website": "Państwa wizyta na stronie internetowej gminy, {day}",
  "about.social_media": "Państwa wiadomość do gminy w mediach społecznościowych, {day}",
  "about.whatsapp": "Państwa wiadomość do gminy przez WhatsApp, {day}",
  "about.report": "Państwa zgłoszenie do gminy, {day}",
  "about.post": "Państwa list do gminy, {day}",
  "about.home_visit": "Nasza wizyta u Państwa w domu, {day}",
  "about.topic": "{contact}. Temat: {topic}",

  "survey.title": "Jak oceniają Państwo ten kontakt?",
  "survey.length":
    "{questions, plural, one {1 pytanie} few {# pytania} many {# pytań} other {# pytania}}, około {minutes, plural, one {1 minuty} few {# minut} many {# minut} other {# minuty}}",
  "survey.needGrade": "Potrzebna jest tylko ocena od 1 do 10.",
  "survey.needNone": "Mogą Państwo pominąć pytania.",
  "survey.needSome": "Pytania z dopiskiem „nieobowiązkowe” można pominąć.",
  "survey.anonymous": "Zapisujemy Państwa odpowiedzi bez nazwiska.",
  "survey.onlyAfter": "Tylko jeśli przy pytaniu „{question}” wybrali Państwo {answers}:",
  "survey.manyHint": "Mogą Państwo wybrać więcej niż jedną odpowiedź.",
  "survey.contactHint":
    "Nie wiemy, kim Państwo są. Po wysłaniu odpowiedzi przeczytają Państwo, jak się z nami skontaktować.",
  "survey.star": "{n, plural, one {1 gwiazdka} few {# gwiazdki} many {# gwiazdek} other {# gwiazdki}} na 5",
  "survey.optional": "nieobowiązkowe",
  "survey.lowest": "1 = bardzo źle",
  "survey.highest": "10 = bardzo dobrze",
  "survey.dontKnowGrade": "Nie wiem / nie mam zdania",
  "survey.dontKnow": "Nie wiem",
  "survey.agree1": "Zdecydowanie się zgadzam",
  "survey.agree2": "Zgadzam się",
  "survey.agree3": "Ani się zgadzam, ani nie zgadzam",
  "survey.agree4": "Nie zgadzam się",
  "survey.agree5": "Zdecydowanie się nie zgadzam",
  "survey.yes": "Tak",
  "survey.no": "Nie",
  "survey.openHint":
    "Proszę nie wpisywać nazwisk, numerów telefonu ani innych danych osobowych. Najwyżej 1000 znaków.",
  "survey.send": "Wyślij moje odpowiedzi",
  "survey.unchosen": "Jeszcze nic nie wybrano",
  "survey.trap": "To pole proszę zostawić puste",
  "survey.ready":
    "Państwa ocena {grade} jest już wybrana. Liczy się dopiero po kliknięciu na dole „Wyślij moje odpowiedzi”.",
  "survey.stop": "Nie chcę już dostawać pytań",
  "survey.after": "To już wszystko.",

  "again.title": "Czy wszystko się zgadza?",
  "again.survey":
    "Czasem formularz wypełnia komputer. Dlatego pytamy. Czy Państwa odpowiedzi się zgadzają? Proszę jeszcze raz kliknąć „Wyślij moje odpowiedzi”. To, co Państwo wpisali, nadal tu jest.",
  "again.sure": "Czy na pewno?",
  "again.unsubscribe":
    "Czasem przycisk naciska komputer. Dlatego pytamy. Nie chcą Państwo już pytań? Proszę jeszcze raz kliknąć „Wypisz mnie”.",
  "again.erase":
    "Czasem przycisk naciska komputer. Dlatego pytamy. Chcą Państwo usunąć swoje odpowiedzi? Proszę jeszcze raz kliknąć „Usuń moje odpowiedzi”.",

  "error.title":
    "{n, plural, one {Trzeba poprawić 1 rzecz} few {Trzeba poprawić # rzeczy} many {Trzeba poprawić # rzeczy} other {Trzeba poprawić # rzeczy}}",
  "error.kept": "To, co Państwo już wpisali, nadal tu jest.",
  "error.prefix": "Błąd:",
  "error.grade": "Proszę wybrać ocenę od 1 do 10 albo „Nie wiem”",
  "error.missing": "Proszę wybrać odpowiedź",
  "error.manyConflict": "Proszę wybrać „Nie wiem” albo inne odpowiedzi, nie jedno i drugie",
  "error.missingText": "Proszę wpisać odpowiedź",
  "error.oneOnly": "Proszę wybrać tylko jedną odpowiedź",
  "error.tooLong": "Proszę skrócić tekst: ma znaków {length, number}, a może mieć najwyżej 1000",
  "error.about": "{question}: {message}",

  "thanks.title": "Dziękujemy za odpowiedzi",
  "thanks.intro": "Państwa odpowiedzi do nas dotarły. Mogą Państwo zamknąć tę stronę.",
  "thanks.removedTitle": "Usunęliśmy coś z Państwa tekstu",
  "thanks.removed":
    "W Państwa tekście był: {kinds}. Aby Państwa chronić, nie zapisujemy takich danych. Reszta tekstu została.",
  "thanks.bsn": "numer identyfikacyjny (BSN)",
  "thanks.phone": "numer telefonu",
  "thanks.email": "adres e-mail",
  "thanks.iban": "numer konta (IBAN)",
  "thanks.nextTitle": "Co będzie dalej?",
  "thanks.next":
    "Dodajemy Państwa odpowiedzi do odpowiedzi innych osób. Tak widzimy, co działa dobrze, a co trzeba poprawić. Nikt nie widzi, że te odpowiedzi są od Państwa.",
  "done.title": "Co już zrobiliśmy",
  "thanks.figures": "Zobacz nasze wyniki",
  "thanks.contactTitle": "Chcą Państwo kontaktu z nami",
  "thanks.contact":
    "Państwa odpowiedzi są anonimowe: nie wiemy, kim Państwo są. Dlatego prosimy o kontakt z nami. {contact}",
  "thanks.contactNone":
    "Państwa odpowiedzi są anonimowe: nie wiemy, kim Państwo są. Dlatego prosimy o kontakt z gminą.",
  "thanks.receiptTitle": "Chcą Państwo później zobaczyć lub usunąć swoje odpowiedzi?",
  "thanks.receipt": "Proszę zachować ten kod. Kod wpisuje się na stronie {address}.",
  "thanks.receiptLink": "Można też jeszcze raz kliknąć link w naszej wiadomości.",
  "thanks.code": "Państwa kod",
  "thanks.mean": "Mieszkańcy oceniają kontakt z nami średnio na {mean} w skali do 10.",
  "thanks.callTitle": "Czy mamy do Państwa oddzwonić?",
  "thanks.call":
    "Proszę zostawić imię i nazwisko oraz numer telefonu lub adres e-mail. Te dane są oddzielone od Państwa odpowiedzi.",
  "thanks.callWanted":
    "Chcą Państwo, żebyśmy się skontaktowali. Państwa odpowiedzi są anonimowe: nie wiemy, kim Państwo są. Dlatego prosimy zostawić tutaj imię i nazwisko oraz numer telefonu lub adres e-mail.",
  "thanks.callLink": "Tak, proszę o kontakt",

  "request.title": "Czy mamy do Państwa oddzwonić?",
  "request.intro":
    "Proszę wpisać, jak możemy się z Państwem skontaktować. Zadzwonimy lub napiszemy w ciągu {days, plural, one {1 dnia roboczego} few {# dni roboczych} many {# dni roboczych} other {# dnia roboczego}}.",
  "request.apart":
    "Te dane są oddzielone od pytań, na które Państwo odpowiedzieli. Nie widzimy, które odpowiedzi są od Państwa.",
  "request.name": "Imię i nazwisko",
  "request.reach": "Jak możemy się z Państwem skontaktować?",
  "request.reachHint": "Proszę wpisać numer telefonu lub adres e-mail. Można też podać oba.",
  "request.phone": "Numer telefonu",
  "request.email": "Adres e-mail",
  "request.about": "Czego dotyczy sprawa?",
  "request.aboutHint": "Wystarczy kilka słów. Nie potrzebujemy Państwa numeru BSN. Najwyżej 500 znaków.",
  "request.kept":
    "Państwa danych użyjemy tylko do kontaktu. {days, plural, one {Usuniemy je 1 dzień później.} few {Usuniemy je # dni później.} many {Usuniemy je # dni później.} other {Usuniemy je # dnia później.}}",
  "request.send": "Proszę o kontakt",
  "request.back": "Nie, wróć",
  "request.errorName": "Proszę wpisać imię i nazwisko",
  "request.errorReach": "Proszę wpisać numer telefonu lub adres e-mail",
  "request.errorPhone": "Ten numer telefonu jest nieprawidłowy. Dobry przykład to 0612345678",
  "request.errorEmail": "Ten adres e-mail jest nieprawidłowy. Dobry przykład to imie@przyklad.pl",
  "request.errorLong":
    "Proszę skrócić tekst: ma znaków {length, number}, a może mieć najwyżej {most, number}",
  "request.again":
    "Czasem formularz wypełnia komputer. Dlatego pytamy. Czy wszystko się zgadza? Proszę jeszcze raz kliknąć „Proszę o kontakt”.",
  "request.doneTitle": "Skontaktujemy się z Państwem",
  "request.done":
    "Zadzwonimy lub napiszemy w ciągu {days, plural, one {1 dnia roboczego} few {# dni roboczych} many {# dni roboczych} other {# dnia roboczego}}. Nie muszą Państwo nic więcej robić.",

  "tooMany.title": "Teraz to niemożliwe",
  "tooMany.intro": "W krótkim czasie przyszło stąd wiele formularzy. Proszę spróbować ponownie za godzinę.",
  "way.title": "Mogą Państwo także",
  "way.code": "Wpisać kod od nas",
  "way.figures": "Zobaczyć nasze wyniki",
  "way.home": "Przejść na stronę początkową",
  "way.back": "Wróć do poprzedniej strony",

  "answered.title": "Na te pytania już Państwo odpowiedzieli",
  "answered.intro":
    "Mamy Państwa odpowiedzi. Nie można odpowiedzieć drugi raz i nie trzeba tego robić. Dziękujemy!",
  "answered.kept": "Odpowiedzieli Państwo drugi raz. Zostawiamy Państwa pierwsze odpowiedzi.",
  "answered.gone": "Nie możemy już pokazać tutaj Państwa odpowiedzi.",
  "given.title": "Państwa odpowiedzi",
  "given.erase": "Usuń moje odpowiedzi",
  "given.eraseHint": "Usunięcia nie można cofnąć. Wyniki gminy będą wtedy liczone bez Państwa odpowiedzi.",
  "erased.title": "Państwa odpowiedzi zostały usunięte",
  "erased.intro": "Nie mamy już Państwa odpowiedzi. Nie liczą się też w naszych wynikach.",

  "test.title": "To była wiadomość testowa",
  "test.intro": "Kliknęli Państwo link w wiadomości testowej. Przy prawdziwej wiadomości są tu pytania.",
  "test.optOut": "Kliknęli Państwo link do wypisania się w wiadomości testowej. Nikt nie został wypisany.",
  "test.grade": "Wybrali Państwo ocenę {grade}. Przy prawdziwej wiadomości ta ocena jest tu już wybrana.",

  "try.banner": "To jest próba. Nie zapisujemy niczego, co Państwo tu wpiszą.",
  "try.done.title": "To była próba",
  "try.done.intro":
    "Nie zapisujemy niczego z tego, co Państwo wpisali. Zwykle jest tu strona „Dziękujemy za odpowiedzi”.",
  "try.answers": "To byśmy zapisali",
  "try.nothing": "Nic Państwo nie wpisali.",
  "try.again": "Spróbuj jeszcze raz",
  "try.expired.title": "Ta próba już nie działa",
  "try.expired.intro": "Próba działa 7 dni. Proszę poprosić o nowy kod QR osobę, która przygotowuje ankietę.",
  "try.empty.title": "W tej ankiecie nie ma jeszcze pytań",
  "try.empty.intro": "Proszę otworzyć tę stronę ponownie, gdy będą w niej pytania.",

  "expired.title": "Ten link już nie działa",
  "expired.intro":
    "Nie można już odpowiedzieć na te pytania: minęło zbyt dużo czasu. Szkoda, ale nie muszą Państwo nic robić.",
  "unknown.title": "Nie znamy tego linku",
  "unknown.intro":
    "Może brakuje kawałka linku. Proszę kliknąć przycisk w naszej wiadomości albo przepisać kod.",
  "optedOut.title": "Są Państwo wypisani",
  "optedOut.intro": "Dlatego nie zadajemy już Państwu pytań. Nie muszą Państwo nic robić.",
  "gone.title": "Tych pytań już nie ma",
  "gone.intro": "Gmina nie zadaje już tych pytań. Nie muszą Państwo nic robić.",
  "otherSite.title": "Państwa odpowiedzi nie zostały wysłane",
  "otherSite.intro":
    "Formularz pochodził z innej strony internetowej. Proszę otworzyć link z naszej wiadomości i spróbować ponownie.",
  "tooLarge.title": "Tekst jest za długi",
  "tooLarge.intro": "Nie mogliśmy odczytać formularza. Proszę wrócić i skrócić tekst.",
  "unreadable.title": "Nie mogliśmy odczytać formularza",
  "unreadable.intro": "Proszę otworzyć link z naszej wiadomości i spróbować ponownie.",
  "failed.title": "Coś się u nas nie udało",
  "failed.intro":
    "To nie Państwa wina. Proszę spróbować ponownie za kilka minut. Tekst wróci po użyciu przycisku „wstecz” w przeglądarce.",

  "about.door": "Państwa kontakt z gminą",
  "doorClosed.title": "Te pytania są zamknięte",
  "doorClosed.intro": "Gmina nie zadaje teraz tych pytań. Nie muszą Państwo nic robić.",
  "doorEarly.title": "Te pytania nie są jeszcze otwarte",
  "doorEarly.intro": "Prosimy wrócić później. Wtedy będzie można na nie odpowiedzieć.",
  "doorFull.title": "Na dziś mamy dość odpowiedzi",
  "doorFull.intro": "Jutro można znów odpowiedzieć na pytania. Dziękujemy za chęć pomocy.",
  "doorUsed.title": "Na te pytania już Państwo odpowiedzieli",
  "doorUsed.intro":
    "Mamy Państwa odpowiedzi. Chcą Państwo je zobaczyć lub usunąć? Prosimy przejść na stronę główną i wpisać tam kod otrzymany po wysłaniu.",
  "crowded.title": "Nie liczymy Państwa odpowiedzi",
  "crowded.intro":
    "Z tym kodem przyszło bardzo dużo odpowiedzi jedna po drugiej. Dlatego ostatnie trzymamy osobno. Nie liczą się w naszych wynikach. Nie muszą Państwo nic robić.",
  "kiosk.note":
    "Jeśli przez minutę nic się nie dzieje, ten ekran zaczyna od nowa. Wpisane odpowiedzi wtedy znikają.",
  "kiosk.noScript": "Ten ekran zaczyna od nowa po 3 minutach. Wpisane odpowiedzi wtedy znikają.",
  "kiosk.still":
    "Czy są tu Państwo jeszcze? Prosimy dotknąć ekranu lub nacisnąć klawisz, aby kontynuować. W przeciwnym razie ten ekran zaraz zacznie od nowa.",
  "kiosk.thanks": "Otrzymaliśmy Państwa odpowiedzi. Ten ekran zaraz zacznie od nowa, dla następnej osoby.",
  "kiosk.next": "Zacznij od nowa",

  "unsubscribe.title": "Nie chcą Państwo więcej naszych pytań?",
  "unsubscribe.intro":
    "Jeśli się Państwo wypiszą, nie będziemy już pytać o opinię o kontakcie z gminą. Inne wiadomości z gminy będą nadal przychodzić.",
  "unsubscribe.button": "Wypisz mnie",
  "unsubscribed.title": "Są Państwo wypisani",
  "unsubscribed.intro":
    "Nie będziemy już pytać o opinię o kontakcie z gminą. Inne wiadomości z gminy będą nadal przychodzić.",
  "unsubscribeUnknown.title": "Z tym linkiem nie można się wypisać",
  "unsubscribeUnknown.intro":
    "Nie znamy tego linku albo już usunęliśmy Państwa adres. Proszę użyć linku z naszej ostatniej wiadomości.",

  "home.title": "Co Państwo myślą o swojej gminie?",
  "home.intro":
    "Mieli Państwo kontakt z gminą? Wtedy czasem pytamy o opinię. Dzięki temu wiemy, co możemy poprawić.",
  "home.codeTitle": "Mają Państwo od nas kod?",
  "home.codeHint":
    "Kod jest w naszej wiadomości, w liście lub na plakacie albo otrzymali go Państwo po wypełnieniu. Na przykład: {example}",
  "home.code": "Państwa kod",
  "home.open": "Dalej",
  "home.codeError": "Nie znamy tego kodu. Proszę sprawdzić, czy przepisali Państwo cały kod",
  "home.figuresTitle": "Co myślą inni?",
  "home.figuresIntro": "Pokazujemy, jakie oceny dają nam mieszkańcy.",
  "home.office": "Dla pracowników: logowanie",

  "figures.title": "Nasze wyniki",
  "figures.intro": "Tak mieszkańcy oceniają kontakt z gminą. Okres: {from} – {to}.",
  "figures.total": "Średnia ocena",
  "figures.n":
    "{n, plural, one {1 odpowiedź} few {{n, number} odpowiedzi} many {{n, number} odpowiedzi} other {{n, number} odpowiedzi}}",
  "figures.none": "Jest jeszcze za mało odpowiedzi, aby je pokazać.",
  "figures.channels": "Według rodzaju kontaktu",
  "figures.channel": "Rodzaj kontaktu",
  "figures.grade": "Ocena",
  "figures.share8": "Daje 8 lub więcej",
  "figures.answers": "Odpowiedzi",
  "figures.hidden": "za mało odpowiedzi",
  "figures.indicative": "mało odpowiedzi: ocena może się jeszcze zmienić",
  "figures.how": "Jak liczymy",
  "figures.howText":
    "Ocena to średnia wszystkich ocen od 1 do 10. Odpowiedzi „Nie wiem” się nie liczą. Nie pokazujemy oceny, gdy liczba odpowiedzi jest mniejsza niż {least}: można by wtedy kogoś rozpoznać.",

  "channel.phone": "Telefon",
  "channel.counter": "Wizyta w urzędzie",
  "channel.email": "E-mail",
  "channel.contact_form": "Formularz kontaktowy",
  "channel.e_service": "Usługa internetowa",
  "channel.website": "Strona internetowa",
  "channel.social_media": "Media społecznościowe",
  "channel.whatsapp": "WhatsApp",
  "channel.report": "Zgłoszenie dotyczące przestrzeni publicznej",
  "channel.post": "List",
  "channel.home_visit": "Wizyta domowa",
};
