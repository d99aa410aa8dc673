import type { Fault } from './api-error.js';
import { COMPONENT, type Component, isSelect, withNested } from './component-form.js';
import { missing, tooLong } from './form-check.js';
import { COMPONENT_LIMITS } from './limits.js';

const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;
/** Where a link button may lead. */
const LINK = /^(?:https?|discord):\/\/\S+$/u;

type Path = readonly (string | number)[];

/** What is wrong with a message's components, beyond the form of each. */
export function componentFaults(components: readonly Component[], isV2: boolean): readonly Fault[] {
  const all = components.flatMap(withNested);
  const faults: Fault[] = [...repeatedIds(all)];
  if (isV2) {
    faults.push(...sizeFaults(all));
  } else {
    if (components.length > COMPONENT_LIMITS.rows) {
      faults.push(tooLong(['components'], COMPONENT_LIMITS.rows));
    }
    for (const [index, row] of components.entries()) faults.push(...rowFaults(row, ['components', index]));
  }
  for (const [index, component] of components.entries()) {
    faults.push(...nestedFaults(component, ['components', index]));
  }
  return faults;
}

/** What is wrong with a modal's components: one to five, each with one text input or select in it. */
export function modalFaults(components: readonly Component[]): readonly Fault[] {
  const path: Path = ['data', 'components'];
  if (components.length === 0) return [missing(path)];
  const faults: Fault[] = [...repeatedIds(components.flatMap(withNested))];
  if (components.length > COMPONENT_LIMITS.modalComponents) {
    faults.push(tooLong(path, COMPONENT_LIMITS.modalComponents));
  }
  for (const [index, holder] of components.entries()) {
    const input = holder.component ?? holder.components?.[0];
    if (holder.type === COMPONENT.textDisplay) continue;
    if (input === undefined || input.custom_id === undefined) {
      faults.push(missing([...path, index, 'component', 'custom_id']));
      continue;
    }
    if ((holder.label ?? input.label ?? '').length > COMPONENT_LIMITS.textInputLabel) {
      faults.push(tooLong([...path, index, 'label'], COMPONENT_LIMITS.textInputLabel));
    }
    if ((input.placeholder ?? '').length > COMPONENT_LIMITS.textInputPlaceholder) {
      faults.push(tooLong([...path, index, 'placeholder'], COMPONENT_LIMITS.textInputPlaceholder));
    }
  }
  return faults;
}

function repeatedIds(all: readonly Component[]): readonly Fault[] {
  const ids = all.map((component) => component.custom_id).filter((id) => id !== undefined);
  if (new Set(ids).size === ids.length) return [];
  return [
    {
      path: ['components'],
      code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
      message: 'Component custom id cannot be duplicated',
    },
  ];
}

function sizeFaults(all: readonly Component[]): readonly Fault[] {
  const faults: Fault[] = [];
  if (all.length > COMPONENT_LIMITS.v2Components) {
    faults.push(tooLong(['components'], COMPONENT_LIMITS.v2Components));
  }
  const shown = all.filter((component) => component.type === COMPONENT.textDisplay);
  const length = shown.reduce((sum, component) => sum + (component.content?.length ?? 0), 0);
  if (length > COMPONENT_LIMITS.v2Text) faults.push(tooLong(['components'], COMPONENT_LIMITS.v2Text));
  return faults;
}

function rowFaults(row: Component, path: Path): readonly Fault[] {
  if (row.type !== COMPONENT.row) {
    return [
      { path: [...path, 'type'], code: 'UNION_TYPE_CHOICES', message: 'Value of field "type" must be 1.' },
    ];
  }
  const inside = row.components ?? [];
  if (inside.length === 0) return [missing([...path, 'components'])];
  const selects = inside.filter((component) => isSelect(component.type)).length;
  const buttons = inside.filter((component) => component.type === COMPONENT.button).length;
  if (selects + buttons !== inside.length) {
    return [
      { path: [...path, 'components'], code: 'COMPONENT_TYPE_INVALID', message: 'Not allowed in a row.' },
    ];
  }
  if (selects > 1 || (selects === 1 && buttons > 0) || buttons > COMPONENT_LIMITS.buttonsInRow) {
    return [
      {
        path: [...path, 'components'],
        code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
        message: 'The specified component exceeds the maximum width',
      },
    ];
  }
  return [];
}

function nestedFaults(component: Component, path: Path): readonly Fault[] {
  const own =
    component.type === COMPONENT.button
      ? buttonFaults(component, path)
      : isSelect(component.type)
        ? selectFaults(component, path)
        : [];
  const below = (component.components ?? []).flatMap((one, index) =>
    nestedFaults(one, [...path, 'components', index]),
  );
  const beside =
    component.accessory === undefined ? [] : nestedFaults(component.accessory, [...path, 'accessory']);
  return [...own, ...below, ...beside];
}

function buttonFaults(button: Component, path: Path): readonly Fault[] {
  const faults: Fault[] = [];
  if (button.style === undefined) faults.push(missing([...path, 'style']));
  if (button.style === PREMIUM_STYLE) return faults;
  const isLink = button.style === LINK_STYLE;
  if (isLink && button.url == null) faults.push(missing([...path, 'url']));
  if (button.url != null && !LINK.test(button.url)) {
    faults.push({ path: [...path, 'url'], code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' });
  }
  if (!isLink && button.custom_id === undefined) faults.push(missing([...path, 'custom_id']));
  if (isLink ? button.custom_id !== undefined : button.url != null) {
    faults.push({
      path: [...path, isLink ? 'custom_id' : 'url'],
      code: 'BUTTON_COMPONENT_CUSTOM_ID_AND_URL',
      message: 'A custom id and url cannot both be specified',
    });
  }
  if ((button.label ?? '') === '' && button.emoji === undefined) faults.push(missing([...path, 'label']));
  return faults;
}

function selectFaults(select: Component, path: Path): readonly Fault[] {
  const faults: Fault[] = [];
  if (select.custom_id === undefined) faults.push(missing([...path, 'custom_id']));
  if (select.type !== COMPONENT.stringSelect) return faults;
  if (select.options === undefined) return [...faults, missing([...path, 'options'])];
  const values = select.options.map((option) => option.value);
  if (new Set(values).size !== values.length) {
    faults.push({
      path: [...path, 'options'],
      code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      message: 'The specified option value is already used',
    });
  }
  return faults;
}
