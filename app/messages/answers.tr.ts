import type { answersNl } from "./answers.nl";
import type { SameKeys } from "./translate";

export const answersTr: SameKeys<typeof answersNl> = {
  "wrongMethod.title": "Bu burada yapılamaz",
  "wrongMethod.text": "Bu sayfaya yalnızca bakılabilir veya form olarak gönderilebilir.",
  "readOnly.title": "Buradan bir şey gönderemezsiniz",
  "readOnly.text": "Bu sayfaya yalnızca bakılabilir. Hiçbir şey işlenmedi.",
  "crossSite.title": "Bu form işlenmedi",
  "crossSite.text": "Form başka bir web sitesinden geldi. Sayfanın kendisine gidin ve formu orada doldurun.",
  "tooManyLinks.title": "Lütfen biraz bekleyin",
  "tooManyLinks.text":
    "Ağınızdan, var olmayan çok fazla bağlantı denendi. Bağlantınızı kontrol edin ve 15 dakika sonra yeniden deneyin.",
  "tooLarge.title": "Çok fazla veri",
  "tooLarge.text": "Gönderdiğiniz şey çok büyük. İşlenmedi.",
  "noLength.title": "İşlenmedi",
  "noLength.text": "Programınız ne kadar gönderdiğini bildirmedi.",
  "badAddress.title": "Bu adres doğru değil",
  "badAddress.text": "Sayfanın adresini kontrol edin.",
  "diskFull.title": "Şu anda hiçbir şey kaydedilemiyor",
  "diskFull.text":
    "Sunucunun diski dolu. Hiçbir şey yarım kaydedilmedi. Yöneticiye haber verin ve daha sonra yeniden deneyin.",
  "diskFull.resident":
    "Cevabınızı şu anda saklayamıyoruz. Bu bizim hatamız. Daha sonra yeniden deneyin: bağlantınız çalışmaya devam eder.",
  "failed.title": "Bir sorun oluştu",
  "failed.text": "Hata kaydedildi. Daha sonra yeniden deneyin.",
};
