/**
 * Discord's limits as its developer documentation states them, by page.
 * Lengths are counted in UTF-16 units, which is never laxer than Discord's own count.
 */

/** resources/message: what one message holds. */
export const MESSAGE_LIMITS = {
  content: 2000,
  embeds: 10,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1024,
  embedFooter: 2048,
  embedAuthor: 256,
  /** Over all embeds of the message: titles, descriptions, fields, footers and authors. */
  embedTotal: 6000,
  attachments: 10,
  attachmentDescription: 1024,
} as const;

/** reference, "Uploading files": bytes of a request and of one file in a server without boosts. */
export const UPLOAD_LIMITS = {
  requestBytes: 25 * 1024 * 1024,
  fileBytes: 10 * 1024 * 1024,
} as const;

/** components/reference: buttons, selects, modals, and the second version of components. */
export const COMPONENT_LIMITS = {
  rows: 5,
  buttonsInRow: 5,
  customId: 100,
  buttonLabel: 80,
  buttonUrl: 512,
  selectOptions: 25,
  selectOptionText: 100,
  selectPlaceholder: 150,
  modalTitle: 45,
  modalComponents: 5,
  textInput: 4000,
  textInputLabel: 45,
  textInputPlaceholder: 100,
  /** Of a message with the components-V2 flag, nested ones included. */
  v2Components: 40,
  /** Of a message with the components-V2 flag: characters over all its text displays. */
  v2Text: 4000,
} as const;

/** interactions/application-commands: what may be registered. */
export const COMMAND_LIMITS = {
  name: 32,
  description: 100,
  options: 25,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  stringOption: 6000,
  /** Over names, descriptions and values of a command with its options, the longest localisation counted. */
  total: 8000,
  chatInput: 100,
  userMenu: 15,
  messageMenu: 15,
  /** Creations a day and server; beyond it error 30034. */
  createsPerDay: 200,
} as const;

/** interactions/receiving-and-responding: time and number of responses. */
export const RESPONSE_LIMITS = {
  /** Milliseconds from the interaction to its first response. */
  acknowledgeWithin: 3000,
  /** Milliseconds that an interaction's token is good for. */
  tokenLife: 15 * 60 * 1000,
  /** Follow-ups to an interaction of an app that is installed to the user alone. */
  userInstallFollowUps: 5,
  choices: 25,
  choiceText: 100,
} as const;

/** topics/rate-limits: what a bot may ask for beside its answers to interactions. */
export const RATE_LIMITS = {
  requestsPerSecond: 50,
  /** Refusals with 401, 403 or 429 that lead to a ban of the address. */
  invalid: 10_000,
  /** Milliseconds over which they are counted. */
  invalidWithin: 10 * 60 * 1000,
} as const;

/** events/gateway: bytes of one message that the bot sends, and identifications a day. */
export const GATEWAY_LIMITS = {
  payloadBytes: 4096,
  identifiesPerDay: 1000,
  /** Servers of one shard; beyond it the gateway closes with 4011. */
  guildsPerShard: 2500,
} as const;

/** The bits of a message's `flags` that bots meet (resources/message). */
export const MESSAGE_FLAGS = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

/** The locales that Discord knows (reference, "Locales"). */
export const LOCALES: ReadonlySet<string> = new Set(
  (
    'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk ' +
    'hi th zh-CN ja zh-TW ko'
  ).split(' '),
);
