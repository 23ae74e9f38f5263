import type { Locator, Page } from "playwright-core";

/** How somebody works a page: both do the same things, one without a mouse and the other with it. */
export interface Hands {
  /** A button or a link. */
  press(target: Locator): Promise<void>;
  /** Puts this text in a field, in place of what is in it. */
  write(field: Locator, text: string): Promise<void>;
  /** Ticks a box or chooses a radio button. */
  tick(box: Locator): Promise<void>;
  /** Chooses from a list. */
  choose(list: Locator, label: string): Promise<void>;
}

export type HandsName = "keyboard" | "mouse";

export const handsOf = (name: HandsName, page: Page): Hands => (name === "mouse" ? mouse() : keyboard(page));

function mouse(): Hands {
  return {
    press: (target) => target.click(),
    write: (field, text) => field.fill(text),
    // What is drawn is the label; the box lies under it.
    tick: (box) => box.check({ force: true }),
    choose: async (list, label) => {
      await list.selectOption({ label });
    },
  };
}

/** Turns that get anybody anywhere: each at least halves the way. */
const MOST_TURNS = 60;

/** With Tab and Shift+Tab to where it must be, as somebody does who can't point; nothing is focused in any other way. */
function keyboard(page: Page): Hands {
  const reach = async (target: Locator, isThere = () => isAt(target)) => {
    await target.waitFor();
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      if (await isThere()) return;
      const stops = await stopsTo(target);
      const key = stops < 0 ? "Shift+Tab" : "Tab";
      // Fewer than it seems: a date, for one, has more stops than one.
      const presses = Math.max(1, Math.floor(Math.abs(stops) / 2));
      for (let press = 0; press < presses; press++) await page.keyboard.press(key);
    }
    throw new Error(`The keyboard doesn't get to ${target}.`);
  };
  return {
    press: async (target) => {
      await reach(target);
      await page.keyboard.press("Enter");
    },
    write: async (field, text) => {
      await reach(field);
      await page.keyboard.press("Control+A");
      await page.keyboard.insertText(text);
    },
    tick: async (box) => {
      const name = await box.getAttribute("name");
      const isRadio = (await box.getAttribute("type")) === "radio";
      // Tab stops at a group of radio buttons once; the arrows go on from there.
      const isInGroup = () =>
        page.evaluate((group) => (document.activeElement as HTMLInputElement).name === group, name);
      await reach(box, isRadio ? isInGroup : undefined);
      for (let step = 0; step < 20 && !(await isAt(box)); step++) await page.keyboard.press("ArrowDown");
      if (!(await box.isChecked())) await page.keyboard.press("Space");
    },
    choose: async (list, label) => {
      await reach(list);
      const labels = await list.locator("option").allTextContents();
      if (!labels.includes(label)) throw new Error(`There is no '${label}' among ${labels.join(", ")}.`);
      const from = await list.evaluate((element) => (element as HTMLSelectElement).selectedIndex);
      const steps = labels.indexOf(label) - from;
      for (let step = 0; step < Math.abs(steps); step++) {
        await page.keyboard.press(steps > 0 ? "ArrowDown" : "ArrowUp");
      }
    },
  };
}

const isAt = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** About how many times Tab, or where negative Shift+Tab, must be pressed; a group of radio buttons is one stop. */
const stopsTo = (target: Locator): Promise<number> =>
  target.evaluate((element) => {
    const all = [
      ...document.querySelectorAll<HTMLInputElement>(
        "a[href], button, input, select, textarea, summary, [tabindex]",
      ),
    ].filter((one) => one.tabIndex >= 0 && one.checkVisibility());
    const stopOf = (one: HTMLInputElement) => {
      const group = one.type === "radio" ? all.filter(({ name }) => name === one.name) : [one];
      return group[0] ?? one;
    };
    const stops = [...new Set(all.map(stopOf))];
    const place = (one: Element | null) => stops.indexOf(stopOf(one as HTMLInputElement));
    return place(element) - place(document.activeElement);
  });
