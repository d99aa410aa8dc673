import { z } from 'zod';

import { type Component, componentForm } from './component-form.js';
import { COMPONENT_LIMITS, RESPONSE_LIMITS } from './limits.js';
import type { Guild, Person } from './world.js';

/** How a bot may answer an interaction first, by Discord's numbers (interactions/receiving-and-responding). */
export const CALLBACK = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

/** What a person did. */
export type InteractionKind = 'command' | 'autocomplete' | 'component' | 'modal';

/** The callbacks that each kind takes; a modal without a message below it takes no update. */
export const CALLBACKS_OF: Readonly<Record<InteractionKind, readonly number[]>> = {
  command: [CALLBACK.message, CALLBACK.deferredMessage, CALLBACK.modal],
  autocomplete: [CALLBACK.choices],
  component: [
    CALLBACK.message,
    CALLBACK.deferredMessage,
    CALLBACK.deferredUpdate,
    CALLBACK.update,
    CALLBACK.modal,
  ],
  modal: [CALLBACK.message, CALLBACK.deferredMessage, CALLBACK.deferredUpdate, CALLBACK.update],
};

/** The choices that a bot offers while a person types. */
export const choicesForm = z.object({
  choices: z
    .array(
      z.object({
        name: z.string().min(1).max(RESPONSE_LIMITS.choiceText),
        value: z.union([z.string().max(RESPONSE_LIMITS.choiceText), z.number()]),
      }),
    )
    .max(RESPONSE_LIMITS.choices),
});

/** A pop-up form. */
export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Component[];
}

/** The form of a pop-up form. */
export const modalForm: z.ZodType<Modal> = z.object({
  custom_id: z.string().min(1).max(COMPONENT_LIMITS.customId),
  title: z.string().min(1).max(COMPONENT_LIMITS.modalTitle),
  components: z.array(componentForm),
});

/** The first answer to an interaction. */
export interface Acknowledgement {
  readonly type: number;
  /** Milliseconds from the interaction to it. */
  readonly after: number;
  readonly isEphemeral: boolean;
}

/** What is asked of the bot, and what became of it. */
export interface StandInInteraction {
  readonly id: string;
  readonly token: string;
  readonly kind: InteractionKind;
  /** The command's name, or the component's `custom_id`. */
  readonly name: string;
  readonly person: Person;
  readonly guild: Guild | null;
  readonly channelId: string;
  /** The message that a component or its modal belongs to. */
  readonly sourceId: string | null;
  readonly isUserInstallOnly: boolean;
  readonly createdAt: number;
  acknowledgement: Acknowledgement | null;
  /** The body of the acknowledgement. */
  said: unknown;
  /** Whether a shard of the bot was there to be told of it. */
  isDelivered: boolean;
  /** Whether anything followed a deferral that shows nothing. */
  isFollowed: boolean;
  /** Whether it was said already that it stays without an answer. */
  isReported: boolean;
  /** The message that `@original` means. */
  originalId: string | null;
  /** All messages that came of it, in their order, deleted ones included. */
  readonly messageIds: string[];
  followUps: number;
  choices: z.infer<typeof choicesForm>['choices'] | null;
  modal: Modal | null;
}
