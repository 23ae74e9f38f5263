/** Strong and irregular participles without a separable part; with one ('aangevraagd', 'opgenomen') they are found too. */
export const STRONG_PARTICIPLES = new Set(
  `gebeden gebleken geboden gebogen gebonden gebroken gebracht gedaan gedacht gedragen gedreven gedrongen gedronken
  gedwongen gegeten gegeven gegoten gegrepen gehangen gehad geheten gehesen geheven gehouden geholpen gekocht gekozen
  gekregen geladen gelaten gelegen gelezen geleken geleden gelogen gelopen gemeten genezen genomen genoten gepakt
  gereden geroepen geschapen geschonken gescholden geschoten geschoven geschreven geschrokken geslagen geslapen gesloten
  gesneden gesproken gestoken gestolen gestreken getreden getroffen getrokken gevangen gevochten gevonden geweken
  geweten gewezen gewogen geworven gewonnen geworpen gewreven gezien gezocht gezonden gezongen gezeten gezegd gezogen
  bedorven bedrogen begonnen begrepen behouden bekeken bekomen beschreven besloten besproken besteed betrokken bevolen
  bevonden bewezen bewogen bezeten bezien beschoten bezocht begrensd
  ondergaan ondernomen onderschreven ondertekend onderworpen onderwezen ondervonden onderbroken onderzocht
  ontboden ontdaan ontheven onthouden ontnomen ontslagen ontvangen ontworpen ontzien ontsloten
  overgenomen overhandigd overreden overschreden overschreven overtroffen overtreden overwogen overwonnen
  verboden verbonden verbroken verdreven vergeleken vergeten vergeven verheven verholpen verkozen verkocht verkregen
  verlaten verleend verloren vermeden vernomen verplaatst verschoven verslagen verstaan vertrouwd vervangen verweten
  verwezen verworven verwijderd verzocht verzonden verzwegen verstrekt voldaan voorzien
  herzien herkozen herschreven herroepen misbruikt
  erkend aanvaard volbracht`.split(/\s+/),
);

/** Parts that can stand before a participle: 'aan' + 'gevraagd'. */
export const SEPARABLE =
  /^(?:aan|achter|af|bekend|bij|binnen|bloot|buiten|deel|dicht|door|gelijk|goed|her|in|klaar|kapot|kennis|kwijt|langs|los|mee|mede|na|neer|om|onder|op|open|over|plaats|recht|rond|samen|schoon|stil|stop|tegemoet|tegen|teleur|tentoon|terecht|terug|toe|uit|vast|vol|voor|vooruit|voort|vrij|waar|weg|weer|zeker)(?=(?:ge|be|ver|ont|her|er))/;

/** Words that look like a participle and are none, or are said of how somebody or something is. */
export const NO_PARTICIPLES = new Set(
  `bericht besluit beleid gebied gebiedt geld geluid gericht gerecht gezicht gewicht gedicht gevecht gebed gelid geduld
  gezond gewoond gemiddeld bekend bereid bewust beroemd berucht bejaard beperkt beschikbaar bevoegd bezet beleefd
  behulpzaam bepaald verband verstand verliefd verkeerd verwacht verward verrast vermoeid vermoeid verkouden verhard
  verschillend gehandicapt gepensioneerd gemotiveerd getrouwd gehuwd gescheiden gewend gewenst geschikt gespannen
  gestrest gestresst geïrriteerd geïnteresseerd gefrustreerd gemeend gelukt gebeurd geboren geweest gebleven gegaan
  gekomen geworden gegroeid gedaald gestegen gestorven geslaagd gestopt verhuisd veranderd verbeterd verdwenen
  verlopen vertrokken verjaard verminderd verslechterd verouderd versneld vergroot begroot begaafd ervaren gelegen
  opgewonden teleurgesteld tevreden overleden bevallen mislukt afgelopen toegenomen afgenomen ontstaan ontevreden
  erg heerst hert ert berust getal herfst hart voordat nadat omdat doordat zodat opdat totdat gebracht- voort voort-
  verplicht vereist verbaasd overbelast overspannen bezwaard bedroefd bezorgd gerust gegrond gehecht
  geheid gehard gebrand gezamenlijkheid beheerst bebouwd ontroerd ontspannen ontdaan uitgeput opgelucht aangenaam`.split(
    /\s+/,
  ),
);

/**
 * What is done in an office: after 'is' or 'zijn' these tell of a deed of which nobody says who did it ('Uw aanvraag is
 * afgewezen'). After other verbs 'is' mostly tells how it is now ('Ik ben goed geholpen', 'Is uw vraag beantwoord?').
 */
export const OFFICE_DEEDS = new Set(
  `afgehandeld afgewezen afgegeven afgesloten aangemerkt aangehouden aangemaand bepaald beoordeeld beschikt besloten
  doorgezonden doorverwezen geconstateerd geregistreerd gehonoreerd geweigerd goedgekeurd ingetrokken ingediend
  meegedeeld medegedeeld opgelegd opgeschort overgedragen stopgezet toegekend toegewezen toegezonden
  uitgevoerd vastgesteld vastgelegd verleend verstrekt verwerkt verzonden voorgelegd`.split(/\s+/),
);
