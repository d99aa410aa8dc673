import type { HelpTexts } from './help-texts.js';

/** `/help` in Turkish. */
export const turkishHelp: HelpTexts = {
  heading: 'Bu bot ne yapar',
  about:
    'Bir haber arşivi hakkındaki soruları haberlerin kendi sözleriyle yanıtlar. Hiçbir şey üretilmez: alıntılanan her satır bir haberden harfi harfine alınır ve kaynağıyla birlikte gösterilir. Yanıt arşivde yoksa bunu ve nedenini söyler.',
  commands: 'Komutlar',
  example: (typed) => `Örnek: ${typed}`,
  menu: (name) => `Bir mesaja basılı tutun ya da sağ tıklayın, ardından Uygulamalar, ${name}`,
  reading: 'Bir yanıt nasıl okunur',
  howToRead: [
    'Kenardaki çizgi arşivin kendi sözlerini gösterir. Normal boyuttaki cümle en iyi yanıttır, küçük cümleler haberde onun yanında durur, kalın sözcükler ise yanıtın kendisidir.',
    'Altında haberin başlığı, yayını ve tarihi yer alır. “Muhtemelen” ile verilen bir tarih belirtilmemiş, çıkarılmıştır; hiçbir şey tarih vermiyorsa bilinmediği söylenir.',
    'Son satır arşivin neleri kapsadığını ve en son ne zaman dizinlendiğini söyler. Bundan yeni hiçbir şey bir yanıtta yer alamaz.',
  ],
  limits: 'Neleri yapamaz',
  cannot: [
    'Bulur ve alıntılar. Akıl yürütmez, saymaz, çevirmez, özetlemez.',
    'Bir haberin söylediği her zaman doğru değildir: kimin, ne zaman söylediğine bakın.',
    'Haberleri ve soruları şimdilik yalnızca İngilizce okur.',
  ],
};
