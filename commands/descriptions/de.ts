import type { CommandDescriptions } from './descriptions.js';

/** The commands' descriptions in German. */
export const germanDescriptions: CommandDescriptions = {
  ask: {
    description: 'Das Artikelarchiv befragen; es antwortet mit seinen eigenen Worten, mit Quellen',
    options: {
      question: 'Was gesucht ist, auf Englisch',
      outlet: 'Nur Artikel dieses Mediums',
      person: 'Nur was von dieser Person erzählt; der Nachname genügt',
      from: 'Nur Artikel ab diesem Tag: 2019-04-06, 2019-04 oder 2019',
      to: 'Nur Artikel bis zu diesem Tag: 2019-04-06, 2019-04 oder 2019',
      private: 'Die Antwort nur dir zeigen',
    },
  },
  archive: {
    description: 'Das Archiv ändern: Artikel aufnehmen und entfernen, den Index neu aufbauen',
    options: {
      add: {
        description: 'Eine Datei mit einem Artikel aufnehmen, oder mit einem je Zeile',
        options: {
          file: 'Eine Datei .txt, .md oder .jsonl in UTF-8, bis 10 MB',
          title: 'Sein Titel, falls der Text ihn nicht richtig hergibt',
          outlet: 'Wer ihn veröffentlicht hat',
          date: 'Wann er erschien: 2019-04-06, 2019-04 oder 2019',
          url: 'Wo das Original steht',
          replace: 'Eine Datei mit demselben Namen kommt dafür in den Papierkorb',
        },
      },
      remove: {
        description: 'Eine Datei des Archivs in den Papierkorb legen',
        options: {
          name: 'Die Datei; Wörter ihres Namens oder Titels finden sie',
        },
      },
      undo: 'Zurückholen, was zuletzt entfernt oder ersetzt wurde',
      rebuild: 'Den Index auf den Stand des Archivs bringen',
    },
  },
  who: {
    description: 'Wer jemand in diesem Archiv ist: Namen, Ämter und Worte, jeweils mit Quelle',
    options: {
      name: 'Der Name der Person; der Nachname genügt',
      private: 'Die Antwort nur dir zeigen',
    },
  },
  timeline: {
    description: 'Was wann geschah: ein Thema oder eine Person nach Datum geordnet, jeweils mit Quelle',
    options: {
      topic: 'Ein Ort, ein Ereignis, eine Sache: wovon die Ereignisse handeln sollen',
      person: 'Nur was von dieser Person erzählt; der Nachname genügt',
      from: 'Nur Ereignisse ab diesem Tag: 2019-04-06, 2019-04 oder 2019',
      to: 'Nur Ereignisse bis zu diesem Tag: 2019-04-06, 2019-04 oder 2019',
      private: 'Die Antwort nur dir zeigen',
    },
  },
  compare: {
    description: 'Wie jedes Medium ein Thema erzählt: was abweicht, was mehrere berichten, was nur eines',
    options: {
      topic: 'Ein Ort, eine Person, ein Ereignis, eine Sache: wovon die Medien berichten',
      from: 'Nur Artikel ab diesem Tag: 2019-04-06, 2019-04 oder 2019',
      to: 'Nur Artikel bis zu diesem Tag: 2019-04-06, 2019-04 oder 2019',
      private: 'Die Antwort nur dir zeigen',
    },
  },
  status: {
    description: 'Was das Archiv umfasst, wie aktuell es ist und wie schnell es antwortet',
    options: {
      private: 'Die Antwort nur dir zeigen',
    },
  },
  article: {
    description: 'Einen Artikel des Archivs lesen, Seite für Seite',
    options: {
      title: 'Wörter seines Titels, in beliebiger Reihenfolge',
      private: 'Den Artikel nur dir zeigen',
    },
  },
  sources: {
    description: 'Die Artikel des Archivs mit Medium und Datum, die neuesten zuerst',
    options: {
      outlet: 'Nur Artikel dieses Mediums',
      from: 'Nur Artikel ab diesem Tag: 2019-04-06, 2019-04 oder 2019',
      to: 'Nur Artikel bis zu diesem Tag: 2019-04-06, 2019-04 oder 2019',
      private: 'Die Antwort nur dir zeigen',
    },
  },
  help: {
    description: 'Was dieser Bot tut, seine Befehle und wie man eine Antwort liest',
  },
};
