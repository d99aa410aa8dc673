import { z } from 'zod';

import { COMPONENT_LIMITS } from './limits.js';

/** The kinds of component by Discord's numbers (components/reference). */
export const COMPONENT = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  channelSelect: 8,
  textDisplay: 10,
  label: 18,
} as const;

const selectOption = z.object({
  label: z.string().min(1).max(COMPONENT_LIMITS.selectOptionText),
  value: z.string().min(1).max(COMPONENT_LIMITS.selectOptionText),
  description: z.string().max(COMPONENT_LIMITS.selectOptionText).nullish(),
  default: z.boolean().nullish(),
});

/** A component of any kind with the fields that bots use; nested ones in `components` and `accessory`. */
export interface Component {
  readonly type: number;
  readonly custom_id?: string | undefined;
  readonly label?: string | null | undefined;
  readonly style?: number | undefined;
  readonly url?: string | null | undefined;
  readonly disabled?: boolean | null | undefined;
  readonly emoji?: unknown;
  readonly placeholder?: string | null | undefined;
  readonly options?: readonly z.infer<typeof selectOption>[] | undefined;
  readonly min_values?: number | null | undefined;
  readonly max_values?: number | null | undefined;
  readonly min_length?: number | null | undefined;
  readonly max_length?: number | null | undefined;
  readonly value?: string | null | undefined;
  readonly content?: string | undefined;
  readonly components?: readonly Component[] | undefined;
  readonly accessory?: Component | undefined;
  readonly component?: Component | undefined;
}

/** The form of a component as a bot may send it; which fields a kind needs is for `componentFaults`. */
export const componentForm: z.ZodType<Component> = z.lazy(() =>
  z.object({
    type: z.int(),
    custom_id: z.string().min(1).max(COMPONENT_LIMITS.customId).optional(),
    label: z.string().max(COMPONENT_LIMITS.buttonLabel).nullish(),
    style: z.int().optional(),
    url: z.string().max(COMPONENT_LIMITS.buttonUrl).nullish(),
    disabled: z.boolean().nullish(),
    emoji: z.unknown().optional(),
    placeholder: z.string().max(COMPONENT_LIMITS.selectPlaceholder).nullish(),
    options: z.array(selectOption).min(1).max(COMPONENT_LIMITS.selectOptions).optional(),
    min_values: z.int().min(0).max(COMPONENT_LIMITS.selectOptions).nullish(),
    max_values: z.int().min(1).max(COMPONENT_LIMITS.selectOptions).nullish(),
    min_length: z.int().min(0).max(COMPONENT_LIMITS.textInput).nullish(),
    max_length: z.int().min(1).max(COMPONENT_LIMITS.textInput).nullish(),
    value: z.string().max(COMPONENT_LIMITS.textInput).nullish(),
    content: z.string().min(1).optional(),
    components: z.array(componentForm).optional(),
    accessory: componentForm.optional(),
    component: componentForm.optional(),
  }),
);

/** A component with all that stands below it, itself first. */
export function withNested(component: Component): readonly Component[] {
  const below = [...(component.components ?? []), component.accessory, component.component];
  return [component, ...below.filter((one) => one !== undefined).flatMap(withNested)];
}

/** Whether the kind is a select menu of any sort. */
export function isSelect(type: number): boolean {
  return type === COMPONENT.stringSelect || (type >= COMPONENT.userSelect && type <= COMPONENT.channelSelect);
}
