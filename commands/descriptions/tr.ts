import type { CommandDescriptions } from './descriptions.js';

/** The commands' descriptions in Turkish. */
export const turkishDescriptions: CommandDescriptions = {
  ask: {
    description: 'Haber arşivine sorun; kendi sözleriyle, kaynak göstererek yanıtlar',
    options: {
      question: 'Bilmek istediğiniz, İngilizce olarak',
      outlet: 'Yalnızca bu yayının haberleri',
      person: 'Yalnızca bu kişiyi anlatanlar; soyadı yeter',
      from: 'Yalnızca bu gün ve sonrasındaki haberler: 2019-04-06, 2019-04 ya da 2019',
      to: 'Yalnızca bu gün ve öncesindeki haberler: 2019-04-06, 2019-04 ya da 2019',
      private: 'Yanıtı yalnızca size göster',
    },
  },
  archive: {
    description: 'Arşivi değiştirme: haber ekleme ve kaldırma, dizini yeniden oluşturma',
    options: {
      add: {
        description: 'Bir haber içeren ya da her satırında bir haber olan bir dosya ekle',
        options: {
          file: 'UTF-8 bir .txt, .md ya da .jsonl dosyası, en çok 10 MB',
          title: 'Başlığı, metinden doğru anlaşılmıyorsa',
          outlet: 'Kimin yayımladığı',
          date: 'Ne zaman yayımlandığı: 2019-04-06, 2019-04 ya da 2019',
          url: 'Aslının bulunduğu adres',
          replace: 'Aynı addaki dosya çöp kutusuna gider',
        },
      },
      remove: {
        description: 'Arşivdeki bir dosyayı çöp kutusuna taşı',
        options: {
          name: 'Dosya; adındaki ya da başlığındaki sözcükler onu bulur',
        },
      },
      undo: 'Son kaldırılanı ya da değiştirileni geri al',
      rebuild: 'Dizini arşivle eşitle',
    },
  },
  who: {
    description: 'Bu arşivde bir kişi kimdir: adları, görevleri ve sözleri, her biri kaynağıyla',
    options: {
      name: 'Kişinin adı; soyadı yeter',
      private: 'Yanıtı yalnızca size göster',
    },
  },
  timeline: {
    description: 'Ne zaman ne oldu: bir konu ya da kişi, tarih sırasıyla, her olay kaynağıyla',
    options: {
      topic: 'Bir yer, bir olay, bir şey: olaylar neyle ilgili olsun',
      person: 'Yalnızca bu kişiyi anlatanlar; soyadı yeter',
      from: 'Yalnızca bu gün ve sonrasındaki olaylar: 2019-04-06, 2019-04 ya da 2019',
      to: 'Yalnızca bu gün ve öncesindeki olaylar: 2019-04-06, 2019-04 ya da 2019',
      private: 'Yanıtı yalnızca size göster',
    },
  },
  compare: {
    description:
      'Her yayının bir konuyu nasıl anlattığı: farklar, ortak anlatılanlar, yalnız birinde olanlar',
    options: {
      topic: 'Bir yer, bir kişi, bir olay, bir şey: yayınların anlattığı konu',
      from: 'Yalnızca bu gün ve sonrasındaki haberler: 2019-04-06, 2019-04 ya da 2019',
      to: 'Yalnızca bu gün ve öncesindeki haberler: 2019-04-06, 2019-04 ya da 2019',
      private: 'Yanıtı yalnızca size göster',
    },
  },
  status: {
    description: 'Arşivin neleri kapsadığı, ne kadar güncel olduğu ve ne kadar hızlı yanıt verdiği',
    options: {
      private: 'Yanıtı yalnızca size göster',
    },
  },
  article: {
    description: 'Arşivden bir haberi sayfa sayfa okuyun',
    options: {
      title: 'Başlığındaki sözcükler, herhangi bir sırayla',
      private: 'Haberi yalnızca size göster',
    },
  },
  sources: {
    description: 'Arşivdeki haberler, yayın ve tarihleriyle, en yenisi başta',
    options: {
      outlet: 'Yalnızca bu yayının haberleri',
      from: 'Yalnızca bu gün ve sonrasındaki haberler: 2019-04-06, 2019-04 ya da 2019',
      to: 'Yalnızca bu gün ve öncesindeki haberler: 2019-04-06, 2019-04 ya da 2019',
      private: 'Yanıtı yalnızca size göster',
    },
  },
  help: {
    description: 'Bu botun ne yaptığı, komutları ve bir yanıtın nasıl okunacağı',
  },
};
