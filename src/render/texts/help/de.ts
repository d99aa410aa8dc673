import type { HelpTexts } from './help-texts.js';

/** `/help` in German. */
export const germanHelp: HelpTexts = {
  heading: 'Was dieser Bot tut',
  about:
    'Er beantwortet Fragen zu einem Archiv von Nachrichtenartikeln mit deren eigenen Worten. Nichts wird erzeugt: Jede zitierte Zeile ist Buchstabe für Buchstabe aus einem Artikel geschnitten und steht mit ihrer Quelle da. Steht die Antwort nicht im Archiv, sagt er das und warum.',
  commands: 'Befehle',
  example: (typed) => `Beispiel: ${typed}`,
  menu: (name) => `Eine Nachricht gedrückt halten oder rechts anklicken, dann Apps, ${name}`,
  reading: 'Wie man eine Antwort liest',
  howToRead: [
    'Der Balken am Rand kennzeichnet die Worte des Archivs. Der Satz in voller Größe antwortet am besten, die kleinen Sätze stehen im Artikel daneben, und die fetten Wörter sind die Antwort selbst.',
    'Darunter stehen Titel, Medium und Datum des Artikels. Ein Datum mit „wahrscheinlich“ ist erschlossen und nicht angegeben; gibt nichts eines her, steht dort, dass es nicht bekannt ist.',
    'Die letzte Zeile sagt, was das Archiv umfasst und wann es zuletzt eingelesen wurde. Neueres kann in keiner Antwort stehen.',
  ],
  limits: 'Was er nicht kann',
  cannot: [
    'Er findet und zitiert. Er folgert, zählt, übersetzt und fasst nicht zusammen.',
    'Was in einem Artikel steht, muss nicht stimmen: Es kommt darauf an, wer es wann sagt.',
    'Artikel und Fragen liest er bisher nur auf Englisch.',
  ],
};
