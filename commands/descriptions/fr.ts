import type { CommandDescriptions } from './descriptions.js';

/** The commands' descriptions in French. */
export const frenchDescriptions: CommandDescriptions = {
  ask: {
    description: 'Interroger les archives ; elles répondent avec leurs propres mots, sources à l’appui',
    options: {
      question: 'Ce que vous voulez savoir, en anglais',
      outlet: 'Seulement les articles de ce média',
      person: 'Seulement ce qui parle de cette personne ; le nom de famille suffit',
      from: 'Seulement les articles à partir de ce jour : 2019-04-06, 2019-04 ou 2019',
      to: 'Seulement les articles jusqu’à ce jour : 2019-04-06, 2019-04 ou 2019',
      private: 'Ne montrer la réponse qu’à vous',
    },
  },
  archive: {
    description: 'Modifier les archives : ajouter et retirer des articles, reconstruire l’index',
    options: {
      add: {
        description: 'Ajouter un fichier avec un article, ou avec un article par ligne',
        options: {
          file: 'Un fichier .txt, .md ou .jsonl en UTF-8, jusqu’à 10 Mo',
          title: 'Son titre, si le texte ne le donne pas bien',
          outlet: 'Qui l’a publié',
          date: 'Quand il est paru : 2019-04-06, 2019-04 ou 2019',
          url: 'Où se trouve l’original',
          replace: 'Un fichier du même nom part à la corbeille',
        },
      },
      remove: {
        description: 'Mettre un fichier des archives à la corbeille',
        options: {
          name: 'Le fichier ; des mots de son nom ou de son titre le trouvent',
        },
      },
      undo: 'Remettre ce qui a été retiré ou remplacé en dernier',
      rebuild: 'Mettre l’index à jour avec les archives',
    },
  },
  who: {
    description: 'Qui est une personne dans ces archives : noms, fonctions et paroles, avec leurs sources',
    options: {
      name: 'Le nom de la personne ; le nom de famille suffit',
      private: 'Ne montrer la réponse qu’à vous',
    },
  },
  timeline: {
    description:
      'Ce qui s’est passé et quand : un sujet ou une personne dans l’ordre des dates, avec sources',
    options: {
      topic: 'Un lieu, un événement, une chose : ce dont les événements doivent parler',
      person: 'Seulement ce qui parle de cette personne ; le nom de famille suffit',
      from: 'Seulement les événements à partir de ce jour : 2019-04-06, 2019-04 ou 2019',
      to: 'Seulement les événements jusqu’à ce jour : 2019-04-06, 2019-04 ou 2019',
      private: 'Ne montrer la réponse qu’à vous',
    },
  },
  compare: {
    description:
      'Comment chaque média raconte un sujet : ce qui diffère, ce que plusieurs disent, ce qu’un seul dit',
    options: {
      topic: 'Un lieu, une personne, un événement, une chose : ce dont parlent les médias',
      from: 'Seulement les articles à partir de ce jour : 2019-04-06, 2019-04 ou 2019',
      to: 'Seulement les articles jusqu’à ce jour : 2019-04-06, 2019-04 ou 2019',
      private: 'Ne montrer la réponse qu’à vous',
    },
  },
  status: {
    description: 'Ce que couvrent les archives, leur fraîcheur et la rapidité des réponses',
    options: {
      private: 'Ne montrer la réponse qu’à vous',
    },
  },
  article: {
    description: 'Lire un article des archives, page par page',
    options: {
      title: 'Des mots de son titre, dans n’importe quel ordre',
      private: 'Ne montrer l’article qu’à vous',
    },
  },
  sources: {
    description: 'Les articles des archives avec média et date, les plus récents d’abord',
    options: {
      outlet: 'Seulement les articles de ce média',
      from: 'Seulement les articles à partir de ce jour : 2019-04-06, 2019-04 ou 2019',
      to: 'Seulement les articles jusqu’à ce jour : 2019-04-06, 2019-04 ou 2019',
      private: 'Ne montrer la réponse qu’à vous',
    },
  },
  help: {
    description: 'Ce que fait ce bot, ses commandes et comment lire une réponse',
  },
};
