const KIB = 1024;
const MIB = KIB * KIB;

/**
 * What Discord accepts, by its developer documentation; the page stands above each group.
 * Lengths are counted here in UTF-16 units, which is never less than what Discord counts.
 */
export const DISCORD_LIMITS = {
  // https://docs.discord.com/developers/resources/message#create-message
  content: 2000,
  embeds: 10,
  requestBytes: 25 * MIB,
  // https://docs.discord.com/developers/reference#uploading-files
  fileBytes: 10 * MIB,
  files: 10,
  // https://docs.discord.com/developers/resources/message#attachment-object
  attachmentDescription: 1024,
  // https://docs.discord.com/developers/resources/message#embed-object-embed-limits
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1024,
  embedFooter: 2048,
  embedAuthor: 256,
  /** Title, description, field names and values, footer and author of all embeds of a message together. */
  embedTotal: 6000,
  // https://docs.discord.com/developers/components/reference
  actionRows: 5,
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
  // https://docs.discord.com/developers/interactions/application-commands
  autocompleteChoices: 25,
  autocompleteChoiceText: 100,
  commandName: 32,
  commandDescription: 100,
  commandOptions: 25,
  commandTotal: 8000,
  stringOption: 6000,
  // https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages
  userInstallFollowUps: 5,
} as const;
