import type { residentNl } from "./resident.nl";
import type { SameKeys } from "./translate";

export const residentTr: SameKeys<typeof residentNl> = {
  "page.title": "{title} · {organisation}",
  "page.titleWithErrors": "Hata: {title} · {organisation}",
  "page.skip": "İçeriğe geç",
  "page.languages": "Dil",
  "page.privacy": "Gizlilik",
  "page.accessibility": "Erişilebilirlik",
  "page.figures": "Sonuçlarımız",
  "page.home": "Ana sayfa",
  "page.about": "Bu sorular hakkında",
  "page.question": "Sorunuz mu var? {contact}",
  "page.demo": "Bu bir örnektir. Belediye ve cevaplar gerçek değildir.",

  "about.phone": "Belediye ile {day} tarihli telefon görüşmeniz",
  "about.counter": "Belediyenin gişesine {day} tarihli ziyaretiniz",
  "about.email": "Belediyeye {day} tarihli e-postanız",
  "about.contact_form": "Belediyeye {day} tarihli iletişim formunuz",
  "about.e_service": "Belediyede {day} tarihli internet işleminiz",
  "about.website": "Belediyenin web sitesine {day} tarihli ziyaretiniz",
  "about.social_media": "Belediyeye sosyal medyadan {day} tarihli mesajınız",
  "about.whatsapp": "Belediyeye {day} tarihli WhatsApp mesajınız",
  "about.report": "Belediyeye {day} tarihli bildiriminiz",
  "about.post": "Belediyeye {day} tarihli mektubunuz",
  "about.home_visit": "Evinize {day} tarihli ziyaretimiz",
  "about.topic": "{contact}. Konu: {topic}",

  "survey.title": "Bu görüşmeyi nasıl buldunuz?",
  "survey.length":
    "{questions, plural, one {1 soru} other {# soru}}, yaklaşık {minutes, plural, one {1 dakika} other {# dakika}}",
  "survey.needGrade": "Yalnızca puan vermeniz gerekir.",
  "survey.needNone": "İstediğiniz soruyu atlayabilirsiniz.",
  "survey.needSome": "Yanında “isteğe bağlı” yazan soruları atlayabilirsiniz.",
  "survey.anonymous": "Cevaplarınızı adınız olmadan saklıyoruz.",
  "survey.onlyAfter": "Yalnızca “{question}” sorusunda {answers} seçtiyseniz:",
  "survey.manyHint": "Birden fazla cevap seçebilirsiniz.",
  "survey.contactHint":
    "Kim olduğunuzu bilmiyoruz. Cevaplarınızı gönderdikten sonra bize nasıl ulaşacağınızı okuyabilirsiniz.",
  "survey.star": "5 üzerinden {n, plural, one {1 yıldız} other {# yıldız}}",
  "survey.optional": "isteğe bağlı",
  "survey.lowest": "1 = çok kötü",
  "survey.highest": "10 = çok iyi",
  "survey.dontKnowGrade": "Bilmiyorum / fikrim yok",
  "survey.dontKnow": "Bilmiyorum",
  "survey.agree1": "Tamamen katılıyorum",
  "survey.agree2": "Katılıyorum",
  "survey.agree3": "Ne katılıyorum ne katılmıyorum",
  "survey.agree4": "Katılmıyorum",
  "survey.agree5": "Hiç katılmıyorum",
  "survey.yes": "Evet",
  "survey.no": "Hayır",
  "survey.openHint":
    "Lütfen ad, telefon numarası veya başka kişisel bilgiler yazmayın. En fazla 1.000 karakter.",
  "survey.send": "Cevaplarımı gönder",
  "survey.unchosen": "Henüz bir şey seçilmedi",
  "survey.trap": "Bu alanı boş bırakın",
  "survey.ready":
    "Puanınız ({grade}) şimdiden seçildi. Puanınız, aşağıdaki “Cevaplarımı gönder” düğmesine tıkladığınızda sayılır.",
  "survey.stop": "Artık soru almak istemiyorum",
  "survey.after": "Bundan sonra işiniz bitti.",

  "again.title": "Bu doğru mu?",
  "again.survey":
    "Bazen bir formu bilgisayar doldurur. Bu yüzden soruyoruz. Cevaplarınız doğru mu? O zaman “Cevaplarımı gönder” düğmesine bir kez daha tıklayın. Yazdıklarınız hâlâ burada.",
  "again.sure": "Emin misiniz?",
  "again.unsubscribe":
    "Bazen bir düğmeye bilgisayar basar. Bu yüzden soruyoruz. Artık soru istemiyor musunuz? O zaman “Listeden çıkar” düğmesine bir kez daha tıklayın.",
  "again.erase":
    "Bazen bir düğmeye bilgisayar basar. Bu yüzden soruyoruz. Cevaplarınızı silmek istiyor musunuz? O zaman “Cevaplarımı sil” düğmesine bir kez daha tıklayın.",

  "error.title": "{n, plural, one {Düzeltilecek 1 şey var} other {Düzeltilecek # şey var}}",
  "error.kept": "Daha önce yazdıklarınız hâlâ burada.",
  "error.prefix": "Hata:",
  "error.grade": "1 ile 10 arasında bir puan veya “Bilmiyorum” seçin",
  "error.missing": "Bir cevap seçin",
  "error.manyConflict": "“Bilmiyorum” ile başka cevapları birlikte seçmeyin",
  "error.missingText": "Bir cevap yazın",
  "error.oneOnly": "Yalnızca bir cevap seçin",
  "error.tooLong": "Metninizi kısaltın: {length, number} karakter var, en fazla 1.000 olabilir",
  "error.about": "{question}: {message}",

  "thanks.title": "Cevaplarınız için teşekkür ederiz",
  "thanks.intro": "Cevaplarınız bize ulaştı. Bu sayfayı artık kapatabilirsiniz.",
  "thanks.removedTitle": "Metninizden bir şey çıkardık",
  "thanks.removed":
    "Metninizde {kinds} vardı. Sizi korumak için bu tür bilgileri saklamıyoruz. Metninizin geri kalanı duruyor.",
  "thanks.bsn": "bir vatandaş numarası (BSN)",
  "thanks.phone": "bir telefon numarası",
  "thanks.email": "bir e-posta adresi",
  "thanks.iban": "bir hesap numarası (IBAN)",
  "thanks.nextTitle": "Şimdi ne olacak?",
  "thanks.next":
    "Cevaplarınızı başkalarının cevaplarıyla birlikte sayıyoruz. Böylece neyin iyi gittiğini ve neyin daha iyi olması gerektiğini görüyoruz. Bu cevapların sizden geldiğini kimse görmez.",
  "done.title": "Şimdiye kadar yaptıklarımız",
  "thanks.figures": "Sonuçlarımıza bakın",
  "thanks.contactTitle": "Bizimle görüşmek istiyorsunuz",
  "thanks.contact":
    "Cevaplarınız anonimdir: kim olduğunuzu bilmiyoruz. Bu yüzden lütfen siz bize ulaşın. {contact}",
  "thanks.contactNone":
    "Cevaplarınız anonimdir: kim olduğunuzu bilmiyoruz. Bu yüzden lütfen siz belediyeye ulaşın.",
  "thanks.receiptTitle": "Cevaplarınızı daha sonra görmek veya silmek ister misiniz?",
  "thanks.receipt": "O zaman bu kodu saklayın. Kodu şu adreste yazarsınız: {address}.",
  "thanks.receiptLink": "Mesajımızdaki bağlantıya yeniden tıklayabilirsiniz de.",
  "thanks.code": "Kodunuz",
  "thanks.mean": "Bizimle görüşenler ortalama olarak 10 üzerinden {mean} veriyor.",
  "thanks.callTitle": "Sizi geri aramamızı ister misiniz?",
  "thanks.call":
    "O zaman adınızı ve telefon numaranızı veya e-posta adresinizi bırakın. Bunlar cevaplarınızdan ayrı tutulur.",
  "thanks.callWanted":
    "Sizinle iletişime geçmemizi istediniz. Cevaplarınız anonimdir: kim olduğunuzu bilmiyoruz. Bu yüzden lütfen adınızı ve telefon numaranızı veya e-posta adresinizi buraya bırakın.",
  "thanks.callLink": "Evet, bana ulaşın",

  "request.title": "Sizi geri aramamızı ister misiniz?",
  "request.intro":
    "Size nasıl ulaşacağımızı yazın. {days, plural, one {1 iş günü} other {# iş günü}} içinde sizi ararız veya size e-posta göndeririz.",
  "request.apart": "Bu, cevapladığınız sorulardan ayrı tutulur. Hangi cevapların sizin olduğunu göremeyiz.",
  "request.name": "Adınız",
  "request.reach": "Size nasıl ulaşabiliriz?",
  "request.reachHint": "Bir telefon numarası veya bir e-posta adresi yazın. İkisini de yazabilirsiniz.",
  "request.phone": "Telefon numarası",
  "request.email": "E-posta adresi",
  "request.about": "Konu nedir?",
  "request.aboutHint":
    "Birkaç kelime yeter. Vatandaşlık numaranıza (BSN) ihtiyacımız yok. En fazla 500 karakter.",
  "request.kept":
    "Bilgilerinizi yalnızca size ulaşmak için kullanırız. {days, plural, one {1 gün sonra onları sileriz.} other {# gün sonra onları sileriz.}}",
  "request.send": "Bana ulaşın",
  "request.back": "Hayır, geri dön",
  "request.errorName": "Adınızı yazın",
  "request.errorReach": "Bir telefon numarası veya bir e-posta adresi yazın",
  "request.errorPhone": "Bu telefon numarası doğru değil. Doğru bir örnek: 0612345678",
  "request.errorEmail": "Bu e-posta adresi doğru değil. Doğru bir örnek: ad@ornek.com",
  "request.errorLong": "Metninizi kısaltın: {length, number} karakter var, en fazla {most, number} olabilir",
  "request.again":
    "Bazen bir formu bilgisayar doldurur. Bu yüzden soruyoruz. Her şey doğru mu? O zaman “Bana ulaşın” düğmesine bir kez daha tıklayın.",
  "request.doneTitle": "Size ulaşacağız",
  "request.done":
    "{days, plural, one {1 iş günü} other {# iş günü}} içinde sizi ararız veya size e-posta göndeririz. Başka bir şey yapmanız gerekmez.",

  "tooMany.title": "Bu şu anda olmuyor",
  "tooMany.intro": "Kısa sürede buradan çok sayıda form geldi. Lütfen bir saat sonra yeniden deneyin.",
  "way.title": "Şunları da yapabilirsiniz",
  "way.code": "Bizden aldığınız kodu yazın",
  "way.figures": "Sonuçlarımıza bakın",
  "way.home": "Başlangıç sayfasına gidin",
  "way.back": "Önceki sayfaya dön",

  "answered.title": "Bu soruları zaten cevapladınız",
  "answered.intro":
    "Cevaplarınız bizde. Bir kez daha doldurmak mümkün değil, gerekli de değil. Teşekkür ederiz!",
  "answered.kept": "Soruları bir kez daha doldurdunuz. İlk cevaplarınızı saklıyoruz.",
  "answered.gone": "Cevaplarınızı artık burada gösteremiyoruz.",
  "given.title": "Cevaplarınız",
  "given.erase": "Cevaplarımı sil",
  "given.eraseHint":
    "Sildiğiniz cevaplar geri getirilemez. Belediyenin sonuçları o zaman sizin cevaplarınız olmadan hesaplanır.",
  "erased.title": "Cevaplarınız silindi",
  "erased.intro": "Cevaplarınız artık bizde değil. Sonuçlarımızda da artık sayılmıyor.",

  "test.title": "Bu bir deneme mesajıydı",
  "test.intro": "Bir deneme mesajındaki bağlantıya tıkladınız. Gerçek bir mesajda burada sorular bulunur.",
  "test.optOut": "Bir deneme mesajında listeden çıkma bağlantısına tıkladınız. Kimse listeden çıkarılmadı.",
  "test.grade": "{grade} puanını seçtiniz. Gerçek bir mesajda bu puan burada seçilmiş olur.",

  "try.banner": "Bu bir denemedir. Buraya yazdığınız hiçbir şeyi saklamıyoruz.",
  "try.done.title": "Bu bir denemeydi",
  "try.done.intro":
    "Yazdığınız hiçbir şeyi saklamıyoruz. Normalde burada “Cevaplarınız için teşekkür ederiz” sayfası bulunur.",
  "try.answers": "Şunları saklardık",
  "try.nothing": "Hiçbir şey doldurmadınız.",
  "try.again": "Bir kez daha deneyin",
  "try.expired.title": "Bu deneme artık çalışmıyor",
  "try.expired.intro": "Bir deneme 7 gün çalışır. Anketi hazırlayan kişiden yeni bir QR kodu isteyin.",
  "try.empty.title": "Bu ankette henüz soru yok",
  "try.empty.intro": "Sorular eklendiğinde bu sayfayı yeniden açın.",

  "expired.title": "Bu bağlantı artık çalışmıyor",
  "expired.intro":
    "Bu soruları artık cevaplayamazsınız: üzerinden çok zaman geçti. Üzgünüz, ama bir şey yapmanız gerekmiyor.",
  "unknown.title": "Bu bağlantıyı tanımıyoruz",
  "unknown.intro":
    "Belki bağlantının bir parçası eksik. Mesajımızdaki düğmeye tıklayın veya kodu elle yazın.",
  "optedOut.title": "Listeden çıktınız",
  "optedOut.intro": "Bu yüzden size artık soru sormuyoruz. Bir şey yapmanız gerekmiyor.",
  "gone.title": "Bu sorular artık yok",
  "gone.intro": "Belediye bu soruları artık sormuyor. Bir şey yapmanız gerekmiyor.",
  "otherSite.title": "Cevaplarınız gönderilmedi",
  "otherSite.intro": "Form başka bir web sitesinden geldi. Mesajımızdaki bağlantıyı açın ve yeniden deneyin.",
  "tooLarge.title": "Bu metin çok uzun",
  "tooLarge.intro": "Formunuzu okuyamadık. Geri dönün ve metninizi kısaltın.",
  "unreadable.title": "Formunuzu okuyamadık",
  "unreadable.intro": "Mesajımızdaki bağlantıyı açın ve yeniden deneyin.",
  "failed.title": "Bizde bir sorun oluştu",
  "failed.intro":
    "Bu sizin hatanız değil. Birkaç dakika sonra yeniden deneyin. Tarayıcınızın “geri” düğmesiyle metninize dönebilirsiniz.",

  "about.door": "Belediye ile görüşmeniz",
  "doorClosed.title": "Bu sorular kapalı",
  "doorClosed.intro": "Belediye bu soruları şimdi sormuyor. Bir şey yapmanız gerekmez.",
  "doorEarly.title": "Bu sorular henüz açık değil",
  "doorEarly.intro": "Lütfen daha sonra tekrar gelin. O zaman cevaplayabilirsiniz.",
  "doorFull.title": "Bugün için yeterli cevabımız var",
  "doorFull.intro": "Soruları yarın yine cevaplayabilirsiniz. Yardım etmek istediğiniz için teşekkürler.",
  "doorUsed.title": "Bu soruları zaten cevapladınız",
  "doorUsed.intro":
    "Cevaplarınız bizde. Onları görmek veya silmek mi istiyorsunuz? Başlangıç sayfasına gidin. Gönderdikten sonra aldığınız kodu oraya yazın.",
  "crowded.title": "Cevaplarınızı saymıyoruz",
  "crowded.intro":
    "Bu kodla art arda çok fazla cevap geldi. Bu yüzden son cevapları ayrı tutuyoruz. Rakamlarımızda sayılmazlar. Bir şey yapmanız gerekmez.",
  "kiosk.note": "Bir dakika bir şey yapmazsanız bu ekran baştan başlar. Doldurduklarınız o zaman silinir.",
  "kiosk.noScript": "Bu ekran 3 dakika sonra baştan başlar. Doldurduklarınız o zaman silinir.",
  "kiosk.still":
    "Hâlâ burada mısınız? Devam etmek için ekrana dokunun veya bir tuşa basın. Yoksa bu ekran birazdan baştan başlar.",
  "kiosk.thanks": "Cevaplarınız bize ulaştı. Bu ekran birazdan, sıradaki kişi için baştan başlar.",
  "kiosk.next": "Baştan başla",

  "unsubscribe.title": "Bizden artık soru almak istemiyor musunuz?",
  "unsubscribe.intro":
    "Listeden çıkarsanız, belediye ile bir görüşmenizi nasıl bulduğunuzu artık sormayız. Belediyenin diğer mesajlarını almaya devam edersiniz.",
  "unsubscribe.button": "Listeden çıkar",
  "unsubscribed.title": "Listeden çıktınız",
  "unsubscribed.intro":
    "Belediye ile bir görüşmenizi nasıl bulduğunuzu artık sormayız. Belediyenin diğer mesajlarını almaya devam edersiniz.",
  "unsubscribeUnknown.title": "Bu bağlantıyla listeden çıkılamıyor",
  "unsubscribeUnknown.intro":
    "Bu bağlantıyı tanımıyoruz veya adresinizi zaten sildik. Son mesajımızdaki bağlantıyı kullanın.",

  "home.title": "Belediyeniz hakkında ne düşünüyorsunuz?",
  "home.intro":
    "Belediye ile görüştünüz mü? O zaman bazen bunu nasıl bulduğunuzu soruyoruz. Böylece neyi daha iyi yapabileceğimizi öğreniyoruz.",
  "home.codeTitle": "Bizden bir kodunuz var mı?",
  "home.codeHint":
    "Kod mesajımızda, bir mektupta veya bir afişte yazar ya da doldurduktan sonra size verildi. Örneğin: {example}",
  "home.code": "Kodunuz",
  "home.open": "Devam et",
  "home.codeError": "Bu kodu tanımıyoruz. Kodun tamamını yazıp yazmadığınıza bakın",
  "home.figuresTitle": "Başkaları ne düşünüyor?",
  "home.figuresIntro": "Burada yaşayanların bize verdiği puanları gösteriyoruz.",
  "home.office": "Çalışanlar için: giriş",

  "figures.title": "Sonuçlarımız",
  "figures.intro":
    "Burada yaşayanlar belediye ile görüşmelerini böyle değerlendiriyor. Dönem: {from} – {to}.",
  "figures.total": "Ortalama puan",
  "figures.n": "{n, plural, one {1 cevap} other {{n, number} cevap}}",
  "figures.none": "Göstermek için henüz çok az cevap var.",
  "figures.channels": "Görüşme türüne göre",
  "figures.channel": "Görüşme türü",
  "figures.grade": "Puan",
  "figures.share8": "8 veya daha fazla verenler",
  "figures.answers": "Cevaplar",
  "figures.hidden": "çok az cevap",
  "figures.indicative": "az cevap: puan daha değişebilir",
  "figures.how": "Nasıl hesaplıyoruz",
  "figures.howText":
    "Puan, 1 ile 10 arasındaki tüm puanların ortalamasıdır. “Bilmiyorum” diyenler sayılmaz. Cevap sayısı {least} değerinin altındaysa puanı göstermiyoruz: yoksa biri tanınabilir.",

  "channel.phone": "Telefon",
  "channel.counter": "Gişe",
  "channel.email": "E-posta",
  "channel.contact_form": "İletişim formu",
  "channel.e_service": "İnternet hizmeti",
  "channel.website": "Web sitesi",
  "channel.social_media": "Sosyal medya",
  "channel.whatsapp": "WhatsApp",
  "channel.report": "Sokak ve çevre bildirimi",
  "channel.post": "Mektup",
  "channel.home_visit": "Ev ziyareti",
};
