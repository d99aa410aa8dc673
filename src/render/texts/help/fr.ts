import type { HelpTexts } from './help-texts.js';

/** `/help` in French. */
export const frenchHelp: HelpTexts = {
  heading: 'Ce que fait ce bot',
  about:
    'Il répond aux questions sur des archives de presse avec les mots mêmes des articles. Rien n’est généré : chaque ligne citée est découpée, à la lettre près, dans un article et accompagnée de sa source. Si les archives ne contiennent pas la réponse, il le dit et explique pourquoi.',
  commands: 'Commandes',
  example: (typed) => `Exemple : ${typed}`,
  menu: (name) =>
    `Maintenez le doigt sur un message, ou faites un clic droit dessus, puis choisissez Applications, ${name}`,
  reading: 'Comment lire une réponse',
  howToRead: [
    'La barre sur le côté signale les mots des archives. La phrase en taille normale répond le mieux, les petites phrases l’entourent dans l’article, et les mots en gras sont la réponse elle-même.',
    'En dessous figurent le titre de l’article, le média et la date. Une date précédée de « probablement » a été déduite et non indiquée ; si rien n’en donne, il est dit que la date est inconnue.',
    'La dernière ligne indique ce que couvrent les archives et quand elles ont été indexées. Rien de plus récent ne peut figurer dans une réponse.',
  ],
  limits: 'Ce qu’il ne sait pas faire',
  cannot: [
    'Il trouve et cite. Il ne raisonne pas, ne compte pas, ne traduit pas et ne résume pas.',
    'Ce que dit un article n’est pas forcément vrai : regardez qui le dit, et quand.',
    'Pour l’instant, il ne lit les articles et les questions qu’en anglais.',
  ],
};
