export const draftStatusNl = {
  "state.saved": "Opgeslagen",
  "state.savedAt": "Opgeslagen om {time}",
  "state.unsaved": "Nog niet opgeslagen",
  "state.saving": "Bezig met opslaan",
  "state.conflict": "Niet opgeslagen: kies eerst",
  "state.offline": "Niet opgeslagen: geen verbinding",
  "state.signed_out": "Niet opgeslagen: u bent afgemeld",
  "state.gone": "Niet opgeslagen: het concept is weg",
  "state.refused": "Niet opgeslagen: dit kan niet zo",

  "others.one": "{name} heeft deze vragenlijst nu ook open.",
  "others.more": "{names} hebben deze vragenlijst nu ook open.",
  "others.you": "U hebt deze vragenlijst ook in een ander venster open.",

  "restored.title": "Uw werk van daarnet is teruggezet",
  "restored.text": "Het was nog niet opgeslagen toen u deze pagina verliet.",

  "conflict.title": "{name} heeft deze vragenlijst intussen gewijzigd",
  "conflict.nobody": "Iemand anders",
  "conflict.text":
    "Uw wijzigingen staan hier nog, maar zijn niet opgeslagen. Kies welke blijven: neemt u die van {name} over, dan vervallen uw eigen wijzigingen.",
  "conflict.compare": "Wat is er anders bij {name}",
  "conflict.same": "Alleen de talen of de volgorde.",
  "conflict.called": "De titel is daar: ‘{text}’",
  "conflict.changed": "{text}: anders dan bij u",
  "conflict.added": "{text}: staat niet bij u",
  "conflict.missing": "{text}: staat alleen bij u",
  "conflict.take": "Die van {name} overnemen",
  "conflict.keep": "Die van mij opslaan",

  "offline.title": "Opslaan lukt nu niet",
  "offline.text":
    "Er is geen verbinding met de server. Wat u typt blijft hier staan en wordt vanzelf opgeslagen zodra het weer kan. Houd dit venster open.",
  "offline.retry": "Nu opnieuw proberen",

  "signed_out.title": "U bent afgemeld",
  "signed_out.text":
    "Wat u typte staat nog hier. Meld u aan in een nieuw tabblad: daarna wordt het hier vanzelf opgeslagen.",
  "signed_out.link": "Aanmelden in een nieuw tabblad",

  "gone.title": "Dit concept is er niet meer",
  "gone.text":
    "Iemand heeft het intussen gepubliceerd of weggegooid. Wat u typte staat nog hier en kan een nieuw concept worden.",
  "gone.keep": "Er een nieuw concept van maken",
  "gone.link": "Naar de vragenlijst",

  "refused.title": "Zo kan het niet worden opgeslagen",
  "refused.text":
    "De server weigerde deze wijziging. Mag u vragenlijsten nog wijzigen? Wat u typte staat nog hier.",
  untitled: "Vraag zonder tekst",
} as const;
