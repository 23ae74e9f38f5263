import type { statementsNl } from "./statements.nl";
import type { SameKeys } from "./translate";

export const statementsTr: SameKeys<typeof statementsNl> = {
  "privacy.title": "Gizlilik",
  "privacy.intro":
    "Belediye ile bir görüşmenizi nasıl bulduğunuzu soruyoruz. Bilgilerinizi şöyle kullanıyoruz.",
  "privacy.anonymous.title": "Cevaplarınız adınızdan ayrıdır",
  "privacy.anonymous":
    "Cevaplarınızla birlikte yalnızca şunları saklıyoruz: görüşmenin türü, konu, ekip, görüşmenin günü, diliniz ve e-posta mı SMS mi aldığınız. Adınızı, adresinizi ve hangi bağlantıyı kullandığınızı saklamıyoruz. Ne zaman ve hangi cihazla cevap verdiğinizi de saklamıyoruz.\nBir form bilgisayar tarafından gönderilmiş gibi mi görünüyor? O zaman onu ayrı saklıyoruz, yine ad veya adres olmadan, ve sayılmıyor.",
  "privacy.address.title": "E-posta adresiniz veya telefon numaranız",
  "privacy.address":
    "Onu yalnızca size bir soru göndermek için kullanıyoruz. Sonra bu sistemden siliyoruz.\nAdresinizin şifreli bir kodunu saklıyoruz. Böylece size yakın zamanda bir şey sorduğumuzu veya listeden çıktığınızı görüyoruz. Adresiniz bu koddan okunamaz.",
  "privacy.text.title": "Kendi yazdıklarınız",
  "privacy.text":
    "Lütfen ad, numara veya adres yazmayın. Yine de yazarsanız ne olur? Metninizi saklamadan önce şu bilgileri çıkarırız:\n- vatandaş numarası (BSN)\n- telefon numarası\n- e-posta adresi\n- hesap numarası (IBAN)",
  "privacy.contact.title": "Sizi aramamızı veya size yazmamızı isterseniz",
  "privacy.contact":
    "Cevapladıktan sonra sizi aramamızı veya size e-posta göndermemizi isteyebilirsiniz. O zaman adınızı, telefon numaranızı veya e-posta adresinizi, konuyu ve günü saklarız. Bunlar cevaplarınızdan ayrı tutulur: ikisini birleştiremeyiz. Sizinle görüştükten sonra bu bilgileri sileriz.",
  "privacy.rights.title": "Neler yapabilirsiniz",
  "privacy.rights":
    "- Cevaplarınızı görmek veya silmek: cevapladıktan sonra aldığınız kodla veya mesajımızdaki bağlantıyla.\n- Listeden çıkmak: mesajımızın altındaki bağlantıyla.\n- Hiçbir şey yapmamak: katılmak zorunda değilsiniz.",
  "privacy.pages.title": "Bu web sitesi",
  "privacy.pages":
    "Bu sayfalar çerez kullanmaz ve sizi izlemez. Başka web sitelerinden hiçbir şey yüklenmez.",
  "privacy.figures.title": "Sonuçlarımız",
  "privacy.figures":
    "Sonuçları yalnızca yeterince cevap varsa gösteriyoruz. Böylece hiç kimse tanınamaz, çalışanlar da.",

  "accessibility.title": "Erişilebilirlik",
  "accessibility.intro":
    "Sorularımızı herkes cevaplayabilmelidir. Bu sayfalar Avrupa standardı EN 301 549 ve WCAG 2.2, AA düzeyine göre yapılmıştır.",
  "accessibility.made.title": "Sayfalar nasıl yapıldı",
  "accessibility.made":
    "- JavaScript olmadan da çalışır, eski bir telefonda veya metin tarayıcısında da.\n- Her şeyi klavyeyle yapabilirsiniz.\n- Sayfayı %400’e kadar büyütebilirsiniz.\n- Cihazınız koyu modda veya yüksek karşıtlıktaysa renkler buna uyar.\n- Hatalar sayfanın başında ve sorunun yanında gösterilir. Yazdıklarınız kalır.",
  "accessibility.tested.title": "Ne, nasıl test edildi",
  "accessibility.tested":
    "Anketin ve çevresindeki sayfaların her yeni sürümü otomatik olarak test edilir. Chromium tarayıcısında:\n- axe denetimleriyle, her sayfada: boşken, hatalıyken, gönderdikten sonra ve bağlantı artık çalışmadığında\n- yalnızca klavyeyle ve JavaScript olmadan\n- ekran okuyucunun tarayıcıdan aldıkları: her soru, her cevap ve her hata\n- 320 piksel genişliğinde bir ekranda, %400 büyütülmüş, harfler ve satırlar arasında daha çok boşlukla\n- yüksek karşıtlıkla, koyu modda, daha az hareketle ve kâğıtta\n- sağdan sola, Arapça\n- yavaş bir ağda ve yavaş bir telefonda\n- eski bir tarayıcının gösterdiği gibi ve biçimsiz olarak\nAyrıca metin tarayıcıları Lynx ve w3m’de anketin tamamı doldurulur.",
  "accessibility.not.title": "Henüz test edilmeyenler",
  "accessibility.not":
    "Sayfalar henüz bağımsız bir uzman tarafından incelenmedi. Henüz engelli kişiler tarafından, gerçek bir ekran okuyucuyla veya yukarıdakilerden başka tarayıcılarla test edilmedi.",
  "accessibility.help.title": "Sizin için çalışmayan bir şey mi var?",
  "accessibility.help":
    "Bize bildirin. Hangi sayfada olduğunu ve neyin ters gittiğini yazın. Sizinle birlikte başka bir yol buluruz. 5 iş günü içinde bildiriminizin bize ulaştığını yazarız. 3 hafta içinde ne yapacağımızı bildiririz.",
  "accessibility.complain":
    "Cevabımız size yardımcı olmuyor mu ya da zamanında gelmiyor mu? O zaman ulusal ombudsmana (Nationale ombudsman) şikâyette bulunabilirsiniz: nationaleombudsman.nl.",
  "statement.contact": "Bize şöyle ulaşabilirsiniz: {contact}",
  "statement.noContact": "Bize belediyenin web sitesinden veya telefon numarasından ulaşabilirsiniz.",
};
