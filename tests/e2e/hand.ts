import { expect, type Locator, type Page } from "@playwright/test";

/** How a reader works the page: with the mouse, with fingers, or with nothing but keys. */
export interface Hand {
  pick(radio: Locator): Promise<void>;
  tick(checkbox: Locator, isTicked: boolean): Promise<void>;
  choose(select: Locator, value: string): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
  press(button: Locator): Promise<void>;
}

export const mouse: Hand = {
  pick: (radio) => radio.check(),
  tick: (checkbox, isTicked) => checkbox.setChecked(isTicked),
  async choose(select, value) {
    await select.selectOption(value);
  },
  type: (field, text) => field.fill(text),
  press: (button) => button.click(),
};

/** Fingers: needs a browser with `hasTouch`. Lists and letters come from the device, as with the mouse. */
export const touch: Hand = {
  async pick(radio) {
    await radio.tap();
    await expect(radio).toBeChecked();
  },
  async tick(checkbox, isTicked) {
    if ((await checkbox.isChecked()) !== isTicked) await checkbox.tap();
    await expect(checkbox).toBeChecked({ checked: isTicked });
  },
  choose: mouse.choose,
  async type(field, text) {
    await field.tap();
    await field.fill(text);
  },
  press: (button) => button.tap(),
};

/** Tab, arrows, Space, Enter and letters. Everything is reached by Tab from where the focus is; nothing is focused by script. */
export function keyboard(page: Page): Hand {
  const press = (key: string) => page.keyboard.press(key);
  return {
    async pick(radio) {
      const group = page.locator(`input[type=radio][name="${await radio.getAttribute("name")}"]`);
      await reach(page, group);
      if (!(await isFocused(radio))) {
        for (let moves = await group.count(); moves > 0 && !(await isFocused(radio)); moves--) await press("ArrowDown");
      }
      if (!(await radio.isChecked())) await press("Space");
      await expect(radio).toBeChecked();
    },
    async tick(checkbox, isTicked) {
      if ((await checkbox.isChecked()) === isTicked) return;
      await reach(page, checkbox);
      await press("Space");
      await expect(checkbox).toBeChecked({ checked: isTicked });
    },
    async choose(select, value) {
      await reach(page, select);
      const count = await select.locator("option").count();
      const isChosen = async () => (await select.inputValue()) === value;
      for (const key of ["ArrowDown", "ArrowUp"]) {
        for (let moves = count; moves > 0 && !(await isChosen()); moves--) await press(key);
      }
      await expect(select).toHaveValue(value);
    },
    async type(field, text) {
      await reach(page, field);
      await press("ControlOrMeta+A");
      await page.keyboard.type(text);
    },
    async press(button) {
      await reach(page, button);
      await press("Enter");
    },
  };
}

/** More than any page has; a target that Tab cannot reach is a defect of the page. */
const MOST_STOPS = 600;

/** Presses Tab until the target, or one of several, has the focus. */
export async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target.first()).toBeAttached();
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await isFocused(target)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${target}`);
}

async function isFocused(target: Locator): Promise<boolean> {
  return target.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
}
